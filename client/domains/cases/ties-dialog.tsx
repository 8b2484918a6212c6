import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import {
  type CaseOnScreen,
  SectionsToTieQuery,
  TieCaseStudyMutation,
  UntieCaseStudyMutation,
} from './case.documents.ts';
import { TieWords } from './case-beside.tsx';

/** The sections that a case speaks to: those it is tied to, each to be taken away, and one more to choose. */
export function TiesDialog({ caseStudy, onClose }: { caseStudy: CaseOnScreen; onClose(): void }) {
  const { t } = useTranslation('cases');
  const tie = useAction(TieCaseStudyMutation);
  const untie = useAction(UntieCaseStudyMutation);
  const { data } = useScreenQuery(SectionsToTieQuery, {});
  const draft = useDraft('tie-case', caseStudy.id, () => ({ sectionId: '' }));
  const { sectionId } = draft.given;
  const { id: caseStudyId, ties } = caseStudy;
  const tied = new Set(ties.map((one) => one.sectionId));
  const open = (data?.frameworks ?? []).flatMap(({ title, edition }) =>
    (edition?.sections ?? [])
      .filter((one) => !tied.has(one.sectionId))
      .map((one) => ({ value: one.sectionId, label: `${one.number} ${one.title} – ${title}` })),
  );

  async function add() {
    if (await tie.run({ caseStudyId, sectionId })) draft.discard();
  }

  return (
    <FormDialog
      title={t('tie.title')}
      lead={t('tie.lead')}
      submit={t('tie.do')}
      isBusy={tie.isBusy}
      refusal={tie.refusal ?? untie.refusal}
      draft={draft}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      {ties.length > 0 && (
        <ul className="case-ties lines">
          {ties.map((one) => (
            <li key={one.sectionId}>
              <TieWords tie={one} />
              <Button
                small
                look="plain"
                aria-label={t('tie.untieLabel', { title: one.title })}
                onClick={() => void untie.run({ caseStudyId, sectionId: one.sectionId })}
              >
                {t('tie.untie')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SelectField
        label={t('tie.choose')}
        name="sectionId"
        required
        value={sectionId}
        choices={[{ value: '', label: t('tie.none') }, ...open]}
        onChange={(event) => draft.change({ sectionId: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
