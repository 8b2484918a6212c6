import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
} from '../../../graphql/planner/index.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { bodyFace, personFace } from '../../people/index.ts';
import { networkEventFace, networkFace } from '../network.face.ts';
import { columnsOfPart, isOfCircleIn, mayCoordinate, mayRead } from '../network.policy.ts';

const isAuthor = (news: string, { actor, param }: ReadContext) =>
  actor.kind === 'person' ? `${news}.author_id = ${param(actor.id)}::uuid` : 'false';

const coordinates = (news: string, context: ReadContext) => mayCoordinate.sql(columnsOfPart(news), context);

/** Whoever wrote it edits it, as long as they may post. */
const mayEdit = (news: string, context: ReadContext) =>
  `(${isAuthor(news, context)} and exists (select from sub_network posted where posted.id = ${news}.network_id and ${isOfCircleIn('posted', 'posts', context)}))`;

/** News, seen by whom its sub-network is seen by; what was taken out is seen by nobody. */
const newsFace: Face = defineFace({
  type: 'NetworkNews',
  table: 'network_news',
  columns: {
    id: column('id'),
    title: column('title'),
    text: column('text'),
    language: column('language'),
    postedAt: instant('posted_at'),
    editedAt: instant('edited_at'),
    isDemonstration: column('is_demonstration'),
    version: column('version'),
    mayEdit: expression(mayEdit),
    mayRemove: expression((news, context) => `(${isAuthor(news, context)} or ${coordinates(news, context)})`),
  },
  relations: {
    by: { kind: 'one', face: () => personFace, on: (news, person) => `${person}.id = ${news}.author_id` },
    actedFor: { kind: 'one', face: () => bodyFace, on: (news, body) => `${body}.id = ${news}.body_id` },
  },
  readable: (news, context) =>
    `(${news}.removed_at is null and ${mayRead.sql(columnsOfPart(news), context)})`,
});

extendFace(networkFace, {
  relations: {
    news: {
      kind: 'many',
      face: () => newsFace,
      on: (network, news) => `${news}.network_id = ${network}.id`,
      window: ({ first }, news) => ({
        order: `${news}.posted_at desc, ${news}.id`,
        limit: Math.max(1, Math.min(Number(first ?? limits.news.default), limits.news.max)),
      }),
    },
  },
});

extendFace(networkEventFace, {
  relations: {
    news: { kind: 'one', face: () => newsFace, on: (entry, news) => `${news}.id = ${entry}.subject_id` },
  },
});
