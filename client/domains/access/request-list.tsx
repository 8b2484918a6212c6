import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusOnSwap } from '../../ui/focus-on-swap.ts';
import { Problem, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
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
  const { id, person, body, role, askedAt } = request;
  const draft = useDraft('decline', id, () => ({ reason: '' }));
  const [isDeclining, setDeclining] = useState(draft.isFound);
  const place = useFocusOnSwap<HTMLLIElement>(isDeclining);

  async function decide(give: boolean) {
    if (!(await run({ accessRequestId: id, give, reason: give ? null : draft.given.reason.trim() }))) return;
    draft.done();
    onAnswered(t(give ? 'requests.given' : 'requests.declined', { name: person.name }));
  }

  return (
    <li ref={place}>
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
            isBusy={isBusy}
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
        <ActionForm
          submit={t('requests.decline')}
          look="secondary"
          small
          isBusy={isBusy}
          refusal={refusal}
          onSubmit={() => void decide(false)}
          acts={
            <Button small look="plain" onClick={() => setDeclining(false)}>
              {t('leave')}
            </Button>
          }
        >
          <TextField
            label={t('requests.reason')}
            hint={t('requests.reasonHint')}
            name="reason"
            required
            minLength={limits.reason.min}
            maxLength={limits.reason.max}
            value={draft.given.reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
        </ActionForm>
      )}
      {refusal && !isDeclining && <Problem>{words(refusal)}</Problem>}
    </li>
  );
}
