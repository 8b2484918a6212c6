import 'reflect-metadata';
import { appointAdministrator, type NewAdministrator } from '../domains/people/index.ts';
import { systemClock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/errors.ts';
import { openStreams } from '../streams/index.ts';
import { openDatabase } from './database.ts';

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
  try {
    const link = await appointAdministrator({ database, streams, url }, input);
    print(
      `${input.email} administers this house for ${input.body}. To choose a password, within an hour and once, open:\n\n  ${link}\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    print(`${error.message}\nNothing was changed.`);
    return 1;
  } finally {
    await streams.close();
    await database.close();
  }
}
