import { lazyScreen } from '../../i18n/lazy-screen.ts';

export { ActingForMenu } from './acting-for-menu.tsx';
export { KeepActingFor } from './keep-acting-for.tsx';
export { SignInAgain } from './sign-in-again.tsx';
export { SignOutItem } from './sign-out-item.tsx';
export { useActing, useViewer, type Viewer, type ViewerAppointment } from './viewer.ts';

export const SignInScreen = lazyScreen(
  () => import('./sign-in-screen.tsx').then((m) => m.SignInScreen),
  'people',
);
