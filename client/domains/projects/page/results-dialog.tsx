import { useTranslation } from 'react-i18next';
import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { RowsField } from '../../../forms/rows-field.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type ProjectOnScreen, SetProjectResultsMutation } from '../project.documents.ts';
import { ResultFile } from './result-file.tsx';

const fresh = { words: '', reached: '', url: '', fileId: '', fileName: '' };

/** Says what is expected of a project, and later what came of it and where that can be seen. */
export function ResultsDialog({ project, onClose }: { project: ProjectOnScreen; onClose(): void }) {
  const { t } = useTranslation('projects');
  const { run, isBusy, refusal } = useAction(SetProjectResultsMutation);
  const draft = useDraft('results', project.id, () => ({
    results: project.results.map(({ words, reached, url, file }) => ({
      words,
      reached: reached ?? '',
      url: url ?? '',
      fileId: file?.id ?? '',
      fileName: file ? (file.name ?? t('results.file')) : '',
    })),
  }));
  async function send() {
    const results = draft.given.results.map(({ words, reached, url, fileId }) => ({
      words,
      reached: reached || null,
      url: url || null,
      fileId: fileId || null,
    }));
    if (!(await run({ projectId: project.id, version: project.version, results }))) return;
    draft.done();
    onClose();
  }
  return (
    <FormDialog
      title={t('results.open')}
      submit={t('results.keep')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <RowsField
        rows={draft.given.results}
        max={limits.results.max}
        fresh={fresh}
        name={(number) => t('results.line', { number })}
        addLabel={t('results.add')}
        onChange={(results) => draft.change({ results })}
      >
        {(result, change) => {
          const field = (name: 'words' | 'reached' | 'url', more: object) => (
            <TextField
              label={t(`results.${name}`)}
              name={name}
              value={result[name]}
              onChange={(event) => change({ [name]: event.currentTarget.value })}
              {...more}
            />
          );
          return (
            <>
              {field('words', { required: true, maxLength: limits.result.max })}
              {field('reached', { maxLength: limits.result.max })}
              {field('url', { type: 'url' })}
              <ResultFile
                projectId={project.id}
                fileId={result.fileId}
                name={result.fileName}
                onChange={(fileId, fileName) => change({ fileId, fileName })}
              />
            </>
          );
        }}
      </RowsField>
    </FormDialog>
  );
}
