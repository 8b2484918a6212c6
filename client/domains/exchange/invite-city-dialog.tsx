import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { projectLimits as limits } from '../../../schema/project-limits.ts';
import { overStates } from '../../../schema/projects/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { SelectField, TextArea } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { InviteFromCornerMutation, LedProjectsQuery } from './exchange.documents.ts';

/** Invites a city to a project that one leads. */
export function InviteCityDialog(props: {
  city: { id: string; name: string };
  /** The body one acts for. */
  body: string;
  onClose(): void;
}) {
  const { t } = useTranslation('exchange');
  const { city, body } = props;
  const { data } = useQuery(LedProjectsQuery, { variables: { body } });
  const { run, isBusy, refusal } = useAction(InviteFromCornerMutation);
  const [done, setDone] = useState<string | null>(null);
  const led = (data?.projects ?? []).filter(({ may, state }) => may.lead && !overStates.includes(state));
  const draft = useDraft('invite-city', city.id, () => ({ projectId: '', words: '' }));
  const { given, change } = draft;
  const projectId = led.some(({ id }) => id === given.projectId) ? given.projectId : (led[0]?.id ?? '');
  async function send() {
    if (projectId === '' || done) return props.onClose();
    const answer = await run({ projectId, bodyId: city.id, words: given.words });
    if (!answer) return;
    draft.done();
    setDone(answer.inviteToProject.slug);
  }
  const isWithout = data !== undefined && led.length === 0;
  return (
    <FormDialog
      title={t('invite.open', { city: city.name })}
      lead={done || isWithout ? undefined : t('invite.lead')}
      submit={done || isWithout ? t('invite.close') : t('invite.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {done && (
        <p role="status">
          {t('invite.done', { city: city.name })}{' '}
          <Link className="link" to={`/projects/${done}`}>
            {t('invite.toProject')}
          </Link>
        </p>
      )}
      {isWithout && (
        <p>
          {t('invite.none')}{' '}
          <Link className="link" to="/projects">
            {t('invite.begin')}
          </Link>
        </p>
      )}
      {!done && led.length > 0 && (
        <>
          <SelectField
            label={t('invite.project')}
            name="projectId"
            required
            value={projectId}
            choices={led.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(event) => change({ projectId: event.currentTarget.value })}
          />
          <TextArea
            label={t('invite.words')}
            name="words"
            required
            minLength={limits.words.min}
            maxLength={limits.words.max}
            value={given.words}
            onChange={(event) => change({ words: event.currentTarget.value })}
          />
        </>
      )}
    </FormDialog>
  );
}
