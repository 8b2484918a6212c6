import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const AgreementsScreen = lazyScreen(
  () => import('./register/register-screen.tsx').then((m) => m.RegisterScreen),
  'agreements',
);
export const AgreementScreen = lazyScreen(
  () => import('./page/agreement-screen.tsx').then((m) => m.AgreementScreen),
  'agreements',
  'documents',
);
export const ProceduresScreen = lazyScreen(
  () => import('./procedures/procedures-screen.tsx').then((m) => m.ProceduresScreen),
  'agreements',
);
export const ProcedureScreen = lazyScreen(
  () => import('./procedures/procedure-screen.tsx').then((m) => m.ProcedureScreen),
  'agreements',
);
export const ProcedureEditorScreen = lazyScreen(
  () => import('./procedures/editor-screen.tsx').then((m) => m.EditorScreen),
  'agreements',
  'people',
);
