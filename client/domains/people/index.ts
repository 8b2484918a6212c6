import { lazyScreen } from '../../i18n/lazy-screen.ts';

export { ActingForMenu } from './acting-for-menu.tsx';
export { askWhoIAm } from './ask-again.ts';
export { bodyAddress } from './body-address.ts';
export { KeepActingFor } from './keep-acting-for.tsx';
export { SessionEnd } from './session-end.tsx';
export { SignInAgain } from './sign-in-again.tsx';
export { MeItem, SignOutItem } from './sign-out-item.tsx';
export { useDraft } from './use-draft.ts';
export {
  useActing,
  useKnownViewer,
  useViewer,
  type Viewer,
  type ViewerAppointment,
} from './viewer.ts';

export const SignInScreen = lazyScreen(
  () => import('./sign-in-screen.tsx').then((m) => m.SignInScreen),
  'people',
  'account',
);
export const ForgottenScreen = lazyScreen(
  () => import('./forgotten-screen.tsx').then((m) => m.ForgottenScreen),
  'account',
);
export const LinkScreen = lazyScreen(() => import('./link-screen.tsx').then((m) => m.LinkScreen), 'account');
export const AddressScreen = lazyScreen(
  () => import('./address-screen.tsx').then((m) => m.AddressScreen),
  'account',
);
export const NewPasswordScreen = lazyScreen(
  () => import('./new-password-screen.tsx').then((m) => m.NewPasswordScreen),
  'account',
);
export const InvitationScreen = lazyScreen(
  () => import('./invitation-screen.tsx').then((m) => m.InvitationScreen),
  'account',
);
export const MeScreen = lazyScreen(
  () => import('./me-screen.tsx').then((m) => m.MeScreen),
  'account',
  'history',
);
