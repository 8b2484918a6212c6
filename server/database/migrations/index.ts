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
import { up as aroundTheText } from './sql/0036-around-the-text.ts';
import { up as parties } from './sql/0039-parties.ts';
import { up as adaptations } from './sql/0040-adaptations.ts';
import { up as caseStudies } from './sql/0045-case-studies.ts';
import { up as commitments } from './sql/0050-commitments.ts';
import { up as workingDays } from './sql/0051-working-days.ts';
import { up as notifications } from './sql/0052-notifications.ts';
import { up as remindersAndCalendars } from './sql/0053-reminders-and-calendars.ts';
import { up as procedures } from './sql/0060-procedures.ts';
import { up as agreements } from './sql/0061-agreements.ts';
import { up as sourcedClaims } from './sql/0062-sourced-claims.ts';
import { up as daysOfAgreements } from './sql/0080-days-of-agreements.ts';
import { up as papers } from './sql/0081-papers.ts';
import { up as plans } from './sql/0090-plans.ts';
import { up as subNetworks } from './sql/0100-sub-networks.ts';
import { up as networkElections } from './sql/0101-network-elections.ts';
import { up as projects } from './sql/0110-projects.ts';
import { up as projectsFound } from './sql/0111-projects-found.ts';
import { up as search } from './sql/0120-search.ts';
import { up as keyPoints } from './sql/0121-key-points.ts';
import { up as namesSearchedApart } from './sql/0122-names-searched-apart.ts';
import { up as festivals } from './sql/0130-festivals.ts';
import { up as invitationsToProjects } from './sql/0140-invitations-to-projects.ts';
import { up as placesBelowThings } from './sql/0150-places-below-things.ts';
import { up as filesOfBodies } from './sql/0151-files-of-bodies.ts';
import { up as subNetworksFound } from './sql/0160-sub-networks-found.ts';
import { up as networkNews } from './sql/0161-network-news.ts';
import { up as calendarsOfNetworks } from './sql/0162-calendars-of-networks.ts';
import { up as placesOfNetworks } from './sql/0163-places-of-networks.ts';
import { up as filesOfResults } from './sql/0164-files-of-results.ts';
import { up as promises } from './sql/0170-promises.ts';
import { up as adaptationsFound } from './sql/0171-adaptations-found.ts';
import { up as prepared } from './sql/0172-prepared.ts';
import { up as councils } from './sql/0180-councils.ts';
import { up as askedAs } from './sql/0200-asked-as.ts';
import { up as opinionsDeclined } from './sql/0210-opinions-declined.ts';

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
  migration('0036-around-the-text', aroundTheText),
  migration('0039-parties', parties),
  migration('0040-adaptations', adaptations),
  migration('0045-case-studies', caseStudies),
  migration('0050-commitments', commitments),
  migration('0051-working-days', workingDays),
  migration('0052-notifications', notifications),
  migration('0053-reminders-and-calendars', remindersAndCalendars),
  migration('0060-procedures', procedures),
  migration('0061-agreements', agreements),
  migration('0062-sourced-claims', sourcedClaims),
  migration('0080-days-of-agreements', daysOfAgreements),
  migration('0081-papers', papers),
  migration('0090-plans', plans),
  migration('0100-sub-networks', subNetworks),
  migration('0101-network-elections', networkElections),
  migration('0110-projects', projects),
  migration('0120-search', search),
  migration('0111-projects-found', projectsFound),
  migration('0121-key-points', keyPoints),
  migration('0122-names-searched-apart', namesSearchedApart),
  migration('0130-festivals', festivals),
  migration('0140-invitations-to-projects', invitationsToProjects),
  migration('0150-places-below-things', placesBelowThings),
  migration('0160-sub-networks-found', subNetworksFound),
  migration('0161-network-news', networkNews),
  migration('0162-calendars-of-networks', calendarsOfNetworks),
  migration('0163-places-of-networks', placesOfNetworks),
  migration('0164-files-of-results', filesOfResults),
  migration('0151-files-of-bodies', filesOfBodies),
  migration('0170-promises', promises),
  migration('0171-adaptations-found', adaptationsFound),
  migration('0172-prepared', prepared),
  migration('0180-councils', councils),
  migration('0200-asked-as', askedAs),
  migration('0210-opinions-declined', opinionsDeclined),
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
