import { useTranslation } from 'react-i18next';
import {
  type OpinionKind,
  opinionKinds,
  type ProcedureGraph,
  stepOf,
} from '../../../../schema/procedures/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { Act, AgreementOnScreen } from '../agreement.documents.ts';
import { inLanguage } from './lanes.ts';

const shown = 12;

/** All that happened, the latest first, with who did it, for whom, on what ground and by which document. */
export function History(props: { agreement: AgreementOnScreen; isLong: boolean; onMore(): void }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { history } = props.agreement;
  const acts = props.isLong ? history : history.slice(0, shown);
  return (
    <section className="ag-history">
      <h2>
        {t('history.title')} <span className="quiet">{t('history.count', { count: history.length })}</span>
      </h2>
      <ul className="happened">
        {acts.map((act) => (
          <li key={act.id}>
            <time dateTime={act.at} title={format.time(act.at)}>
              {format.shortDay(act.at)}
            </time>
            <span>
              <ActWords act={act} agreement={props.agreement} />
              {act.ground && <span className="written">“{act.ground}”</span>}
              {act.paper && <span className="meta">{act.paper}</span>}
              {act.actor && (
                <span className="meta quiet">
                  {act.actedFor
                    ? t('history.by', { person: act.actor.name, body: act.actedFor.name })
                    : act.actor.name}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {acts.length < history.length && (
        <button type="button" className="lk" onClick={props.onMore}>
          {t('history.all')}
        </button>
      )}
    </section>
  );
}

const kinds = [
  'begun',
  'changed',
  'parties_set',
  'contact_succeeded',
  'signatories_set',
  'moved',
  'run_started',
  'step_taken',
  'opinion_recorded',
  'signature_recorded',
  'signature_refused',
  'party_succeeded',
  'translation_checked',
  'claim_stated',
  'claim_settled',
  'obligation_added',
  'obligation_removed',
  'notice_given',
  'paper_added',
  'paper_removed',
  'imported',
] as const;

function ActWords({ act, agreement }: { act: Act; agreement: AgreementOnScreen }) {
  const { t, i18n } = useTranslation('agreements');
  const fact = (name: string) => act.facts.find((one) => one.name === name)?.value ?? '';
  const kind = kinds.find((one) => one === act.kind.replace('.', '_'));
  if (!kind) return t('history.other');
  const graphs = agreement.runs.map((run) => run.version.graph as ProcedureGraph);
  const step = graphs.map((graph) => stepOf(graph, fact('step'))).find((one) => one !== null);
  const outcome = step?.outcomes.find((one) => one.key === fact('outcome'));
  const consultee = step?.consultees.find((one) => one.key === fact('consultee'));
  const opinion = opinionKinds.find((one): one is OpinionKind => one === fact('opinion'));
  return t(`history.kind.${kind}`, {
    state: act.toState ? t(`state.${act.toState}`) : '',
    subject: act.subject ?? '',
    step: [step && inLanguage(step.title, i18n.language), outcome && inLanguage(outcome.name, i18n.language)]
      .filter(Boolean)
      .join(': '),
    article: fact('article'),
    consultee: consultee ? inLanguage(consultee.name, i18n.language) : fact('consultee'),
    opinion: opinion ? t(`opinion.${opinion}`) : '',
  });
}
