import { useTranslation } from 'react-i18next';
import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useDay } from '../../../i18n/day.ts';
import { SelectField, TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type AgreementOnScreen, GiveNoticeMutation } from '../agreement.documents.ts';

/** Records that a party has given notice: the agreement is not renewed. */
export function NoticeDialog(props: { agreement: AgreementOnScreen; onDone(): void; onClose(): void }) {
  const { agreement } = props;
  const { t } = useTranslation('agreements');
  const day = useDay();
  const { run, isBusy, refusal } = useAction(GiveNoticeMutation);
  const parties = agreement.parties.filter(({ mayAct }) => mayAct);
  const draft = useDraft('give-notice', agreement.id, () => ({
    partyId: parties[0]?.id ?? '',
    on: '',
    ground: '',
    paper: '',
  }));
  const { given, change } = draft;
  async function give() {
    const { partyId, on, ground, paper } = given;
    const data = await run({
      agreementId: agreement.id,
      partyId,
      on: on || null,
      ground,
      paper: paper || null,
    });
    if (!data) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={t('notice.do')}
      lead={t('notice.lead', { end: day(agreement.endsOn) })}
      submit={t('notice.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void give()}
      onClose={props.onClose}
    >
      <SelectField
        label={t('notice.party')}
        value={given.partyId}
        choices={parties.map(({ id, legalName }) => ({ value: id, label: legalName }))}
        onChange={(event) => change({ partyId: event.currentTarget.value })}
      />
      <TextField
        label={t('notice.on')}
        name="on"
        type="date"
        value={given.on}
        onChange={(event) => change({ on: event.currentTarget.value })}
      />
      <TextArea
        label={t('notice.ground')}
        name="ground"
        required
        minLength={limits.ground.min}
        maxLength={limits.ground.max}
        value={given.ground}
        onChange={(event) => change({ ground: event.currentTarget.value })}
      />
      <TextField
        label={t('notice.paper')}
        hint={t('move.paperHint')}
        name="paper"
        maxLength={limits.paper.max}
        value={given.paper}
        onChange={(event) => change({ paper: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
