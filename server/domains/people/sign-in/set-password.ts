import { forbidden } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { queueMail, writeMail } from '../../../mail/index.ts';
import { personOfUser } from '../actor.ts';
import type { Account } from './account.ts';
import type { SignInHouse } from './house.ts';
import { wrongSignIn } from './refusals.ts';
import { type Rows, rowsOf } from './rows.ts';

export interface NewPassword {
  readonly password: string;
  readonly kind: 'sign-in.password-changed' | 'sign-in.password-recovered';
  /** The session that stays; all others end. */
  readonly keep: string | null;
  /** What must hold in the same transaction. */
  first?(rows: Rows): Promise<void>;
}

/** Sets a password: other sessions end, links that wait lose their use, and a mail tells of it. */
export async function setPassword(
  { services, auth, sessions }: SignInHouse,
  account: Account,
  change: NewPassword,
): Promise<void> {
  // One visitor would send all others out, and keep a way in that the house does not know of.
  if (account.isDemonstration)
    throw forbidden(
      'The people of the demonstration belong to everybody and have no password.',
      'BELONGS_TO_THE_DEMONSTRATION',
    );
  const hash = await (await auth.$context).password.hash(change.password);
  const known = await personOfUser(services.database.pool, account.userId);
  if (!known) throw wrongSignIn();
  await services.streams.perform(
    known.person,
    { requestId: newId(), action: 'setPassword', payload: {} },
    async (work) => {
      const rows = rowsOf(work.em);
      await change.first?.(rows);
      await keepPassword(rows, account.userId, hash);
      await rows.query('delete from auth_session where user_id = $1 and id is distinct from $2', [
        account.userId,
        change.keep,
      ]);
      await rows.query('delete from single_use_link where user_id = $1', [account.userId]);
      await queueMail(
        work.em,
        writeMail('password-changed', account, { link: `${services.url}/sign-in/forgotten` }),
      );
      work.record(await work.streamOf('person', known.person.id), {
        kind: change.kind,
        subjectId: known.person.id,
      });
      return {};
    },
  );
  sessions.forget();
  services.streams.shout('trellis_person', known.person.id);
}

/** Keeps a password's hash with an account. */
export async function keepPassword(rows: Rows, userId: string, hash: string): Promise<void> {
  await rows.query(
    `insert into auth_account (id, user_id, account_id, provider_id, password) values ($1, $2, $3, 'credential', $4)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [newId(), userId, userId, hash],
  );
}
