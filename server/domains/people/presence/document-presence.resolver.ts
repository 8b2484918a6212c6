import { Arg, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { onlyOverTheSocket } from '../../../graphql/only-over-the-socket.ts';
import { Allowance } from '../../../kernel/allowance.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { AnnounceInDocumentInput, DocumentPresenceType } from './document-presence.types.ts';
import { mayReadDocument } from './document-presence.view.ts';

/** A cursor moves with every letter; a person in some tabs says so ten times a second at most. */
const announcements = new Allowance(200, 10);
const soundCursor = /^[\x20-\x7e]{0,1000}$/;

@Resolver()
export class DocumentPresenceResolver {
  @Mutation(() => Boolean, {
    description:
      'Says that one has a document open, and where one’s cursor is; holds for 45 seconds. Nothing is stored.',
  })
  async announceInDocument(
    @Ctx() context: Context,
    @Arg('input', () => AnnounceInDocumentInput) input: AnnounceInDocumentInput,
  ): Promise<boolean> {
    const actor = signedIn(context);
    const { documentId, device, cursor = null, isLeaving } = input;
    announcements.take(actor.id);
    if (!isId(documentId) || !(await mayReadDocument(context.services, actor, documentId)))
      throw notFound('document', documentId);
    if (!isId(device)) throw invalid('device', `${JSON.stringify(device.slice(0, 50))} is no id of a tab.`);
    if (cursor !== null && !soundCursor.test(cursor))
      throw invalid('cursor', 'A cursor is at most 1,000 plain signs.');
    context.services.presence.announce(documentId, actor, {
      how: isLeaving ? 'gone' : 'here',
      device,
      state: cursor,
    });
    return true;
  }
}

/** What the socket delivers; who may watch and what is read stands in the lossy view of the same name. */
@Resolver()
export class DocumentPresenceSubscription {
  @Subscription(() => DocumentPresenceType, {
    description: 'Who has a document open just now: at once, and again when it changes.',
    subscribe: onlyOverTheSocket,
  })
  documentPresence(
    @Root() event: object,
    @Arg('documentId', () => ID) _documentId: string,
  ): DocumentPresenceType {
    return event as DocumentPresenceType;
  }
}
