import { useTranslation } from 'react-i18next';
import { projectLimits as limits } from '../../../schema/project-limits.ts';
import { type AreaOfAction, areasOfAction } from '../../../schema/projects/index.ts';
import { type CreativeField, creativeFields } from '../../../schema/words.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { isLanguage } from '../../i18n/languages.ts';
import { CheckField, TextArea, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import './projects.css';
import { BeginProjectMutation, ChangeProjectMutation, type ProjectOnScreen } from './project.documents.ts';

/** Begins a project, alone or from something it comes from, or changes what is said of one beside its parts. */
export function BeginDialog(props: {
  /** The project that is changed. */
  changes?: ProjectOnScreen;
  from?: { kind: string; id: string } | null;
  /** What it comes from, in the words it was said in: for somebody to go on from. */
  words?: string;
  onDone(slug: string): void;
  onClose(): void;
}) {
  const { t, i18n } = useTranslation(['projects', 'common']);
  const begin = useAction(BeginProjectMutation);
  const change = useAction(ChangeProjectMutation);
  const { changes, from = null } = props;
  const action = changes ? change : begin;
  const draft = useDraft('project', changes?.id ?? from?.id ?? '', () => ({
    title: changes?.title ?? [...(props.words ?? '')].slice(0, limits.title.max).join(''),
    summary: changes?.summary ?? props.words ?? '',
    joining: changes?.joining ?? '',
    lessons: changes?.lessons ?? '',
    startsOn: changes?.startsOn ?? '',
    endsOn: changes?.endsOn ?? '',
    fields: [...(changes?.fields ?? [])] as CreativeField[],
    areas: [...(changes?.areas ?? [])] as AreaOfAction[],
    targets: changes?.targets.join(', ') ?? '',
    currency: changes?.currency ?? (i18n.language === 'vi' ? 'VND' : 'USD'),
  }));
  const { given } = draft;
  async function send() {
    const facts = {
      ...given,
      joining: given.joining || null,
      lessons: given.lessons || null,
      startsOn: given.startsOn || null,
      endsOn: given.endsOn || null,
      targets: given.targets.split(/[\s,;]+/).filter(Boolean),
      language: changes?.language ?? (isLanguage(i18n.language) ? i18n.language : 'en'),
    };
    if (changes) {
      if (!(await change.run({ projectId: changes.id, version: changes.version, ...facts }))) return;
      draft.done();
      return props.onDone(changes.slug);
    }
    const data = await begin.run({ ...facts, from });
    if (!data) return;
    draft.done();
    props.onDone(data.beginProject.slug);
  }
  const line = (name: 'title' | 'startsOn' | 'endsOn' | 'targets' | 'currency', more: object) => (
    <TextField
      label={t(`begin.${name}`)}
      name={name}
      value={given[name]}
      onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  const text = (name: 'summary' | 'joining' | 'lessons', more: object) => (
    <TextArea
      label={t(`begin.${name}`)}
      name={name}
      value={given[name]}
      onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  const several = <Word extends string>(
    name: 'fields' | 'areas',
    words: readonly Word[],
    chosen: readonly Word[],
    say: (word: Word) => string,
  ) => (
    <fieldset className="line-set">
      <legend>{t(`begin.${name}`)}</legend>
      {words.map((word) => (
        <CheckField
          key={word}
          label={say(word)}
          name={name}
          checked={chosen.includes(word)}
          onChange={(event) =>
            draft.change({
              [name]: event.currentTarget.checked
                ? [...chosen, word]
                : chosen.filter((other) => other !== word),
            })
          }
        />
      ))}
    </fieldset>
  );
  return (
    <FormDialog
      title={t(changes ? 'begin.change' : 'begin.open')}
      lead={changes ? undefined : t(from ? 'begin.leadFrom' : 'begin.lead')}
      submit={t(changes ? 'begin.keep' : 'begin.do')}
      isBusy={action.isBusy}
      refusal={action.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {line('title', { required: true, minLength: limits.title.min, maxLength: limits.title.max })}
      {text('summary', {
        required: true,
        minLength: limits.summary.min,
        maxLength: limits.summary.max,
        hint: t('begin.summaryHint'),
      })}
      {text('joining', { maxLength: limits.joining.max, hint: t('begin.joiningHint') })}
      {line('startsOn', { type: 'date' })}
      {line('endsOn', { type: 'date' })}
      {several('fields', creativeFields, given.fields, (field) => t(`common:field.${field}`))}
      {several('areas', areasOfAction, given.areas, (area) => t(`area.${area}`))}
      {line('targets', { hint: t('begin.targetsHint') })}
      {line('currency', { required: true, maxLength: 3, hint: t('begin.currencyHint') })}
      {changes && text('lessons', { maxLength: limits.lessons.max })}
    </FormDialog>
  );
}
