import {
  AgreementIcon,
  ForumIcon,
  FrameworkIcon,
  HomeIcon,
  NetworkIcon,
  PlanIcon,
  ProjectIcon,
} from '../ui/icons.tsx';

/** The main places, in the order of the rail and of the bottom bar; only those that exist. */
export const places = [
  { to: '/', name: 'places.home', Icon: HomeIcon, owns: /^\/$/ },
  { to: '/network', name: 'places.network', Icon: NetworkIcon, owns: /^\/(network|bodies)/ },
  { to: '/forums', name: 'places.forums', Icon: ForumIcon, owns: /^\/(forums|sessions)/ },
  { to: '/frameworks', name: 'places.frameworks', Icon: FrameworkIcon, owns: /^\/(frameworks|cases)/ },
  { to: '/projects', name: 'places.projects', Icon: ProjectIcon, owns: /^\/projects/ },
  {
    to: '/agreements',
    name: 'places.agreements',
    Icon: AgreementIcon,
    owns: /^\/(agreements|procedures)/,
  },
  { to: '/plans', name: 'places.plans', Icon: PlanIcon, owns: /^\/plans/ },
] as const;
