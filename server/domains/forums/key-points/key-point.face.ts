import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
  type Relation,
} from '../../../graphql/planner/index.ts';
import { cityFace } from '../../cities/index.ts';
import { originRelations } from '../../commitments/index.ts';
import { bodyFace, personFace } from '../../people/index.ts';
import { discussionMayFace, sessionFace, speakerFace } from '../forum.face.ts';
import { messageFace } from '../message.face.ts';
import { sessionColumns } from '../session.policy.ts';
import { isWithdrawn, mayKnowKeyPoint, mayMark } from './key-point.policy.ts';

const unlessWithdrawn = (name: string) =>
  expression((point) => `case when not ${isWithdrawn(point)} then ${point}.${name} end`);

/** A key point as it stands now: what was taken back keeps its place and loses its words. */
export const keyPointFace: Face = defineFace({
  type: 'KeyPoint',
  table: 'key_point',
  always: ['id'],
  columns: {
    id: column('id'),
    sessionId: column('session_id'),
    kind: column('kind'),
    words: unlessWithdrawn('words'),
    isWithdrawn: expression(isWithdrawn),
    saidAt: instant('said_at'),
    markedAt: instant('marked_at'),
    changedAt: instant('changed_at'),
  },
  relations: {
    message: {
      kind: 'one',
      face: () => messageFace,
      on: (point, message) => `${message}.id = ${point}.message_id`,
    },
    speaker: {
      kind: 'one',
      face: () => speakerFace,
      on: (point, speaker) => `${speaker}.id = ${point}.speaker_id`,
    },
    city: {
      kind: 'one',
      face: () => cityFace,
      // Of who spoke, or of the body that the message was written for.
      on: (
        point,
        city,
      ) => `${city}.id = coalesce((select s.city_id from speaker s where s.id = ${point}.speaker_id),
        (select c.id from message m join body b on b.id = m.body_id left join body up on up.id = b.parent_id
           join city c on c.id in (b.id, b.parent_id, up.parent_id) where m.id = ${point}.message_id limit 1))`,
    },
    markedBy: {
      kind: 'one',
      face: () => personFace,
      on: (point, person) => `${person}.id = ${point}.marked_by_id`,
    },
    markedFor: {
      kind: 'one',
      face: () => bodyFace,
      on: (point, body) => `${body}.id = ${point}.marked_for_id`,
    },
    history: {
      kind: 'many',
      face: () => versionFace,
      on: (point, version) => `${version}.key_point_id = ${point}.id and not ${isWithdrawn(point)}`,
      window: (_args, version) => ({ order: `${version}.version` }),
    },
    cameOfIt: originRelations.cameOfIt,
  },
  readable: mayKnowKeyPoint,
});

const versionFace = defineFace({
  type: 'KeyPointVersion',
  table: 'key_point_version',
  columns: { kind: column('kind'), words: column('words'), at: instant('at') },
  relations: {
    by: { kind: 'one', face: () => personFace, on: (version, person) => `${person}.id = ${version}.by_id` },
  },
});

const keyPoints: Relation = {
  kind: 'many',
  // Whoever reads a session reads its key points.
  face: () => ({ ...keyPointFace, readable: () => 'true' }),
  on: (session, point) => `${point}.session_id = ${session}.id`,
  window: (_args, point) => ({ order: `${point}.said_at, ${point}.id`, limit: 500 }),
};

extendFace(sessionFace, { relations: { keyPoints } });
extendFace(discussionMayFace, {
  columns: { mark: expression((session, context) => mayMark.sql(sessionColumns(session), context)) },
});
