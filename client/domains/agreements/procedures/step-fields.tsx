import { useTranslation } from 'react-i18next';
import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import {
  clockStarts,
  clockUnits,
  type GraphProblem,
  outcomeNeeds,
  stepPhases,
} from '../../../../schema/procedures/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField, SelectField, TextArea, TextField } from '../../../ui/form.tsx';
import { emptyOutcome, type OutcomeLine, type StepLine } from './graph-lines.ts';

/** One step of a procedure, as it is written. */
export function StepFields(props: {
  at: number;
  step: StepLine;
  steps: readonly StepLine[];
  problems: readonly GraphProblem[];
  onChange(more: Partial<StepLine>): void;
  onRemove(): void;
  onMove(by: number): void;
}) {
  const { t } = useTranslation('agreements');
  const { at, step, steps, onChange } = props;
  const setOutcome = (n: number, more: Partial<OutcomeLine>) =>
    onChange({ outcomes: step.outcomes.map((one, index) => (index === n ? { ...one, ...more } : one)) });
  const targets = [
    { value: '', label: '–' },
    ...steps
      .filter((one) => one.key !== step.key)
      .map((one) => ({
        value: one.key,
        label: one.title || t('editor.step', { number: steps.indexOf(one) + 1 }),
      })),
    { value: 'COMPLETED', label: t('editor.done') },
    { value: 'REFUSED', label: t('editor.refused') },
  ];
  return (
    <fieldset className="line-set estep">
      <legend>
        {t('editor.step', { number: at + 1 })}
        {step.title && `: ${step.title}`}
      </legend>
      {props.problems.map(({ code }) => (
        <p className="problem" key={code}>
          {t(`problem.${code}`)}
        </p>
      ))}
      <div className="pair">
        <TextField
          label={t('editor.stepTitle')}
          name={`title-${at}`}
          required
          maxLength={limits.title.max}
          value={step.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <SelectField
          label={t('editor.phase')}
          name={`phase-${at}`}
          value={step.phase}
          choices={stepPhases.map((value) => ({ value, label: t(`phase.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ phase: stepPhases.find((one) => one === value) ?? step.phase })
          }
        />
      </div>
      <TextField
        label={t('editor.actor')}
        name={`actor-${at}`}
        required
        maxLength={limits.title.max}
        value={step.actor}
        onChange={(event) => onChange({ actor: event.currentTarget.value })}
      />
      <TextArea
        label={t('editor.asks')}
        name={`asks-${at}`}
        rows={2}
        maxLength={limits.purpose.max}
        value={step.asks}
        onChange={(event) => onChange({ asks: event.currentTarget.value })}
      />
      {step.phase === 'CONSULTATION' && (
        <TextArea
          label={t('editor.consultees')}
          name={`consultees-${at}`}
          rows={2}
          value={step.consultees}
          onChange={(event) => onChange({ consultees: event.currentTarget.value })}
        />
      )}
      <div className="pair">
        <TextField
          label={t('editor.days')}
          name={`days-${at}`}
          type="number"
          min={1}
          max={366}
          value={step.days}
          onChange={(event) => onChange({ days: event.currentTarget.value })}
        />
        <SelectField
          label={t('editor.unit')}
          name={`unit-${at}`}
          value={step.unit}
          choices={clockUnits.map((value) => ({ value, label: t(`editor.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ unit: clockUnits.find((one) => one === value) ?? step.unit })
          }
        />
        <SelectField
          label={t('editor.clockFrom')}
          name={`from-${at}`}
          value={step.from}
          choices={clockStarts.map((value) => ({ value, label: t(`editor.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ from: clockStarts.find((one) => one === value) ?? step.from })
          }
        />
      </div>
      <TextArea
        label={t('editor.papers')}
        name={`papers-${at}`}
        rows={2}
        value={step.papers}
        onChange={(event) => onChange({ papers: event.currentTarget.value })}
      />
      {step.outcomes.map((outcome, n) => (
        <div className="outcome" key={outcome.key}>
          <div className="pair">
            <TextField
              label={`${t('editor.outcome', { number: n + 1 })}: ${t('editor.outcomeName')}`}
              name={`outcome-${at}-${n}`}
              required
              maxLength={limits.title.max}
              value={outcome.name}
              onChange={(event) => setOutcome(n, { name: event.currentTarget.value })}
            />
            <SelectField
              label={t('editor.leadsTo')}
              name={`to-${at}-${n}`}
              value={outcome.leadsTo}
              choices={targets}
              onChange={(event) => setOutcome(n, { leadsTo: event.currentTarget.value })}
            />
            {step.phase === 'CONSULTATION' && (
              <SelectField
                label={t('editor.needs')}
                name={`needs-${at}-${n}`}
                value={outcome.needs}
                choices={outcomeNeeds.map((value) => ({
                  value,
                  label: value === 'NOTHING' ? t('editor.always') : t(`editor.${value}`),
                }))}
                onChange={({ currentTarget: { value } }) =>
                  setOutcome(n, { needs: outcomeNeeds.find((one) => one === value) ?? outcome.needs })
                }
              />
            )}
          </div>
          <CheckField
            label={t('editor.needsGround')}
            name={`ground-${at}-${n}`}
            checked={outcome.needsGround}
            onChange={(event) => setOutcome(n, { needsGround: event.currentTarget.checked })}
          />
          {step.outcomes.length > 1 && (
            <Button
              small
              look="plain"
              onClick={() => onChange({ outcomes: step.outcomes.filter((_, index) => index !== n) })}
            >
              {t('editor.removeOutcome')}
            </Button>
          )}
        </div>
      ))}
      <p className="btns">
        <Button small onClick={() => onChange({ outcomes: [...step.outcomes, emptyOutcome()] })}>
          {t('editor.addOutcome')}
        </Button>
        {at > 0 && (
          <Button small look="plain" onClick={() => props.onMove(-1)}>
            {t('editor.up')}
          </Button>
        )}
        {at < steps.length - 1 && (
          <Button small look="plain" onClick={() => props.onMove(1)}>
            {t('editor.down')}
          </Button>
        )}
        {steps.length > 1 && (
          <Button small look="plain" onClick={props.onRemove}>
            {t('editor.removeStep')}
          </Button>
        )}
      </p>
    </fieldset>
  );
}
