import { useTranslation } from 'react-i18next';
import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { SelectField, TextArea } from '../../../ui/form.tsx';
import { useActing, useDraft, useViewer } from '../../people/index.ts';
import { AskForAdmissionMutation, type Network } from '../network.documents.ts';
import { whoMayAsk } from './may-ask.ts';
import { emptySpace, SpaceFields, sentSpace } from './space.tsx';

/** Asks to become a member: for the body one acts for, or for oneself where persons are members. */
export function AskDialog({ network, onClose }: { network: Network; onClose(): void }) {
  const { t } = useTranslation('networks');
  const { run, isBusy, refusal } = useAction(AskForAdmissionMutation);
  const acting = useActing();
  const may = whoMayAsk(network, useViewer(), acting);
  const draft = useDraft('admission', network.id, () => ({
    asPerson: !may.asBody,
    words: '',
    profile: '',
    space: emptySpace,
  }));
  const { given, change } = draft;
  const asPerson = may.asPerson && (given.asPerson || !may.asBody);
  const isSpace = network.kind === 'PLACES' && !asPerson && acting?.body.kind === 'CREATIVE_SPACE';
  async function send() {
    const { words, profile } = given;
    const more = isSpace ? sentSpace(given.space, network) : {};
    if (!(await run({ networkId: network.id, asPerson, words, profile: asPerson ? profile : null, ...more })))
      return;
    draft.done();
    onClose();
  }
  return (
    <FormDialog
      title={t('ask.title', { name: network.name })}
      lead={asPerson ? t('ask.leadPerson') : t('ask.lead', { body: acting?.body.name ?? '' })}
      submit={t('ask.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {acting && may.asPerson && may.asBody && (
        <SelectField
          label={t('ask.whom')}
          name="asPerson"
          value={given.asPerson ? 'me' : 'body'}
          choices={[
            { value: 'body', label: acting.body.name },
            { value: 'me', label: t('ask.myself') },
          ]}
          onChange={({ currentTarget: { value } }) => change({ asPerson: value === 'me' })}
        />
      )}
      <TextArea
        label={t('ask.words')}
        name="words"
        required
        minLength={limits.words.min}
        maxLength={limits.words.max}
        value={given.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      {isSpace && (
        <SpaceFields network={network} given={given.space} onChange={(space) => change({ space })} />
      )}
      {asPerson && (
        <TextArea
          label={t('ask.profile')}
          hint={t('ask.profileHint')}
          name="profile"
          maxLength={limits.profile.max}
          value={given.profile}
          onChange={(event) => change({ profile: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}
