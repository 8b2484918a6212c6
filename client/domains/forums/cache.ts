import type { ApolloCache, InMemoryCache, Reference } from '@apollo/client';
import { graphql } from '../../graphql/graphql.ts';
import { isAfter, isNext } from '../../streams/position.ts';
import type { DiscussionEntry, MessagePage } from './discussion/discussion.documents.ts';
import {
  type Message,
  MessageFields,
  MessageTree,
  type MessageWithReplies,
} from './discussion/message.documents.ts';
import { entriesAfter, rememberEntry } from './discussion/recent-entries.ts';
import { appendNewest, joinPage, type Placed, type Window } from './discussion/window.ts';
import { takeInKeyPoint } from './key-points/take-in.ts';

// The one place where discussions change in the cache. Stream entries, pages and answers all come in through here;
// screens only read.

const prepared = new WeakSet<object>();

/** Teaches the cache that a discussion's messages are one window, whatever arguments they were asked with. */
export function prepareCache(cache: ApolloCache): void {
  if (prepared.has(cache)) return;
  prepared.add(cache);
  (cache as InMemoryCache).policies.addTypePolicies({
    Discussion: {
      fields: { messages: { keyArgs: false, merge: false }, questions: { keyArgs: false, merge: false } },
    },
  });
}

/**
 * Applies the stream's next entry. Throws when the cache does not stand right before it (it was emptied or read
 * anew meanwhile), so that the caller loads the view afresh.
 */
export function applyEntry(cache: ApolloCache, sessionId: string, entry: DiscussionEntry): void {
  const discussion = readDiscussion(cache, sessionId);
  if (!discussion) throw new Error(`The discussion of session ${sessionId} is not in the cache`);
  if (!isAfter(entry.position, discussion.position)) return;
  if (!isNext(entry.position, discussion.position)) {
    throw new Error(`Entry ${entry.position} does not follow ${discussion.position}`);
  }
  rememberEntry(cache, discussion.id, entry);
  if (entry.message) countEntry(cache, discussion.id, entry.kind, entry.message);
  takeInEntry(cache, discussion.id, entry);
  cache.modify({ id: `Discussion:${discussion.id}`, fields: { position: () => entry.position } });
}

/** Puts a page of messages before or after what is held, or in its place; what the stream said since is kept. */
export function writePage(
  cache: ApolloCache,
  page: MessagePage,
  side: 'earlier' | 'later' | 'instead',
): void {
  const nodes = page.messages.nodes.map((message) => place(cache, message));
  const { hasEarlier, hasLater } = page.messages;
  modifyMessages(cache, page.id, (window) => {
    const incoming = { nodes, hasEarlier, hasLater };
    return side === 'instead' ? incoming : joinPage(window, incoming, side);
  });
  for (const entry of entriesAfter(cache, page.id, page.position)) takeInEntry(cache, page.id, entry);
}

/** Keeps a session's questions, which the stream then holds up to date. */
export function writeQuestions(
  cache: ApolloCache,
  page: { id: string; position: string; questions: MessageWithReplies[] },
): void {
  const refs = page.questions.map((question) => place(cache, question).ref);
  cache.writeFragment({
    id: `Discussion:${page.id}`,
    fragment: QuestionsHeld,
    data: { questions: [] },
  });
  modify<Reference[]>(cache, `Discussion:${page.id}`, 'questions', () => refs);
  for (const entry of entriesAfter(cache, page.id, page.position)) takeInEntry(cache, page.id, entry);
}

/** Takes in the server's answer to a write, before or after the stream shows the same. */
export function writeAnswer(cache: ApolloCache, message: Message): void {
  const discussion = readDiscussion(cache, message.sessionId);
  if (!discussion) return;
  // A new message is counted when the stream shows it, not twice.
  if (stateOf(cache, message.id)) countEntry(cache, discussion.id, 'answered', message);
  takeIn(cache, discussion.id, message);
}

/** Notes how far the reader has seen, for the next visit. */
export function writeSeen(
  cache: ApolloCache,
  discussionId: string,
  seen: { position: string; at: string },
): void {
  cache.modify({
    id: `Discussion:${discussionId}`,
    fields: { lastSeen: () => ({ __typename: 'LastSeen', ...seen }) },
  });
}

/** Where the cache stands in a session's stream; undefined when the session is not in it. */
export function readPosition(cache: ApolloCache, sessionId: string): string | undefined {
  return readDiscussion(cache, sessionId)?.position;
}

const Standing = graphql(`fragment Standing on Session @_unmask { id discussion { id position } }`);
const ChangedSession = graphql(`
  fragment ChangedSession on Session @_unmask { id title abstract room startsAt endsAt state }
`);
const QuestionsHeld = graphql(`fragment QuestionsHeld on Discussion @_unmask { questions { id } }`);
const KnownState = graphql(`fragment KnownState on Message @_unmask { id state }`);
const Known = graphql(`fragment Known on Message @_unmask { id replies { id } }`);

function readDiscussion(cache: ApolloCache, sessionId: string) {
  return cache.readFragment({ id: `Session:${sessionId}`, fragment: Standing })?.discussion;
}

function takeInEntry(
  cache: ApolloCache,
  discussionId: string,
  { message, session, keyPoint }: DiscussionEntry,
): void {
  if (message) takeIn(cache, discussionId, message);
  if (keyPoint) takeInKeyPoint(cache, keyPoint);
  if (session) cache.writeFragment({ id: `Session:${session.id}`, fragment: ChangedSession, data: session });
}

function takeIn(cache: ApolloCache, discussionId: string, message: Message): void {
  const item = place(cache, message);
  if (message.replyToId) {
    modify<Reference[]>(cache, `Message:${message.replyToId}`, 'replies', (replies) =>
      withNew(replies, item.ref),
    );
    return;
  }
  modifyMessages(cache, discussionId, (window) => {
    const oldest = window.nodes[0];
    // An edit or a reaction may be about a message from before the window.
    const isBefore = window.hasEarlier && oldest && !isAfter(item.position, oldest.position);
    return isBefore ? window : appendNewest(window, item);
  });
  if (!message.isQuestion) return;
  modify<Reference[]>(cache, `Discussion:${discussionId}`, 'questions', (held) => withNew(held, item.ref));
}

/** Keeps the numbers of messages and questions: of what can be read, so what is deleted or put back counts too. */
function countEntry(cache: ApolloCache, discussionId: string, kind: string, message: Message): void {
  const before = stateOf(cache, message.id);
  const wasThere = kind !== 'message.posted' && before === 'VISIBLE';
  const isThere = message.state === 'VISIBLE';
  const isKnown = kind === 'message.posted' || before !== undefined;
  const change = isKnown ? Number(isThere) - Number(wasThere) : 0;
  if (change === 0) return;
  modify<number>(cache, `Session:${message.sessionId}`, 'messageCount', (count) => count + change);
  if (!message.isQuestion) return;
  modify<number>(cache, `Discussion:${discussionId}`, 'questionCount', (count) => count + change);
}

function stateOf(cache: ApolloCache, messageId: string): Message['state'] | undefined {
  return cache.readFragment({ id: `Message:${messageId}`, fragment: KnownState })?.state;
}

interface Item extends Placed {
  ref: Reference;
}

/** Writes the message itself; one that comes without replies keeps those it has. */
function place(cache: ApolloCache, message: Message | MessageWithReplies): Item {
  const id = `Message:${message.id}`;
  if ('replies' in message) {
    cache.writeFragment({ id, fragment: MessageTree, fragmentName: 'MessageTree', data: message });
  } else if (cache.readFragment({ id, fragment: Known })) {
    cache.writeFragment({ id, fragment: MessageFields, data: message });
  } else {
    const data = { ...message, replies: [] };
    cache.writeFragment({ id, fragment: MessageTree, fragmentName: 'MessageTree', data });
  }
  return { id, position: message.position, ref: { __ref: id } };
}

type StoredWindow = {
  __typename?: string;
  nodes: readonly Reference[];
  hasEarlier: boolean;
  hasLater: boolean;
};

function modifyMessages(
  cache: ApolloCache,
  discussionId: string,
  change: (window: Window<Item>) => Window<Item>,
): void {
  cache.modify<{ messages: StoredWindow }>({
    id: `Discussion:${discussionId}`,
    fields: {
      messages: (value, { readField }) => {
        const stored = value as StoredWindow;
        const window = {
          ...stored,
          nodes: stored.nodes.map((ref) => ({
            id: ref.__ref,
            position: readField<string>('position', ref) ?? '0',
            ref,
          })),
        };
        const changed = change(window);
        if (changed === window) return stored;
        const { hasEarlier, hasLater } = changed;
        return { ...stored, hasEarlier, hasLater, nodes: changed.nodes.map(({ ref }) => ref) };
      },
    },
  });
}

function modify<Value>(cache: ApolloCache, id: string, field: string, change: (value: Value) => Value): void {
  cache.modify<Record<string, unknown>>({ id, fields: { [field]: (value) => change(value as Value) } });
}

function withNew(refs: Reference[], ref: Reference): Reference[] {
  return refs.some(({ __ref }) => __ref === ref.__ref) ? refs : [...refs, ref];
}
