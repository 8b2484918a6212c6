import { useTranslation } from 'react-i18next';
import type { Refusal } from '../graphql/refusal.ts';
import { useRefusalWords } from '../graphql/use-refusal-words.ts';
import { Toast } from '../ui/toast.tsx';

/** Why something that was done without a form was refused; stays where it is seen until it is put away. */
export function RefusedToast({ refusal, onClose }: { refusal: Refusal | null; onClose(): void }) {
  const { t } = useTranslation('common');
  const words = useRefusalWords();
  if (!refusal) return null;
  return (
    <Toast isUrgent action={{ label: t('form.close'), onAct: onClose }}>
      {words(refusal)}
    </Toast>
  );
}
