import type { ApolloClient } from '@apollo/client';
import { onIdentityChange } from '../../../graphql/identity.ts';
import { createOutbox, type Outbox } from '../../../streams/outbox.ts';
import { tabLine } from '../../../streams/tab-line.ts';
import { createUnsentStorage, deviceStorage } from '../../../streams/unsent-storage.ts';
import { createSender } from './send-write.ts';

let current: { personId: string; outbox: Outbox } | undefined;

/** The outbox of the person signed in, at work as long as this page is open and they are. */
export function outboxOf(client: ApolloClient, personId: string): Outbox {
  if (current?.personId === personId) return current.outbox;
  current?.outbox.close();
  const outbox = createOutbox({
    personId,
    storage: createUnsentStorage(personId, deviceStorage()),
    send: createSender(client, personId),
    locks: navigator.locks,
  });
  current = { personId, outbox };
  const line = tabLine();
  const wake = () => outbox.wake();
  const forgetLine = line.onState((state) => state.kind === 'open' && wake());
  window.addEventListener('online', wake);
  const forgetIdentity = onIdentityChange(() => {
    // Somebody signed in or out: what is kept waits for its own author.
    outbox.close();
    forgetLine();
    forgetIdentity();
    window.removeEventListener('online', wake);
    if (current?.outbox === outbox) current = undefined;
  });
  return outbox;
}
