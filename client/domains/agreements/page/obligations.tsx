import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bindingStates, signedStates } from '../../../../schema/agreements/index.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useDay } from '../../../i18n/day.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem } from '../../../ui/form.tsx';
import { type AgreementOnScreen, RemoveObligationMutation } from '../agreement.documents.ts';
import { ObligationDialog } from './obligation-dialog.tsx';

type Obligation = AgreementOnScreen['obligations'][number];

/** What was promised, article by article: who, by when, and how far it is. */
export function Obligations({ agreement, onDone }: { agreement: AgreementOnScreen; onDone(): void }) {
  const { t } = useTranslation('agreements');
  const [isAdding, setAdding] = useState(false);
  const { run, isBusy, refusal } = useAction(RemoveObligationMutation);
  const words = useRefusalWords();
  const { obligations, state, may } = agreement;
  const mayChange = may.draft && !signedStates.includes(state) && state !== 'SIGNING';
  return (
    <section>
      <h2>
        {t('obligations.title')}
        {obligations.length > 0 && (
          <span className="quiet">
            {t('obligations.count', { count: obligations.length })}
            {!bindingStates.includes(state) && `, ${t('obligations.notYet')}`}
          </span>
        )}
      </h2>
      {obligations.length === 0 && <p className="meta">{t('obligations.none')}</p>}
      {obligations.length > 0 && (
        <table className="ob">
          <thead>
            <tr>
              <th>{t('obligations.article')}</th>
              <th>{t('obligations.what')}</th>
              <th>{t('obligations.who')}</th>
              <th>{t('obligations.due')}</th>
              <th>{t('obligations.state')}</th>
            </tr>
          </thead>
          <tbody>
            {obligations.map((one) => (
              <tr key={one.id}>
                <td>{one.article}</td>
                <td lang={one.commitment.language}>
                  {agreement.may.seeHistory ? (
                    <Link className="link" to={`/due?commitment=${one.commitment.id}`}>
                      {one.commitment.words}
                    </Link>
                  ) : (
                    one.commitment.words
                  )}
                </td>
                <td>{one.party.body.name}</td>
                <td>
                  <DueWords obligation={one} />
                </td>
                <td>
                  {one.commitment.present && bindingStates.includes(state)
                    ? t(`obligations.is.${one.commitment.present.state}`)
                    : ''}
                  {mayChange && (
                    <Button
                      small
                      look="plain"
                      isBusy={isBusy}
                      aria-label={`${t('obligations.remove')}: ${one.commitment.words}`}
                      onClick={async () => {
                        if (await run({ agreementId: agreement.id, obligationId: one.id })) onDone();
                      }}
                    >
                      {t('obligations.remove')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {refusal && <Problem>{words(refusal)}</Problem>}
      {mayChange && (
        <p className="ob-add">
          <Button small onClick={() => setAdding(true)} aria-haspopup="dialog">
            {t('obligations.add')}
          </Button>
        </p>
      )}
      {isAdding && (
        <ObligationDialog
          agreement={agreement}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onDone();
          }}
        />
      )}
    </section>
  );
}

function DueWords({ obligation: { commitment } }: { obligation: Obligation }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const day = useDay();
  if (commitment.condition) return commitment.condition;
  const { rule, present } = commitment;
  if (rule)
    return t(`obligations.every.${rule.unit}`, { count: rule.every, number: format.number(rule.every) });
  return present?.dueOn ? day(present.dueOn) : t('obligations.always');
}
