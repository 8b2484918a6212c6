import { useTranslation } from 'react-i18next';
import { agreementLimits as limits } from '../../schema/agreement-limits.ts';
import { useRefusalWords } from '../graphql/use-refusal-words.ts';
import { useFormat } from '../i18n/format.ts';
import { Button } from '../ui/button.tsx';
import { FileField, Problem, SelectField, TextArea } from '../ui/form.tsx';
import type { GivenSheetState } from './use-given-sheet.ts';
import './spreadsheets.css';

/** Chooses a file and its sheet, or takes rows that are pasted. */
export function SheetChoice({ given, pasteLabel }: { given: GivenSheetState; pasteLabel: string }) {
  const { t } = useTranslation('files');
  const words = useRefusalWords();
  const format = useFormat();
  const { sheets, at, sheet, problem } = given;
  return (
    <>
      <FileField
        label={t('sheet.file')}
        chooseLabel={t('sheet.choose')}
        accept=".xlsx,.csv,.tsv,.txt,text/csv"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again once it is mended.
          event.currentTarget.value = '';
          if (file) void given.read(file);
        }}
      />
      {problem && (
        <Problem>
          {problem === 'TOO_LARGE'
            ? t('sheet.tooLarge', { max: limits.importedFile.max / 1024 ** 2 })
            : words(problem)}
        </Problem>
      )}
      {sheets.length > 1 && (
        <SelectField
          label={t('sheet.which')}
          value={String(at)}
          choices={sheets.map(({ name }, place) => ({ value: String(place), label: name }))}
          onChange={(event) => given.choose(Number(event.currentTarget.value))}
        />
      )}
      {sheet ? (
        <div className="given-sheet">
          <p className="meta" role="status">
            {t('sheet.read', {
              count: sheet.rowCount,
              number: format.number(sheet.rowCount),
              sheet: sheet.name || given.fileName,
            })}
          </p>
          <Button small look="plain" onClick={given.leaveFile}>
            {t('sheet.paste')}
          </Button>
        </div>
      ) : (
        <TextArea
          label={pasteLabel}
          rows={5}
          value={given.text}
          onChange={(event) => given.paste(event.currentTarget.value)}
        />
      )}
    </>
  );
}
