import { Migration } from '@mikro-orm/migrations';
import { up as ground } from './sql/0001-ground.ts';
import { up as cities } from './sql/0002-cities.ts';
import { up as forums } from './sql/0003-forums.ts';
import { up as actingFor } from './sql/0004-acting-for.ts';
import { up as signIn } from './sql/0005-sign-in.ts';
import { up as bodiesAndPeople } from './sql/0006-bodies-and-people.ts';
import { up as documents } from './sql/0010-documents.ts';
import { up as editions } from './sql/0011-editions.ts';
import { up as requestsForgotten } from './sql/0012-requests-forgotten.ts';
import { up as closedStreams } from './sql/0013-closed-streams.ts';
import { up as daysOfBodies } from './sql/0014-days-of-bodies.ts';
import { up as accounts } from './sql/0015-accounts.ts';
import { up as files } from './sql/0016-files.ts';
import { up as askingByKind } from './sql/0017-asking-by-kind.ts';
import { up as comments } from './sql/0023-comments.ts';
import { up as history } from './sql/0024-history.ts';
import { up as proposals } from './sql/0027-proposals.ts';
import { up as frameworks } from './sql/0030-frameworks.ts';
import { up as jobs } from './sql/0035-jobs.ts';

/** Every migration in order: forward only, one reason each, written so that the release before it still runs. */
export const migrations = [
  migration('0001-ground', ground),
  migration('0002-cities', cities),
  migration('0003-forums', forums),
  migration('0004-acting-for', actingFor),
  migration('0005-sign-in', signIn),
  migration('0006-bodies-and-people', bodiesAndPeople),
  migration('0010-documents', documents),
  migration('0011-editions', editions),
  migration('0012-requests-forgotten', requestsForgotten),
  migration('0013-closed-streams', closedStreams),
  migration('0014-days-of-bodies', daysOfBodies),
  migration('0015-accounts', accounts),
  migration('0016-files', files),
  migration('0017-asking-by-kind', askingByKind),
  migration('0023-comments', comments),
  migration('0024-history', history),
  migration('0027-proposals', proposals),
  migration('0030-frameworks', frameworks),
  migration('0035-jobs', jobs),
];

function migration(name: string, sql: string) {
  return {
    name,
    class: class extends Migration {
      override async up(): Promise<void> {
        await this.execute(sql);
      }
    },
  };
}
