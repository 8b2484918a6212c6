import { useTranslation } from 'react-i18next';
import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea, TextField } from '../../../ui/form.tsx';
import { useActing, useDraft } from '../../people/index.ts';
import {
  AskToJoinProjectMutation,
  type ProjectOnScreen,
  SetContributionMutation,
} from '../project.documents.ts';
import { amountOf, wordsOfAmount } from './amounts.ts';

/** Says what a body brings: to ask to join with it, or of a partner that is in. */
export function ContributionDialog(props: {
  project: ProjectOnScreen;
  /** The partner whose people say so; left out where a body asks to join. */
  partner?: ProjectOnScreen['partners'][number];
  onClose(): void;
}) {
  const { t } = useTranslation('projects');
  const { project, partner } = props;
  const acting = useActing();
  const ask = useAction(AskToJoinProjectMutation);
  const set = useAction(SetContributionMutation);
  const action = partner ? set : ask;
  const draft = useDraft(partner ? 'contribution' : 'join', partner?.id ?? project.id, () => ({
    words: '',
    staff: partner?.staff ?? '',
    money: wordsOfAmount(partner?.money ?? null),
    inKind: partner?.inKind ?? '',
  }));
  const { given, change } = draft;
  async function send() {
    const brings = { staff: given.staff || null, money: amountOf(given.money), inKind: given.inKind || null };
    const done = partner
      ? await set.run({ partnerId: partner.id, ...brings })
      : await ask.run({ projectId: project.id, words: given.words, ...brings });
    if (!done) return;
    draft.done();
    props.onClose();
  }
  return (
    <FormDialog
      title={t(partner ? 'partners.brings' : 'partners.ask', { body: acting?.body.name ?? '' })}
      lead={partner ? undefined : t('partners.askLead')}
      submit={t(partner ? 'partners.keep' : 'partners.askDo')}
      isBusy={action.isBusy}
      refusal={action.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {!partner && (
        <TextArea
          label={t('partners.words')}
          name="words"
          required
          minLength={limits.words.min}
          maxLength={limits.words.max}
          value={given.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
      )}
      <TextField
        label={t('partners.staff')}
        name="staff"
        maxLength={limits.staff.max}
        value={given.staff}
        onChange={(event) => change({ staff: event.currentTarget.value })}
      />
      <TextField
        label={t('partners.moneyIn', { currency: project.currency })}
        name="money"
        type="number"
        min={0}
        step={1}
        value={given.money}
        onChange={(event) => change({ money: event.currentTarget.value })}
      />
      <TextField
        label={t('partners.inKind')}
        name="inKind"
        maxLength={limits.inKind.max}
        value={given.inKind}
        onChange={(event) => change({ inKind: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
