import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  hindranceOf,
  type Opinions,
  type ProcedureGraph,
  stepOf,
  type Words,
} from '../../../../schema/procedures/index.ts';
import { useDay } from '../../../i18n/day.ts';
import { Button } from '../../../ui/button.tsx';
import type { AgreementOnScreen, Run } from '../agreement.documents.ts';
import { inLanguage } from './lanes.ts';
import { OpinionDialog } from './opinion-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';
import { inProcedures } from './step-path.tsx';

/** What each party's procedure waits for now, whose opinion is asked, and the way to record what comes of it. */
export function Runs({ agreement, onDone }: { agreement: AgreementOnScreen; onDone(): void }) {
  const { t } = useTranslation('agreements');
  if (!inProcedures(agreement.state) || agreement.runs.length === 0) return null;
  return (
    <section>
      <h2>{t('step.title')}</h2>
      <ul className="runs">
        {agreement.runs.map((run) => (
          <RunItem key={run.id} run={run} agreement={agreement} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

function RunItem({ run, agreement, onDone }: { run: Run; agreement: AgreementOnScreen; onDone(): void }) {
  const { t, i18n } = useTranslation('agreements');
  const day = useDay();
  const [dialog, setDialog] = useState<'step' | string | null>(null);
  const graph = run.version.graph as ProcedureGraph;
  const definition = stepOf(graph, run.atStep);
  const step = run.steps.find((one) => one.closedAt === null);
  const say = (words: Words) => inLanguage(words, i18n.language);
  const toConfirm = run.version.toConfirm as Words[];
  const opinions: Opinions = Object.fromEntries(
    (step?.opinions ?? []).map((one) => [one.consultee, one.kind]),
  );
  const state = { at: run.atStep, ending: run.ending, taken: [] };
  const mayTake = run.party.mayAct && definition && definition.phase !== 'SIGNING';
  const done = () => {
    setDialog(null);
    onDone();
  };
  return (
    <li>
      <h3>
        {run.party.body.name}
        <span className="meta quiet">
          <Link className="link" to={`/procedures/${run.version.procedure.slug}`}>
            {run.version.name}
          </Link>
          , {t('step.version', { number: run.version.number })}
          {run.version.procedure.number > run.version.number && `. ${t('step.newer')}`}
        </span>
      </h3>
      {run.ending && <p>{t(`step.over.${run.ending}`)}</p>}
      {definition && (
        <>
          <p>
            <b>{say(definition.title)}</b>
            {step?.dueOn && <span className="meta"> {t('step.due', { day: day(step.dueOn) })}</span>}
          </p>
          {definition.asks && <p className="meta">{say(definition.asks)}</p>}
          {step && step.opinions.length > 0 && (
            <ul className="opinions" aria-label={t('step.opinions')}>
              {step.opinions.map((opinion) => {
                const consultee = definition.consultees.find((one) => one.key === opinion.consultee);
                const name = consultee ? say(consultee.name) : opinion.consultee;
                return (
                  <li key={opinion.id} className={opinion.kind === 'DISAGREES' ? 'against' : ''}>
                    <span>{name}</span>
                    <span>
                      {t(`opinion.${opinion.kind}`)}
                      {opinion.answeredOn && <span className="meta quiet"> {day(opinion.answeredOn)}</span>}
                      {opinion.words && <span className="written">“{opinion.words}”</span>}
                    </span>
                    {run.party.mayAct && (
                      <Button
                        small
                        look="plain"
                        onClick={() => setDialog(opinion.consultee)}
                        aria-haspopup="dialog"
                        aria-label={`${t('step.record')}: ${name}`}
                      >
                        {t('step.record')}
                      </Button>
                    )}
                  </li>
                );
              })}
              <li className="meta quiet">{t('step.silence')}</li>
            </ul>
          )}
          {mayTake ? (
            <Button small onClick={() => setDialog('step')} aria-haspopup="dialog">
              {t('step.take')}
            </Button>
          ) : (
            <p className="meta">{t('step.waits', { actor: say(definition.actor) })}</p>
          )}
        </>
      )}
      {toConfirm.length > 0 && (
        <details className="confirm">
          <summary>{t('step.confirm', { count: toConfirm.length })}</summary>
          <ul>
            {toConfirm.map((point) => (
              <li key={point.en}>{say(point)}</li>
            ))}
          </ul>
        </details>
      )}
      {dialog === 'step' && definition && (
        <StepDialog
          agreementId={agreement.id}
          run={run}
          definition={definition}
          hindranceOf={(outcome) => hindranceOf(graph, state, outcome, opinions)}
          onDone={done}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog && dialog !== 'step' && definition && (
        <OpinionDialog
          agreementId={agreement.id}
          run={run}
          step={definition.key}
          consultee={definition.consultees.find((one) => one.key === dialog)!}
          isLate={Boolean(step?.dueOn && Date.parse(step.dueOn) + 86_400_000 < Date.now())}
          onDone={done}
          onClose={() => setDialog(null)}
        />
      )}
    </li>
  );
}
