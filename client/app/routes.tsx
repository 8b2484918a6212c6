import { type ComponentType, lazy } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { CityScreen, NetworkScreen } from '../domains/cities/index.ts';
import { ForumScreen, ForumsScreen, SessionScreen } from '../domains/forums/index.ts';
import { HomeScreen } from '../domains/home/index.ts';
import { InboxScreen } from '../domains/notifications/index.ts';
import {
  AddressScreen,
  ForgottenScreen,
  InvitationScreen,
  LinkScreen,
  MeScreen,
  NewPasswordScreen,
  SignInScreen,
} from '../domains/people/index.ts';
import { expectArrival } from '../ui/arrival.ts';
import { Frame } from './frame.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageFailure } from './page-failure.tsx';

/** The screens of a domain whose door is fetched when somebody goes there: nobody else carries it. */
function behind<Name extends string>(door: () => Promise<Record<Name, ComponentType>>) {
  return (screen: Name) =>
    lazy(async () => {
      const Screen: ComponentType = (await door())[screen];
      return { default: () => <Screen /> };
    });
}

const admin = behind(() => import('../domains/admin/index.ts'));
const agreements = behind(() => import('../domains/agreements/index.ts'));
const bodies = behind(() => import('../domains/bodies/index.ts'));
const cases = behind(async () => {
  const { CasesScreen, CaseScreen, CaseWriteScreen } = await import('../domains/cases/index.ts');
  return { CasesScreen, CaseScreen, CaseWriteScreen };
});
const documents = behind(async () => {
  const { DocumentScreen } = await import('../documents/index.ts');
  return { DocumentScreen };
});
const due = behind(async () => {
  const { DueScreen } = await import('../domains/due/index.ts');
  return { DueScreen };
});
const exchange = behind(() => import('../domains/exchange/index.ts'));
const festivals = behind(() => import('../domains/festivals/index.ts'));
const networks = behind(() => import('../domains/networks/index.ts'));
const plans = behind(() => import('../domains/plans/index.ts'));
const search = behind(async () => {
  const { SearchScreen } = await import('../domains/search/index.ts');
  return { SearchScreen };
});
const projects = behind(() => import('../domains/projects/index.ts'));
const frameworks = behind(() => import('../domains/frameworks/index.ts'));
const FrameworkScreen = frameworks('FrameworkScreen');

/** Every page of Trellis by its address. */
export const routes: RouteObject[] = [
  {
    Component: Frame,
    ErrorBoundary: PageFailure,
    children: [
      { index: true, Component: HomeScreen },
      { path: 'network', Component: NetworkScreen },
      { path: 'network/:slug', Component: CityScreen },
      { path: 'network/:slug/promises', Component: plans('LedgerScreen') },
      { path: 'networks', Component: networks('NetworksScreen') },
      { path: 'networks/:slug', Component: networks('SubNetworkScreen') },
      { path: 'exchange', Component: exchange('ExchangeScreen') },
      { path: 'festivals', Component: festivals('FestivalsScreen') },
      { path: 'festivals/:slug', Component: festivals('FestivalScreen') },
      { path: 'bodies', Component: bodies('BodiesScreen') },
      { path: 'bodies/:slug', Component: bodies('BodyScreen') },
      { path: 'forums', Component: ForumsScreen },
      { path: 'forums/:slug', Component: ForumScreen },
      { path: 'sessions/:id', Component: SessionScreen },
      { path: 'documents/:id', Component: documents('DocumentScreen') },
      { path: 'frameworks', Component: frameworks('FrameworksScreen') },
      { path: 'frameworks/:slug', Component: FrameworkScreen },
      { path: 'frameworks/:slug/editions', Component: frameworks('EditionsScreen') },
      { path: 'frameworks/:slug/editions/:number', Component: FrameworkScreen },
      { path: 'frameworks/:slug/cities', Component: frameworks('ComparisonScreen') },
      { path: 'frameworks/:slug/sections', Component: frameworks('TermsScreen') },
      { path: 'frameworks/:slug/write', Component: frameworks('WriteScreen') },
      { path: 'adaptations/:id', Component: frameworks('AdaptationScreen') },
      { path: 'adaptations/:id/merge', Component: frameworks('MergeScreen') },
      { path: 'agreements', Component: agreements('AgreementsScreen') },
      { path: 'agreements/:slug', Component: agreements('AgreementScreen') },
      { path: 'procedures', Component: agreements('ProceduresScreen') },
      { path: 'procedures/new', Component: agreements('ProcedureEditorScreen') },
      { path: 'procedures/:slug', Component: agreements('ProcedureScreen') },
      { path: 'procedures/:slug/edit', Component: agreements('ProcedureEditorScreen') },
      { path: 'plans', Component: plans('PlansScreen') },
      { path: 'plans/:slug', Component: plans('PlanScreen') },
      { path: 'plans/:slug/report', Component: plans('PlanReportScreen') },
      { path: 'projects', Component: projects('ProjectsScreen') },
      { path: 'projects/:slug', Component: projects('ProjectScreen') },
      { path: 'cases', Component: cases('CasesScreen') },
      { path: 'cases/:slug', Component: cases('CaseScreen') },
      { path: 'cases/:slug/write', Component: cases('CaseWriteScreen') },
      { path: 'search', Component: search('SearchScreen') },
      { path: 'sign-in', Component: SignInScreen },
      { path: 'sign-in/forgotten', Component: ForgottenScreen },
      { path: 'sign-in/link', Component: LinkScreen },
      { path: 'sign-in/address', Component: AddressScreen },
      { path: 'sign-in/new-password', Component: NewPasswordScreen },
      { path: 'invitation', Component: InvitationScreen },
      { path: 'inbox', Component: InboxScreen },
      { path: 'due', Component: due('DueScreen') },
      { path: 'me', Component: MeScreen },
      { path: 'admin', Component: admin('AdminScreen') },
      { path: '*', Component: NotFoundPage },
    ],
  },
];

/** The browser's router. */
export function createRouter() {
  const router = createBrowserRouter(routes);
  announceArrivals(router);
  return router;
}

/** Makes the title of each page that is come to take the focus. */
export function announceArrivals(
  router: Pick<ReturnType<typeof createBrowserRouter>, 'state' | 'subscribe'>,
): void {
  let page = router.state.location.pathname;
  router.subscribe(({ location }) => {
    if (location.pathname === page) return;
    page = location.pathname;
    expectArrival();
  });
}
