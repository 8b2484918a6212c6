import { useTranslation } from 'react-i18next';
import type { ProjectState } from '../../../schema/projects/index.ts';
import { Tag } from '../../ui/tag.tsx';

const tones = {
  IDEA: undefined,
  CALLING: 'warn',
  PLANNING: undefined,
  ACTIVE: 'acc',
  COMPLETED: 'ok',
  STOPPED: 'bad',
} as const;

/** Where a project stands, in a word. */
export function StateTag({ state }: { state: ProjectState }) {
  const { t } = useTranslation('projects');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
