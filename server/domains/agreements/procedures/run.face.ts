import { column, defineFace, expression, type Face, instant } from '../../../graphql/planner/index.ts';
import { bodyFace, personFace } from '../../people/index.ts';
import { partyFace } from '../agreement.face.ts';
import { procedureVersionFace } from './procedure.face.ts';

/** A party's procedure; the agreement's face asks who may know of it. */
export const runFace: Face = defineFace({
  type: 'ProcedureRun',
  table: 'procedure_run',
  columns: {
    id: column('id'),
    atStep: column('at_step'),
    ending: column('ending'),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
  },
  relations: {
    party: { kind: 'one', face: () => partyFace, on: (run, party) => `${party}.id = ${run}.party_id` },
    version: {
      kind: 'one',
      face: () => procedureVersionFace,
      on: (run, version) => `${version}.id = ${run}.version_id`,
    },
    steps: {
      kind: 'many',
      face: () => runStepFace,
      on: (run, step) => `${step}.run_id = ${run}.id`,
      window: (_args, step) => ({ order: `${step}.place` }),
    },
  },
});

const runStepFace = defineFace({
  type: 'RunStep',
  table: 'run_step',
  columns: {
    id: column('id'),
    key: column('step_key'),
    openedAt: instant('opened_at'),
    dueOn: column('due_on'),
    closedAt: instant('closed_at'),
    outcome: column('outcome'),
    ground: column('ground'),
    papers: expression(
      (step) => `coalesce((select json_agg(json_build_object('key', p.key, 'words', p.value) order by p.key)
        from jsonb_each_text(${step}.papers) p), '[]'::json)`,
    ),
  },
  relations: {
    closedBy: {
      kind: 'one',
      face: () => personFace,
      on: (step, person) => `${person}.id = ${step}.closed_by_id`,
    },
    closedFor: {
      kind: 'one',
      face: () => bodyFace,
      on: (step, body) => `${body}.id = ${step}.closed_for_id`,
    },
    opinions: {
      kind: 'many',
      face: () => opinionFace,
      on: (step, opinion) => `${opinion}.run_step_id = ${step}.id`,
      window: (_args, opinion) => ({ order: `${opinion}.consultee` }),
    },
  },
});

const opinionFace = defineFace({
  type: 'Opinion',
  table: 'opinion',
  columns: {
    id: column('id'),
    consultee: column('consultee'),
    kind: column('kind'),
    dossierCompleteOn: column('dossier_complete_on'),
    dueOn: column('due_on'),
    answeredOn: column('answered_on'),
    words: column('words'),
  },
  relations: {
    recordedBy: {
      kind: 'one',
      face: () => personFace,
      on: (opinion, person) => `${person}.id = ${opinion}.recorded_by_id`,
    },
  },
});
