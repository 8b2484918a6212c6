import type { SearchKind } from '../../../schema/words.ts';
import {
  AgreementIcon,
  ForumIcon,
  FrameworkIcon,
  HomeIcon,
  IdeaIcon,
  KeyPointIcon,
  NetworkIcon,
  PageIcon,
  PersonIcon,
  PlanIcon,
  ProjectIcon,
  ReplyIcon,
} from '../../ui/icons.tsx';

const icons = {
  CITY: NetworkIcon,
  PERSON: PersonIcon,
  BODY: HomeIcon,
  NETWORK: NetworkIcon,
  FORUM: ForumIcon,
  SESSION: ForumIcon,
  MESSAGE: ReplyIcon,
  KEY_POINT: KeyPointIcon,
  FRAMEWORK: FrameworkIcon,
  SECTION: PageIcon,
  CASE: IdeaIcon,
  PROJECT: ProjectIcon,
  AGREEMENT: AgreementIcon,
  PLAN: PlanIcon,
  ACTIVITY: PlanIcon,
  FESTIVAL: IdeaIcon,
} as const satisfies Record<SearchKind, unknown>;

/** The small picture of a sort of thing; its word stands beside it. */
export function KindIcon({ kind }: { kind: SearchKind }) {
  const Icon = icons[kind];
  return <Icon size={18} />;
}
