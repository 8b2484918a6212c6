import { useTranslation } from 'react-i18next';
import { planLimits as limits } from '../../../schema/plan-limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextArea, TextField } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { useDraft } from '../people/index.ts';
import { BodyPicker } from './body-picker.tsx';
import { BeginPlanMutation, ChangePlanMutation, type PlanOnScreen } from './plan.documents.ts';

/** Begins a plan, one that follows another, or changes what is said of one beside its lines. */
export function BeginDialog(props: {
  /** The plan that the new one goes on from. */
  follows?: PlanOnScreen;
  /** The plan that is changed. */
  changes?: PlanOnScreen;
  onDone(slug: string): void;
  onClose(): void;
}) {
  const { t, i18n } = useTranslation('plans');
  const begin = useAction(BeginPlanMutation);
  const change = useAction(ChangePlanMutation);
  const { follows, changes } = props;
  const action = changes ? change : begin;
  const year = follows ? Number(follows.endsOn.slice(0, 4)) + 1 : new Date().getFullYear() + 1;
  const draft = useDraft('plan', changes?.id ?? follows?.id ?? '', () => ({
    title: changes?.title ?? '',
    number: changes?.number ?? '',
    issuer: (changes?.issuer
      ? { id: changes.issuer.id, label: changes.issuer.name }
      : null) as PickerOption | null,
    startsOn: changes?.startsOn ?? `${year}-01-01`,
    endsOn: changes?.endsOn ?? `${year}-12-31`,
    legalBasis: changes?.legalBasis ?? '',
    source: changes?.source ?? '',
  }));
  const { given } = draft;
  async function send() {
    const { issuer, ...words } = given;
    const facts = { ...words, issuerId: issuer?.id ?? null, language: i18n.language };
    if (changes) {
      if (!(await change.run({ planId: changes.id, version: changes.version, ...facts }))) return;
      draft.done();
      return props.onDone(changes.slug);
    }
    const data = await begin.run({ ...facts, followsId: follows?.id ?? null });
    if (!data?.beginPlan) return;
    draft.done();
    props.onDone(data.beginPlan.slug);
  }
  const line = (name: 'title' | 'number' | 'startsOn' | 'endsOn', more: object) => (
    <TextField
      label={t(name === 'title' ? 'begin.name' : `begin.${name}`)}
      name={name}
      value={given[name]}
      onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  return (
    <FormDialog
      title={t(changes ? 'begin.change' : follows ? 'begin.next' : 'begin.title')}
      lead={changes ? undefined : follows ? t('begin.nextLead', { title: follows.title }) : t('begin.lead')}
      submit={t(changes ? 'begin.keep' : 'begin.do')}
      isBusy={action.isBusy}
      refusal={action.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {line('title', { required: true, minLength: limits.title.min, maxLength: limits.title.max })}
      {line('number', { maxLength: limits.number.max })}
      <BodyPicker
        label={t('begin.issuer')}
        hint={t('begin.issuerHint')}
        name="issuerId"
        chosen={given.issuer}
        onChoose={(issuer) => draft.change({ issuer })}
      />
      {line('startsOn', { type: 'date', required: true })}
      {line('endsOn', { type: 'date', required: true })}
      <TextArea
        label={t('begin.legalBasis')}
        name="legalBasis"
        maxLength={limits.legalBasis.max}
        value={given.legalBasis}
        onChange={(event) => draft.change({ legalBasis: event.currentTarget.value })}
      />
      <TextField
        label={t('begin.source')}
        name="source"
        maxLength={limits.source.max}
        value={given.source}
        onChange={(event) => draft.change({ source: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
