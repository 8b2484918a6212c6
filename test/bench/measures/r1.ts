import { jsonPost } from '../load/connection.ts';
import type { Rig, Server } from '../rig.ts';
import type { Contestant, HttpMeasure } from './http-measure.ts';
import { signedInPeople } from './sign-in.ts';

const document = `query Register($filter: AgreementFilter, $order: AgreementOrder) { agreementRegister {
  agreements(filter: $filter, order: $order, first: 50) { totalCount nodes {
    id slug title kind state registerNumber signedCount signatoryCount enteredOn endsOn
    parties { id legalName body { id slug } } next { kind on } } } } }`;

/** What the register is asked for: as it opens, ordered by the last day, and filtered. */
export const registerWays = {
  open: { title: 'as it opens, by what comes next', variables: { order: 'NEXT' } },
  ends: { title: 'by its last day', variables: { order: 'ENDS' } },
  filter: {
    title: 'of one kind and two states, by title',
    variables: { order: 'TITLE', filter: { kinds: ['SISTER_CITY'], states: ['IN_FORCE', 'RENEWED'] } },
  },
} as const;
export type RegisterWay = keyof typeof registerWays;

/** The first page of a register of 2,000 agreements, read by its owner's people; beside it the bare statement, which asks nothing of who reads. */
export async function registerMeasure(rig: Rig, way: RegisterWay): Promise<HttpMeasure> {
  const [reader] = await signedInPeople(rig, 1);
  const { title, variables } = registerWays[way];
  const request = jsonPost('/graphql', JSON.stringify({ query: document, variables }), {
    cookie: reader!.cookie,
    'x-acting-for': reader!.bodyId,
  });
  const floor = jsonPost('/r1', JSON.stringify({ way }));
  const trellis = (server: Server): Contestant => ({
    name: server.name,
    server,
    request: () => request,
    rows: (answer) =>
      (answer as { data: { agreementRegister: { agreements: unknown } } }).data.agreementRegister.agreements,
  });
  return {
    title: `R1 · a register of 2,000 agreements and 20,000 commitments, ${title}`,
    contestants: [
      { name: 'floor A', server: rig.floor, request: () => floor, rows: (answer) => answer },
      ...rig.ours.map(trellis),
    ],
    goals: [{ of: 'requests', against: 'floor A', must: 0.4, aim: 0.6, better: 'higher' }],
  };
}
