import { useTranslation } from 'react-i18next';

/** Says what was just done, with a way back for as long as it stands there. */
export function UndoToast({ words, onUndo }: { words: string; onUndo?(): void }) {
  const { t } = useTranslation('forums');
  return (
    <div className="toast" role="status">
      <span>{words}</span>
      {onUndo && (
        <button type="button" onClick={onUndo}>
          {t('undo.do')}
        </button>
      )}
    </div>
  );
}
