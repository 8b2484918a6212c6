import { lazyScreen } from '../../i18n/lazy-screen.ts';

export { AccessButton } from './access-button.tsx';

export const AskForAccess = lazyScreen(
  () => import('./ask-for-access.tsx').then((m) => m.AskForAccess),
  'access',
);
