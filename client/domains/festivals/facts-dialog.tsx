import { useTranslation } from 'react-i18next';
import { festivalLimits as limits } from '../../../schema/festival-limits.ts';
import {
  type FestivalKind,
  type FestivalStatus,
  festivalKinds,
  festivalStatuses,
} from '../../../schema/festivals/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { SelectField, TextArea, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import {
  BeginFestivalMutation,
  ChangeFestivalMutation,
  type FestivalOnScreen,
} from './festival.documents.ts';

/** Begins a festival of the city one acts for, or changes what is said of one beside its editions. */
export function FactsDialog(props: {
  changes?: FestivalOnScreen;
  onDone(slug: string): void;
  onClose(): void;
}) {
  const { t } = useTranslation('festivals');
  const { changes } = props;
  const begin = useAction(BeginFestivalMutation);
  const change = useAction(ChangeFestivalMutation);
  const action = changes ? change : begin;
  const draft = useDraft('festival', changes?.id ?? '', () => ({
    name: changes?.names.name ?? '',
    nativeName: changes?.names.nativeName ?? '',
    nativeLanguage: changes?.names.nativeLanguage ?? '',
    kind: (changes?.kind ?? 'festival') as FestivalKind,
    status: (changes?.status ?? 'active') as FestivalStatus,
    firstYear: changes?.firstYear == null ? '' : String(changes.firstYear),
    frequency: changes?.frequency ?? '',
    note: changes?.note ?? '',
    source: changes?.source ?? '',
  }));
  const { given } = draft;
  async function send() {
    const facts = {
      ...given,
      nativeName: given.nativeName || null,
      nativeLanguage: given.nativeLanguage || null,
      firstYear: given.firstYear === '' ? null : Number(given.firstYear),
      frequency: given.frequency || null,
      note: given.note || null,
    };
    const slug = changes
      ? (await change.run({ festivalId: changes.id, version: changes.version, ...facts }))?.changeFestival
          .slug
      : (await begin.run(facts))?.beginFestival.slug;
    if (!slug) return;
    draft.done();
    props.onDone(slug);
  }
  const field = (
    name: 'name' | 'nativeName' | 'nativeLanguage' | 'firstYear' | 'frequency',
    more: object,
  ) => (
    <TextField
      label={t(`facts.${name}`)}
      name={name}
      value={given[name]}
      onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  const text = (name: 'note' | 'source', more: object) => (
    <TextArea
      label={t(`facts.${name}`)}
      name={name}
      value={given[name]}
      onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  return (
    <FormDialog
      title={t(changes ? 'facts.change' : 'facts.begin')}
      lead={changes ? undefined : t('facts.beginLead')}
      submit={t(changes ? 'facts.do' : 'facts.beginDo')}
      isBusy={action.isBusy}
      refusal={action.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {field('name', { required: true, minLength: limits.name.min, maxLength: limits.name.max })}
      {field('nativeName', { maxLength: limits.name.max, lang: given.nativeLanguage || undefined })}
      {field('nativeLanguage', {
        maxLength: limits.nativeLanguage.max,
        hint: t('facts.nativeLanguageHint'),
      })}
      <SelectField
        label={t('facts.kind')}
        name="kind"
        value={given.kind}
        choices={festivalKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(event) => draft.change({ kind: event.currentTarget.value as FestivalKind })}
      />
      <SelectField
        label={t('facts.status')}
        name="status"
        value={given.status}
        choices={festivalStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(event) => draft.change({ status: event.currentTarget.value as FestivalStatus })}
      />
      {field('firstYear', { type: 'number', min: limits.firstYear.min, max: limits.firstYear.max })}
      {field('frequency', { maxLength: limits.frequency.max })}
      {text('note', { maxLength: limits.note.max })}
      {text('source', {
        required: true,
        minLength: limits.source.min,
        maxLength: limits.source.max,
        hint: t('facts.sourceHint'),
      })}
    </FormDialog>
  );
}
