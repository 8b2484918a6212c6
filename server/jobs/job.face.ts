import { column, defineFace, expression, type Face, instant } from '../graphql/planner/index.ts';

export const jobFace: Face = defineFace({
  type: 'Job',
  table: 'job',
  always: ['id'],
  columns: {
    id: column('id'),
    kind: column('kind'),
    thingId: column('thing_id'),
    state: column('state'),
    progress: column('progress'),
    input: column('input'),
    result: column('result'),
    fileName: column('output_name'),
    fileSize: expression((job) => `octet_length(${job}.output)`),
    errorCode: column('error_code'),
    errorWords: column('error_words'),
    errorFacts: column('error_facts'),
    createdAt: instant('created_at'),
    finishedAt: instant('finished_at'),
    expiresAt: instant('expires_at'),
  },
  // A job is nobody's business but theirs who asked for it.
  readable: (job, { actor, param }) =>
    actor.kind === 'person' ? `${job}.person_id = ${param(actor.id)}::uuid` : 'false',
});
