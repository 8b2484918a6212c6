import { addressOf } from '../../../server/domains/commitments/calendar/calendars.ts';
import { publicFestival } from './foreign-festival.ts';
import {
  type Canary,
  closedFramework,
  type ForeignWorld,
  owner,
  publishedFramework,
} from './foreign-world.ts';

/** A file of what is foreign, or with what is foreign in it, and to whom that comes. */
export interface FileAsked {
  readonly path: string;
  /** What comes of it to those who may, and to nobody else. */
  readonly canary: Canary;
  /** The same of nothing at all: what whoever may not is answered. Left out where the address is the same for everybody. */
  readonly ofNothing?: string;
  /** The small world has rows of files and not their bytes: whoever may is told of their size. */
  readonly hasNoBytes?: boolean;
  /** Whoever has the address may have the file: it is a secret. */
  readonly isSecret?: boolean;
}

/** How each kind of file that goes out is asked for, by its address in server/http/export-kinds.ts and server/http/front.ts. */
export function filesOf({ ids, missing, app }: ForeignWorld): Readonly<Record<string, readonly FileAsked[]>> {
  const given = (kind: string, query = '') => ({
    of: (foreign: string, none: string, canary: Canary = 'closed'): FileAsked => ({
      path: `${kind}${foreign}${query}`,
      ofNothing: `${kind}${none}${query}`,
      canary,
    }),
  });
  const text = given('/api/export/edition/', '?format=markdown&language=en');
  const matrix = given('/api/export/matrix/', '?format=csv');
  const calendarOf = (id: string) => new URL(addressOf(app.services, id)).pathname;
  return {
    '/api/export/me': [{ path: '/api/export/me', canary: 'own' }],
    '/api/export/audit': [
      {
        path: `/api/export/audit?body=${owner}`,
        canary: 'office',
      },
    ],
    '/api/export/agreements': [{ path: '/api/export/agreements', canary: 'closed' }],
    '/api/export/projects': [{ path: '/api/export/projects?format=csv', canary: 'closed' }],
    '/api/export/job/': [
      given('/api/export/job/').of(ids.job, missing.job, 'own'),
      given('/api/export/job/').of(ids.matrixJob, missing.matrixJob, 'own'),
    ],
    '/api/export/edition/': [
      text.of(ids.edition, missing.edition),
      text.of(ids.withdrawnEdition, missing.withdrawnEdition),
      text.of(ids.draftEdition, missing.draftEdition),
      text.of(ids.publishedEdition, missing.publishedEdition, 'published'),
    ],
    '/api/export/plan/': [
      given('/api/export/plan/', '?format=csv').of('canary-closed-q7x-plan', 'nothing-there'),
    ],
    '/api/export/promises/': [{ path: '/api/export/promises/kobe?format=csv', canary: 'closed' }],
    '/api/export/festival/': [
      { path: `/api/export/festival/${publicFestival}?format=csv`, canary: 'published' },
    ],
    '/api/export/matrix/': [
      matrix.of(publishedFramework, 'nothing-there', 'published'),
      matrix.of(closedFramework, 'nothing-there'),
    ],
    '/files/': [
      ...(['picture', 'paperFile', 'evidenceFile', 'resultFile'] as const).map((name) => ({
        ...given('/files/').of(ids[name], missing[name]),
        hasNoBytes: true,
      })),
      { ...given('/files/').of(ids.logoFile, missing.logoFile, 'office'), hasNoBytes: true },
    ],
    '/calendar/': [
      {
        ...given('').of(calendarOf(ids.calendar), calendarOf(missing.calendar), 'own'),
        isSecret: true,
      },
      {
        ...given('').of(calendarOf(ids.calendarOfNetwork), calendarOf(missing.calendarOfNetwork), 'own'),
        isSecret: true,
      },
    ],
  };
}

/** Addresses that give no file of anybody’s, with the reason. */
export const givesNoFile: Readonly<Record<string, string>> = {
  '/graphql': 'answers, which are walked through field by field',
  '/healthz': 'that the house is there',
  '/readyz': 'that it is ready',
  '/api/auth/': 'answers of the door',
  '/files': 'takes files in; what is answered of a foreign thing is tried below',
  '/api/import/': 'takes files in; what is answered of a foreign document is tried below',
  '/api/spreadsheet': 'gives back what was sent, of nobody else',
  '/mail/stop/': 'a page of ours with nobody’s words',
};

/** Files that come in for a foreign thing, beside the same for nothing. */
export function uploadsFor({ ids, missing }: ForeignWorld): readonly { path: string; ofNothing: string }[] {
  const upload = (kind: string, id: string, none: string) => ({
    path: `/files?kind=${kind}&id=${id}`,
    ofNothing: `/files?kind=${kind}&id=${none}`,
  });
  return [
    upload('document', ids.document, missing.document),
    upload('project', ids.project, missing.project),
    upload('signatory', ids.signatory, missing.signatory),
    upload('occurrence', ids.occurrence, missing.occurrence),
    {
      path: `/api/import/${ids.document}?name=a.docx`,
      ofNothing: `/api/import/${missing.document}?name=a.docx`,
    },
  ];
}
