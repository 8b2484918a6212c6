import { defineEntity, type Opt } from '@mikro-orm/core';
import { type Audience, audiences, type SessionState, sessionStates } from '../../../schema/words.ts';
import { conflict } from '../../kernel/errors.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalisedText } from '../../kernel/localised-text.ts';
import type { ForumId } from './forum.entity.ts';

export type SessionId = Id<'Session'>;

/** What may follow what: a session is opened, closed, and may be opened again while people still talk. */
const next: Readonly<Record<SessionState, readonly SessionState[]>> = {
  PROPOSED: ['SCHEDULED'],
  SCHEDULED: ['LIVE'],
  LIVE: ['CLOSED'],
  CLOSED: ['LIVE'],
};

/** One session of a forum and its discussion. */
export class Session {
  id!: SessionId;
  forumId!: ForumId;
  /** The stream of its discussion. */
  streamId!: string;
  title!: LocalisedText;
  abstract!: LocalisedText;
  room!: string;
  startsAt!: Date;
  endsAt!: Date;
  state!: SessionState;
  audience!: Audience;
  isDemonstration: Opt<boolean> = false;

  /** Moves the session on; refuses a step that does not follow from where it stands. */
  moveTo(state: SessionState): void {
    if (!next[this.state].includes(state)) {
      throw conflict(
        `The session is ${this.state}; it can’t become ${state} from there.`,
        'SESSION_NOT_THERE_YET',
      );
    }
    this.state = state;
  }
}

export const sessionSchema = defineEntity({
  class: Session,
  tableName: 'session',
  properties: (p) => ({
    id: p.uuid().primary().$type<SessionId>(),
    forumId: p.uuid().$type<ForumId>(),
    streamId: p.uuid(),
    title: p.json().$type<LocalisedText>(),
    abstract: p.json().$type<LocalisedText>(),
    room: p.text(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    state: p.enum(sessionStates),
    audience: p.enum(audiences),
    isDemonstration: p.boolean(),
  }),
});
