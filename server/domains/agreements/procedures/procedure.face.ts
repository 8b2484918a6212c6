import {
  column,
  defineFace,
  expression,
  type Face,
  instant,
  localised,
} from '../../../graphql/planner/index.ts';
import { personFace } from '../../people/index.ts';
import { agreementColumns, mayKnowHistory } from '../agreement.policy.ts';

const newest = (name: string) =>
  expression(
    (procedure) =>
      `(select v.${name} from procedure_version v where v.procedure_id = ${procedure}.id order by v.number desc limit 1)`,
  );

/** A procedure, as its newest version has it; anybody may read how agreements come about. */
export const procedureFace: Face = defineFace({
  type: 'Procedure',
  table: 'procedure',
  columns: {
    id: column('id'),
    slug: column('slug'),
    jurisdiction: column('jurisdiction'),
    number: newest('number'),
    name: expression(
      (procedure, { language }) =>
        `(select coalesce(v.name->>'${language}', v.name->>'en') from procedure_version v where v.procedure_id = ${procedure}.id order by v.number desc limit 1)`,
    ),
    runCount: expression(
      (
        procedure,
        context,
      ) => `(select count(*)::int from procedure_run r join procedure_version v on v.id = r.version_id
        join agreement ra on ra.id = r.agreement_id
        where v.procedure_id = ${procedure}.id and r.ending is null and r.voided_at is null
          and ${mayKnowHistory.sql(agreementColumns('ra'), context)})`,
    ),
  },
  relations: {
    version: {
      kind: 'many',
      face: () => procedureVersionFace,
      on: (procedure, version) => `${version}.procedure_id = ${procedure}.id`,
      window: ({ number }, version, _procedure, { param }) => ({
        ...(number == null ? {} : { where: `${version}.number = ${param(number)}` }),
        order: `${version}.number desc`,
        limit: 1,
      }),
      wrap: ([found]) => found ?? null,
    },
    versions: {
      kind: 'many',
      face: () => procedureVersionFace,
      on: (procedure, version) => `${version}.procedure_id = ${procedure}.id`,
      window: (_args, version) => ({ order: `${version}.number desc` }),
    },
  },
});

export const procedureVersionFace: Face = defineFace({
  type: 'ProcedureVersion',
  table: 'procedure_version',
  columns: {
    id: column('id'),
    number: column('number'),
    name: localised('name'),
    names: column('name'),
    level: localised('level'),
    levels: column('level'),
    about: localised('about'),
    abouts: column('about'),
    kinds: column('kinds'),
    sources: column('sources'),
    toConfirm: column('to_confirm'),
    graph: column('graph'),
    note: column('note'),
    publishedAt: instant('published_at'),
  },
  relations: {
    publishedBy: {
      kind: 'one',
      face: () => personFace,
      on: (version, person, { actor }) =>
        `${person}.id = ${version}.published_by_id and ${actor.kind === 'person' && actor.appointments.length > 0}`,
    },
    procedure: {
      kind: 'one',
      face: () => procedureFace,
      on: (version, procedure) => `${procedure}.id = ${version}.procedure_id`,
    },
  },
});
