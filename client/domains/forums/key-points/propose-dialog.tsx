import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type KeyPointInPanel, OpenSectionsQuery, ProposeKeyPointMutation } from './panel.documents.ts';

/** Makes a key point a proposal to a section of a common text: its words, below what stands there. */
export function ProposeDialog(props: { point: KeyPointInPanel; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('key-points');
  const { data } = useQuery(OpenSectionsQuery);
  const { run, isBusy, refusal } = useAction(ProposeKeyPointMutation);
  const sections = (data?.frameworks ?? []).flatMap(({ title, document }) =>
    document?.may.propose
      ? document.sections.map((section) => ({ value: section.id, label: `${title}: ${section.title}` }))
      : [],
  );
  const draft = useDraft('propose-key-point', props.point.id, () => ({ sectionId: '' }));
  const sectionId = draft.given.sectionId || (sections[0]?.value ?? '');

  async function send() {
    const done = await run({ keyPointId: props.point.id, sectionId });
    if (!done) return;
    draft.done();
    props.onDone();
  }

  return (
    <FormDialog
      title={t('propose.title')}
      lead={t('propose.lead')}
      submit={t('propose.do')}
      isBusy={isBusy || sections.length === 0}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <blockquote className="key-words" dir="auto">
        {props.point.words}
      </blockquote>
      {data && sections.length === 0 ? (
        <EmptyState title={t('propose.none')} advice={t('propose.noneAdvice')} />
      ) : (
        <SelectField
          label={t('propose.section')}
          name="sectionId"
          value={sectionId}
          choices={sections}
          onChange={(event) => draft.change({ sectionId: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}
