import 'reflect-metadata';
import { appointAdministrator, type NewAdministrator } from '../domains/people/index.ts';
import { systemClock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/errors.ts';
import { openStreams, Presence } from '../streams/index.ts';
import { openDatabase } from './database.ts';

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** The operator's command: makes somebody an administrator, prints their link, and gives the exit code. */
export async function administratorCommand(
  databaseUrl: string,
  url: string,
  input: NewAdministrator,
  print: (line: string) => void,
): Promise<0 | 1> {
  const database = await openDatabase(databaseUrl);
  const streams = await openStreams(database, {
    clock: systemClock,
    retention: 100_000,
    onTrouble: () => undefined,
  });
  const presence = new Presence(streams);
  try {
    const services = {
      database,
      streams,
      presence,
      clock: systemClock,
      log: silent,
      isDemonstration: false,
      url,
      sendsMail: false,
    };
    const link = await appointAdministrator(services, input);
    print(
      `${input.email} administers this house for ${input.body}. To choose a password, within an hour and once, open:\n\n  ${link}\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    print(`${error.message}\nNothing was changed.`);
    return 1;
  } finally {
    presence.close();
    await streams.close();
    await database.close();
  }
}
