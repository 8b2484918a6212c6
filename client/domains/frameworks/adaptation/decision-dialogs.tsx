import { useTranslation } from 'react-i18next';
import { adaptationLimits, limits } from '../../../../schema/limits.ts';
import type { ReasonType } from '../../../../schema/words.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type AdaptationOnScreen, PlaceSectionMutation } from './adaptation.documents.ts';
import type { DecisionDialogProps } from './decision-dialog.props.ts';
import { ReasonChoice } from './reason-choice.tsx';
import { UpstreamDialog } from './upstream-dialog.tsx';
import type { Deciding } from './use-deciding.ts';

/** The dialog of what the reader has begun to decide, if any. */
export function DecisionDialog({
  adaptation,
  deciding,
}: {
  adaptation: AdaptationOnScreen;
  deciding: Deciding;
}) {
  const { asked } = deciding;
  if (!asked) return null;
  const props = { adaptation, deciding, section: asked.section };
  switch (asked.kind) {
    case 'omit':
      return <OmitDialog {...props} />;
    case 'add':
      return <AddDialog {...props} />;
    case 'reason':
      return <ReasonDialog {...props} />;
    case 'title':
      return <TitleDialog {...props} />;
    case 'upstream':
      return <UpstreamDialog {...props} />;
  }
}

interface Reasoned {
  reasonType: ReasonType | null;
  words: string;
}

/** Leaves a section out, with the reason that is published in its place. */
function OmitDialog({ adaptation, section, deciding }: DecisionDialogProps) {
  const { t } = useTranslation('adaptations');
  const draft = useDraft<Reasoned>('omit', `${adaptation.id}.${section.sectionId}`, () => ({
    reasonType: section.reasonType,
    words: section.words ?? '',
  }));
  const { given, change } = draft;

  async function leaveOut() {
    const isTaken = await deciding.decide(section, { decision: 'OMIT', ...given });
    if (!isTaken) return;
    draft.done();
    deciding.ask(null);
  }

  return (
    <FormDialog
      title={t('decide.omitTitle', { number: section.number })}
      lead={t('decide.omitLead')}
      submit={t('decide.omitDo')}
      isBusy={deciding.isBusy}
      refusal={deciding.refusal}
      draft={draft}
      onSubmit={() => void leaveOut()}
      onClose={() => deciding.ask(null)}
    >
      <ReasonFields given={given} isRequired onChange={change} />
    </FormDialog>
  );
}

/** Says why a section reads otherwise here, or says it better. */
function ReasonDialog({ adaptation, section, deciding }: DecisionDialogProps) {
  const { t } = useTranslation('adaptations');
  const draft = useDraft<Reasoned>('reason', `${adaptation.id}.${section.sectionId}`, () => ({
    reasonType: section.reasonType,
    words: section.words ?? '',
  }));
  const { given, change } = draft;

  async function keep() {
    const { reasonType, words } = given;
    const { decision } = section;
    if (!(await deciding.decide(section, { decision, reasonType, words: words || null }))) return;
    draft.done();
    deciding.ask(null);
  }

  return (
    <FormDialog
      title={t('decide.reason', { city: deciding.city })}
      submit={t('decide.save')}
      isBusy={deciding.isBusy}
      refusal={deciding.refusal}
      draft={draft}
      onSubmit={() => void keep()}
      onClose={() => deciding.ask(null)}
    >
      <ReasonFields given={given} onChange={change} />
    </FormDialog>
  );
}

/** Calls a section otherwise here, or as the common text does again. */
function TitleDialog({ adaptation, section, deciding }: DecisionDialogProps) {
  const { t } = useTranslation('adaptations');
  const { decision, commonTitle } = section;
  const isAdded = decision === 'ADD';
  const draft = useDraft('section-title', `${adaptation.id}.${section.sectionId}`, () => ({
    title: isAdded ? section.title : (section.ownTitle ?? ''),
  }));

  async function keep() {
    const given = draft.given.title.trim();
    const title = given === '' || given === commonTitle ? null : given;
    // Under another title the section is the city’s own, whatever its words are.
    const isTaken =
      title === (isAdded ? section.title : section.ownTitle) ||
      (await deciding.decide(section, { decision: isAdded ? 'ADD' : 'ADAPT', title }));
    if (!isTaken) return;
    draft.done();
    deciding.ask(null);
  }

  return (
    <FormDialog
      title={t('decide.titleTitle', { number: section.number })}
      lead={decision === 'INHERIT' ? t('decide.titleLead') : undefined}
      submit={t('decide.save')}
      isBusy={deciding.isBusy}
      refusal={deciding.refusal}
      draft={draft}
      onSubmit={() => void keep()}
      onClose={() => deciding.ask(null)}
    >
      <TextField
        label={t('decide.addName')}
        hint={commonTitle ? t('decide.titleHint', { title: commonTitle }) : undefined}
        name="title"
        required={isAdded}
        maxLength={limits.sectionTitle.max}
        value={draft.given.title}
        onChange={(event) => draft.change({ title: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

function ReasonFields(props: {
  given: Reasoned;
  isRequired?: boolean;
  onChange(more: Partial<Reasoned>): void;
}) {
  const { t } = useTranslation('adaptations');
  const { given, isRequired = false } = props;
  return (
    <>
      <ReasonChoice
        legend={t('decide.reasonKind')}
        chosen={given.reasonType}
        required={isRequired}
        onChoose={(reasonType) => props.onChange({ reasonType })}
      />
      <TextArea
        label={t('decide.words')}
        hint={t('decide.reasonHint')}
        name="words"
        required={isRequired}
        minLength={adaptationLimits.words.min}
        maxLength={adaptationLimits.words.max}
        value={given.words}
        onChange={(event) => props.onChange({ words: event.currentTarget.value })}
      />
    </>
  );
}

/** Adds a section that only this version has. */
function AddDialog({ adaptation, section, deciding }: DecisionDialogProps) {
  const { t } = useTranslation('adaptations');
  const { run, isBusy, refusal } = useAction(PlaceSectionMutation);
  const draft = useDraft('add-section', `${adaptation.id}.${section.sectionId}`, () => ({
    title: '',
    reasonType: null as ReasonType | null,
    words: '',
  }));
  const { given, change } = draft;

  async function add() {
    const data = await run({
      adaptationId: adaptation.id,
      title: given.title,
      parentId: section.parentId,
      afterId: section.sectionId,
      reasonType: given.reasonType,
      words: given.words || null,
    });
    if (!data) return;
    draft.done();
    deciding.ask(null);
    await deciding.refresh();
  }

  return (
    <FormDialog
      title={t('decide.addTitle')}
      lead={t('decide.addLead', { number: section.number })}
      submit={t('decide.addDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void add()}
      onClose={() => deciding.ask(null)}
    >
      <TextField
        label={t('decide.addName')}
        name="title"
        required
        maxLength={limits.sectionTitle.max}
        value={given.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <ReasonFields given={given} onChange={change} />
    </FormDialog>
  );
}
