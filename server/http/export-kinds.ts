import { projectStates } from '../../schema/projects/index.ts';
import { creativeFields, regions } from '../../schema/words.ts';
import { editionFile, fetchExport } from '../documents/index.ts';
import { exportRegister } from '../domains/agreements/index.ts';
import { exportFestival } from '../domains/festivals/index.ts';
import { fetchMatrix, matrixFile } from '../domains/frameworks/index.ts';
import { exportAudit, exportMe } from '../domains/people/index.ts';
import { exportPlan, exportPromises } from '../domains/plans/index.ts';
import { exportProjects } from '../domains/projects/index.ts';
import { findOutput, type JobOutput } from '../jobs/index.ts';
import type { Actor, Person } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import type { Language } from '../kernel/localised-text.ts';
import type { TakenOut } from '../kernel/taken-out.ts';
import type { Services } from '../streams/index.ts';

/** What is asked for, and by whom. */
export interface Asked<Asker extends Actor> {
  readonly services: Services;
  readonly actor: Asker;
  readonly language: Language;
  /** What stands in the address after the kind of file. */
  readonly rest: string;
  readonly wish: (name: string) => string | null;
}

/** A kind of file. Each says what the history says of it: a file that says nothing does not compile. */
export type ExportKind =
  | { readonly isFor: 'everybody'; take(asked: Asked<Actor>): Promise<TakenOut> }
  | { readonly isFor: 'people'; take(asked: Asked<Person>): Promise<TakenOut> };

const forEverybody = (take: (asked: Asked<Actor>) => Promise<TakenOut>): ExportKind => ({
  isFor: 'everybody',
  take,
});
const forPeople = (take: (asked: Asked<Person>) => Promise<TakenOut>): ExportKind => ({
  isFor: 'people',
  take,
});

type Wish = Asked<Actor>['wish'];
const spreadsheet = (wish: Wish) => (wish('format') === 'csv' ? 'CSV' : 'XLSX');
const oneOf = <Word extends string>(words: readonly Word[], given: string | null) =>
  words.find((word) => word === given) ?? null;

/** Files that jobs made, by the kind of the job: each kind asks again who may have it. */
export const jobFiles: Readonly<
  Record<string, (services: Services, actor: Person, jobId: string) => Promise<JobOutput>>
> = { 'document.export': fetchExport, 'matrix.export': fetchMatrix };

/** Every kind of file that goes out, by its address, or by how that begins where it ends in a slash. */
export const exportKinds: Readonly<Record<string, ExportKind>> = {
  '/api/export/me': forPeople(({ services, actor }) => exportMe(services, actor)),
  '/api/export/audit': forPeople(({ services, language, wish }) =>
    exportAudit(services, { slug: wish('body') ?? '', language }),
  ),
  '/api/export/agreements': forPeople(({ services, actor, language, wish }) =>
    exportRegister(services, actor, {
      language,
      format: wish('format') === 'xlsx' ? 'XLSX' : 'CSV',
    }),
  ),
  '/api/export/job/': forPeople(async ({ services, actor, rest }) => {
    const kind = (await findOutput(services, actor, rest))?.kind ?? '';
    if (!Object.hasOwn(jobFiles, kind)) throw notFound('file', rest);
    const { name, type, bytes } = await jobFiles[kind]!(services, actor, rest);
    return { name, type, noted: 'when it was asked for', content: () => bytes };
  }),
  '/api/export/edition/': forEverybody(({ services, actor, language, rest, wish }) =>
    editionFile(services, actor, {
      editionId: rest,
      format: wish('format') ?? '',
      language: wish('language') ?? language,
      inLanguage: wish('inLanguage'),
    }),
  ),
  '/api/export/plan/': forEverybody(({ services, actor, language, rest, wish }) =>
    exportPlan(services, actor, { slug: rest, format: spreadsheet(wish), language }),
  ),
  '/api/export/promises/': forEverybody(({ services, actor, language, rest, wish }) =>
    exportPromises(services, actor, { slug: rest, format: spreadsheet(wish), language }),
  ),
  '/api/export/festival/': forEverybody(({ services, language, rest, wish }) =>
    exportFestival(services, { slug: rest, format: spreadsheet(wish), language }),
  ),
  '/api/export/projects': forEverybody(({ services, actor, language, wish }) =>
    exportProjects(services, actor, {
      filter: {
        field: oneOf(creativeFields, wish('field')),
        region: oneOf(regions, wish('region')),
        state: oneOf(projectStates, wish('state')),
        body: wish('body'),
        network: wish('network'),
      },
      format: spreadsheet(wish),
      language,
    }),
  ),
  '/api/export/matrix/': forEverybody(({ services, actor, language, rest, wish }) => {
    const [edition, at] = [wish('edition'), wish('at')];
    return matrixFile(
      { pool: services.database.pool, actor },
      {
        framework: rest,
        format: wish('format') ?? '',
        language: wish('language') ?? language,
        edition: edition === null ? null : Number(edition),
        at: at === null ? null : new Date(at),
        field: wish('field'),
        region: wish('region'),
        network: wish('network'),
        cities: wish('cities')?.split(',') ?? null,
      },
    );
  }),
};
