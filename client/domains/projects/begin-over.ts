import { lazyScreen } from '../../i18n/lazy-screen.ts';

/** Begins a project over any page; apart from the door, whose screens a session does not carry. */
export const BeginProjectDialog = lazyScreen(
  () => import('./begin-dialog.tsx').then((m) => m.BeginDialog),
  'projects',
);
