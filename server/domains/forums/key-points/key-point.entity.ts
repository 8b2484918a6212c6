import { defineEntity } from '@mikro-orm/core';
import { type KeyPointKind, keyPointKinds } from '../../../../schema/words.ts';
import { conflict } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { BodyId, PersonId } from '../../people/index.ts';
import type { SessionId } from '../session.entity.ts';

export type KeyPointId = Id<'KeyPoint'>;

/** What was said in a session that something is to come of, as its rapporteur words it. */
export class KeyPoint {
  id!: KeyPointId;
  sessionId!: SessionId;
  kind!: KeyPointKind;
  words!: string;
  /** The message it was said in; else who on the programme said it. */
  messageId: string | null = null;
  speakerId: string | null = null;
  saidAt!: Date;
  markedById!: PersonId;
  markedForId!: BodyId;
  markedAt!: Date;
  changedAt: Date | null = null;
  takenBackAt: Date | null = null;
  takenBackById: PersonId | null = null;

  /** Words it anew. Refuses one that was taken back. */
  reword(kind: KeyPointKind, words: string, at: Date): void {
    if (this.takenBackAt)
      throw conflict('The key point was taken back; put it back first.', 'KEY_POINT_TAKEN_BACK');
    this.kind = kind;
    this.words = words;
    this.changedAt = at;
  }
}

export const keyPointSchema = defineEntity({
  class: KeyPoint,
  tableName: 'key_point',
  properties: (p) => ({
    id: p.uuid().primary().$type<KeyPointId>(),
    sessionId: p.uuid().$type<SessionId>(),
    kind: p.enum(keyPointKinds),
    words: p.text(),
    messageId: p.uuid().nullable(),
    speakerId: p.uuid().nullable(),
    saidAt: p.datetime(),
    markedById: p.uuid().$type<PersonId>(),
    markedForId: p.uuid().$type<BodyId>(),
    markedAt: p.datetime(),
    changedAt: p.datetime().nullable(),
    takenBackAt: p.datetime().nullable(),
    takenBackById: p.uuid().$type<PersonId>().nullable(),
  }),
});
