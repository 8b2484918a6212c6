import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLimits } from '../../../../schema/agreement-limits.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { type AgreementRow, ChangeAgreementMutation } from '../agreement.documents.ts';

/** The number in the owner's own register, which is changed in its place: Enter keeps it, Esc leaves it as it was. */
export function NumberCell({ row, onChanged }: { row: AgreementRow; onChanged(): void }) {
  const { t } = useTranslation('agreements');
  const { run, isBusy, refusal } = useAction(ChangeAgreementMutation);
  const words = useRefusalWords();
  const [typed, setTyped] = useState<string | null>(null);
  const kept = row.registerNumber ?? '';
  if (!row.may.draft) return <span className="num">{kept || '–'}</span>;

  async function keep() {
    if (typed === null || typed.trim() === kept) return setTyped(null);
    const data = await run({ agreementId: row.id, version: row.version, registerNumber: typed });
    if (!data) return;
    setTyped(null);
    onChanged();
  }

  return (
    <>
      <input
        className="cell-input num"
        aria-label={`${t('column.number')}: ${row.title}`}
        value={typed ?? kept}
        maxLength={agreementLimits.registerNumber.max}
        readOnly={isBusy}
        placeholder="–"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      {refusal && (
        <span className="problem" role="alert">
          {words(refusal)}
        </span>
      )}
    </>
  );
}
