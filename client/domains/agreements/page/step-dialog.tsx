import { useTranslation } from 'react-i18next';
import { agreementLimits } from '../../../../schema/agreement-limits.ts';
import type { Hindrance, ProcedureStep } from '../../../../schema/procedures/index.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type Run, TakeStepMutation } from '../agreement.documents.ts';
import { inLanguage } from './lanes.ts';

/** Records how a step ended: what is possible can be chosen, what is not says why. */
export function StepDialog(props: {
  agreementId: string;
  run: Run;
  definition: ProcedureStep;
  hindranceOf(outcome: string): Hindrance | null;
  onDone(): void;
  onClose(): void;
}) {
  const { t, i18n } = useTranslation('agreements');
  const { run, isBusy, refusal } = useAction(TakeStepMutation);
  const { definition } = props;
  const possible = definition.outcomes.find((one) => props.hindranceOf(one.key) === null);
  const draft = useDraft('take-step', `${props.run.id} ${definition.key}`, () => ({
    outcome: possible?.key ?? '',
    ground: '',
    papers: {} as Record<string, string>,
  }));
  const { given, change } = draft;
  const chosen = definition.outcomes.find((one) => one.key === given.outcome);
  async function take() {
    const data = await run({
      agreementId: props.agreementId,
      runId: props.run.id,
      step: definition.key,
      outcome: given.outcome,
      ground: given.ground || null,
      papers: Object.entries(given.papers).map(([key, words]) => ({ key, words })),
    });
    if (!data) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={inLanguage(definition.title, i18n.language)}
      lead={t('step.lead', { body: props.run.party.body.name })}
      submit={t('step.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void take()}
      onClose={props.onClose}
    >
      <fieldset className="choices">
        <legend>{t('step.outcome')}</legend>
        {definition.outcomes.map((outcome) => {
          const why = props.hindranceOf(outcome.key);
          return (
            <label className="check" key={outcome.key}>
              <input
                type="radio"
                name="outcome"
                required
                disabled={why !== null}
                checked={given.outcome === outcome.key}
                onChange={() => change({ outcome: outcome.key })}
              />
              <span>
                {inLanguage(outcome.name, i18n.language)}
                {why && <span className="meta">{t('step.notAllowed', { why: t(`step.why.${why}`) })}</span>}
              </span>
            </label>
          );
        })}
      </fieldset>
      {chosen && (
        <TextArea
          label={t('step.ground')}
          name="ground"
          required={chosen.needsGround}
          minLength={agreementLimits.ground.min}
          maxLength={agreementLimits.ground.max}
          value={given.ground}
          onChange={(event) => change({ ground: event.currentTarget.value })}
        />
      )}
      {definition.documents.map((paper) => (
        <TextField
          key={paper.key}
          label={inLanguage(paper.name, i18n.language)}
          hint={t('step.papers')}
          name="papers"
          maxLength={agreementLimits.paper.max}
          required={paper.isRequired && !chosen?.needsGround}
          value={given.papers[paper.key] ?? ''}
          onChange={(event) =>
            change({ papers: { ...given.papers, [paper.key]: event.currentTarget.value } })
          }
        />
      ))}
    </FormDialog>
  );
}
