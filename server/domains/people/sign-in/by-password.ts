import { emailAddress } from '../../../kernel/email-address.ts';
import { newId } from '../../../kernel/ids.ts';
import { personOfUser } from '../actor.ts';
import { mailboxOf } from '../mailbox.ts';
import { accountOfMailbox } from './account.ts';
import { attemptKeys, type Caller, ofAccount } from './caller.ts';
import { type Entered, enter } from './enter.ts';
import type { SignInHouse } from './house.ts';
import { isPassword } from './password.ts';
import { wrongSignIn } from './refusals.ts';

/** Lets in who knows the password of an address. An unknown address is as much work and the same answer as a wrong password. */
export async function signInByPassword(
  house: SignInHouse,
  caller: Caller,
  input: { email: string; password: string },
): Promise<Entered> {
  const mailbox = mailboxOf(emailAddress('email', input.email));
  const keys = attemptKeys('password', caller, house.attemptsPerAddress, mailbox);
  const userId = await house.attempts.make(keys, async () => {
    const account = await accountOfMailbox(house.services.database.pool, mailbox);
    const isRight = await isPassword(house.auth, account?.passwordHash ?? null, input.password);
    if (account && isRight) return account.userId;
    if (account) house.afterwards.do('Keeping a refused sign-in', () => noteRefusal(house, account.userId));
    throw wrongSignIn();
  }, [ofAccount('password', mailbox)]);
  return enter(house, caller, userId, 'password');
}

async function noteRefusal({ services }: SignInHouse, userId: string): Promise<void> {
  const known = await personOfUser(services.database.pool, userId);
  if (!known) return;
  await services.streams.perform(
    known.person,
    { requestId: newId(), action: 'refuseSignIn', payload: {} },
    async (work) => {
      work.record(await work.streamOf('person', known.person.id), {
        kind: 'sign-in.refused',
        subjectId: known.person.id,
      });
      return {};
    },
  );
}
