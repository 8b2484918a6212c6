import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Problem, TextField } from '../../ui/form.tsx';
import { type Access, DecideAccessMutation } from './access.documents.ts';

type Request = Access['requests'][number];

/** Who asks to be let in, in their words, each to be let in or declined with a reason. */
export function RequestList(props: { requests: readonly Request[]; onAnswered(words: string): void }) {
  const { t } = useTranslation('access');
  return (
    <section>
      <h3>{t('requests.title')}</h3>
      <ul className="lines">
        {props.requests.map((request) => (
          <RequestLine key={request.id} request={request} onAnswered={props.onAnswered} />
        ))}
      </ul>
    </section>
  );
}

function RequestLine({ request, onAnswered }: { request: Request; onAnswered(words: string): void }) {
  const { t } = useTranslation('access');
  const format = useFormat();
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(DecideAccessMutation);
  const [isDeclining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const { id, person, body, role, askedAt } = request;

  async function decide(give: boolean) {
    if (!(await run({ accessRequestId: id, give, reason: give ? null : reason.trim() }))) return;
    onAnswered(t(give ? 'requests.given' : 'requests.declined', { name: person.name }));
  }

  function decline(event: FormEvent) {
    event.preventDefault();
    void decide(false);
  }

  return (
    <li>
      <div className="what">
        <b>
          <bdi>{person.name}</bdi>
        </b>
        {body && `, ${body.name}`}
        <p className="meta quiet">
          {t('requests.as', { role: t(`role.${role}`), day: format.shortDay(askedAt) })}
        </p>
        <p className="serif" dir="auto">
          {request.words}
        </p>
      </div>
      {!isDeclining && (
        <div className="acts-row">
          <Button
            small
            disabled={isBusy}
            aria-label={t('requests.giveNamed', { name: person.name })}
            onClick={() => void decide(true)}
          >
            {t('requests.give')}
          </Button>
          <Button
            small
            look="plain"
            aria-label={t('requests.declineNamed', { name: person.name })}
            onClick={() => setDeclining(true)}
          >
            {t('requests.decline')}
          </Button>
        </div>
      )}
      {isDeclining && (
        <form className="form" onSubmit={decline}>
          <TextField
            label={t('requests.reason')}
            hint={t('requests.reasonHint')}
            required
            minLength={limits.reason.min}
            maxLength={limits.reason.max}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className="acts">
            <Button type="submit" small disabled={isBusy}>
              {t('requests.decline')}
            </Button>
            <Button small look="plain" onClick={() => setDeclining(false)}>
              {t('leave')}
            </Button>
          </div>
        </form>
      )}
      {refusal && <Problem>{words(refusal, { CONFLICT: t('requests.answered') })}</Problem>}
    </li>
  );
}
