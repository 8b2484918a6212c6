import { useTranslation } from 'react-i18next';
import { Toast } from '../../../ui/toast.tsx';

/** Says what was just done, with a way back for as long as it stands there. */
export function UndoToast({ words, onUndo }: { words: string; onUndo?(): void }) {
  const { t } = useTranslation('forums');
  return <Toast action={onUndo && { label: t('undo.do'), onAct: onUndo }}>{words}</Toast>;
}
