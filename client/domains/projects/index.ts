import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const ProjectsScreen = lazyScreen(
  () => import('./projects-screen.tsx').then((m) => m.ProjectsScreen),
  'projects',
);
export const ProjectScreen = lazyScreen(
  () => import('./page/project-screen.tsx').then((m) => m.ProjectScreen),
  'projects',
  'bodies',
);
