import { useTranslation } from 'react-i18next';
import { festivalLimits as limits } from '../../../schema/festival-limits.ts';
import {
  type EditionPointKind,
  editionPointKinds,
  type FestivalEditionState,
  festivalEditionStates,
} from '../../../schema/festivals/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { RowsField } from '../../forms/rows-field.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { isLanguage, languages } from '../../i18n/languages.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextArea, TextField } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { BodyPicker } from '../bodies/body-picker.tsx';
import { useDraft } from '../people/index.ts';
import {
  AddFestivalEditionMutation,
  ChangeFestivalEditionMutation,
  type EditionOnScreen,
  type FestivalOnScreen,
} from './festival.documents.ts';

type Language = keyof typeof languages;
type Words = Record<Language, string>;
const wordsOf = (given: { en: string | null; vi: string | null } | undefined): Words => ({
  en: given?.en ?? '',
  vi: given?.vi ?? '',
});
const kept = (words: Words) => ({ en: words.en || null, vi: words.vi || null });
const numberOf = (words: string) => (words.trim() === '' ? null : Number(words));
const typed = (number: number | null | undefined) => (number == null ? '' : String(number));

/** What may be a body of the network: who takes part, who pays, where it is held. */
const namesBody = (kind: EditionPointKind) => kind === 'PARTNER' || kind === 'FUNDING' || kind === 'VENUE';

const fresh = {
  kind: 'VENUE' as EditionPointKind,
  words: wordsOf(undefined),
  body: null as PickerOption | null,
  amount: '',
  source: '',
};

/** Adds an edition of a festival, or says anew what is told of one; words are written in one language at a time. */
export function EditionDialog(props: {
  festival: FestivalOnScreen;
  changes?: EditionOnScreen;
  onRemove?: () => void;
  onClose(): void;
}) {
  const { t, i18n } = useTranslation('festivals');
  const format = useFormat();
  const { festival, changes } = props;
  const add = useAction(AddFestivalEditionMutation);
  const change = useAction(ChangeFestivalEditionMutation);
  const action = changes ? change : add;
  const draft = useDraft('festival-edition', changes?.id ?? festival.id, () => ({
    language: (isLanguage(i18n.language) ? i18n.language : 'en') as Language,
    year: typed(changes?.year),
    number: typed(changes?.number),
    state: (changes?.state ?? 'HELD') as FestivalEditionState,
    theme: wordsOf(changes?.themes),
    note: wordsOf(changes?.notes),
    startsOn: changes?.startsOn ?? '',
    endsOn: changes?.endsOn ?? '',
    attendance: typed(changes?.attendance),
    attendanceSource: changes?.attendanceSource ?? '',
    cost: typed(changes?.cost),
    currency: changes?.currency ?? '',
    costSource: changes?.costSource ?? '',
    source: changes?.source ?? '',
    points: (changes?.points ?? []).map((point) => ({
      kind: point.kind as EditionPointKind,
      words: wordsOf(point.wordings),
      body: point.body ? { id: point.body.id, label: point.body.name } : null,
      amount: typed(point.amount),
      source: point.source ?? '',
    })),
  }));
  const { given } = draft;
  const { language } = given;
  async function send() {
    const facts = {
      year: Number(given.year),
      number: numberOf(given.number),
      state: given.state,
      theme: kept(given.theme),
      note: kept(given.note),
      startsOn: given.startsOn || null,
      endsOn: given.endsOn || null,
      attendance: numberOf(given.attendance),
      attendanceSource: given.attendanceSource || null,
      cost: numberOf(given.cost),
      currency: given.currency || null,
      costSource: given.costSource || null,
      source: given.source,
      points: given.points.map(({ kind, words, body, amount, source }) => ({
        kind,
        words: kept(words),
        bodyId: namesBody(kind) ? (body?.id ?? null) : null,
        amount: kind === 'FUNDING' ? numberOf(amount) : null,
        source: source || null,
      })),
    };
    const data = changes
      ? await change.run({ editionId: changes.id, version: changes.version, ...facts })
      : await add.run({ festivalId: festival.id, ...facts });
    if (!data) return;
    draft.done();
    props.onClose();
  }
  const field = (
    name:
      | 'year'
      | 'number'
      | 'startsOn'
      | 'endsOn'
      | 'attendance'
      | 'attendanceSource'
      | 'cost'
      | 'currency'
      | 'costSource'
      | 'source',
    more: object = {},
  ) => (
    <TextField
      label={t(`form.${name}`)}
      name={name}
      value={given[name]}
      onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  const text = (name: 'theme' | 'note', max: number) => (
    <TextArea
      label={t(`form.${name}`)}
      name={name}
      rows={2}
      lang={language}
      maxLength={max}
      value={given[name][language]}
      onChange={(event) =>
        draft.change({ [name]: { ...given[name], [language]: event.currentTarget.value } })
      }
    />
  );
  const whole = { type: 'number', step: 1, min: 0 };
  const cited = { maxLength: limits.source.max };
  return (
    <FormDialog
      title={changes ? t('form.change', { year: changes.year }) : t('form.add')}
      lead={t('form.lead')}
      submit={t('form.do')}
      isBusy={action.isBusy}
      refusal={action.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {field('year', { ...whole, required: true, min: limits.year.min, max: limits.year.max })}
      {field('number', { ...whole, min: limits.number.min, max: limits.number.max })}
      <SelectField
        label={t('form.state')}
        name="state"
        value={given.state}
        choices={festivalEditionStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(event) => draft.change({ state: event.currentTarget.value as FestivalEditionState })}
      />
      {field('startsOn', { hint: t('form.dayHint'), maxLength: 10 })}
      {field('endsOn', { maxLength: 10 })}
      {field('source', { ...cited, required: true, hint: t('facts.sourceHint') })}
      <SelectField
        label={t('form.language')}
        hint={t('form.languageHint')}
        name="language"
        value={language}
        choices={Object.keys(languages).map((value) => ({ value, label: format.language(value) }))}
        onChange={(event) => draft.change({ language: event.currentTarget.value as Language })}
      />
      {text('theme', limits.theme.max)}
      {text('note', limits.note.max)}
      <p className="form-part">{t('form.points')}</p>
      <RowsField
        rows={given.points}
        max={limits.points.max}
        fresh={fresh}
        name={(number) => t('form.line', { number })}
        addLabel={t('form.addPoint')}
        onChange={(points) => draft.change({ points })}
      >
        {(point, changePoint) => (
          <>
            <SelectField
              label={t('form.kind')}
              name="kind"
              value={point.kind}
              choices={editionPointKinds.map((value) => ({ value, label: t(`point.${value}`) }))}
              onChange={(event) => changePoint({ kind: event.currentTarget.value as EditionPointKind })}
            />
            <TextField
              label={t('form.words')}
              name="words"
              lang={language}
              maxLength={limits.words.max}
              value={point.words[language]}
              onChange={(event) =>
                changePoint({ words: { ...point.words, [language]: event.currentTarget.value } })
              }
            />
            {namesBody(point.kind) && (
              <BodyPicker
                label={t('form.body')}
                hint={t('form.bodyHint')}
                name="bodyId"
                chosen={point.body}
                onChoose={(body) => changePoint({ body })}
              />
            )}
            {point.kind === 'FUNDING' && (
              <TextField
                label={t('form.amount')}
                name="amount"
                {...whole}
                value={point.amount}
                onChange={(event) => changePoint({ amount: event.currentTarget.value })}
              />
            )}
            <TextField
              label={t('form.pointSource')}
              name="pointSource"
              {...cited}
              value={point.source}
              onChange={(event) => changePoint({ source: event.currentTarget.value })}
            />
          </>
        )}
      </RowsField>
      {field('attendance', { ...whole, max: limits.attendance.max })}
      {field('attendanceSource', { ...cited, required: given.attendance !== '' })}
      {field('cost', { ...whole, max: limits.money.max })}
      {field('currency', { maxLength: 3, hint: t('form.currencyHint') })}
      {field('costSource', { ...cited, required: given.cost !== '' })}
      {props.onRemove && (
        <p>
          <Button small look="plain" onClick={props.onRemove} aria-haspopup="dialog">
            {t('form.remove')}
          </Button>
        </p>
      )}
    </FormDialog>
  );
}
