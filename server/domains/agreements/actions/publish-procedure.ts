import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { type AgreementKind, agreementKinds } from '../../../../schema/agreements/index.ts';
import { type ProcedureGraph, problemsOf } from '../../../../schema/procedures/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { actorNow, type PersonId } from '../../people/index.ts';
import { actsIn } from '../agreement.policy.ts';
import { graphOf } from '../procedures/graph-of.ts';
import { Procedure, type ProcedureId, ProcedureVersion } from '../procedures/procedure.entity.ts';
import { type GivenWords, wordsOf } from '../words-of.ts';

export interface PublishProcedure {
  readonly requestId: string;
  /** Its part of an address; one that is there already gets a new version. */
  readonly slug: string;
  /** The newest version that one has read; 0 for a procedure that is new. */
  readonly after: number;
  readonly jurisdiction: string;
  readonly name: GivenWords;
  readonly level: GivenWords;
  readonly about: GivenWords;
  readonly kinds: readonly AgreementKind[];
  readonly sources: readonly string[];
  readonly toConfirm: readonly GivenWords[];
  /** Steps and ways, as JSON. */
  readonly graph: string;
  readonly note?: string | null;
}

/**
 * Publishes a procedure, or a new version of one: runs that began under an earlier version end under that. Refuses a graph in
 * which a run could come to a dead end or skip a decision. For administrators.
 */
export async function publishProcedure(
  services: Services,
  actor: Person,
  input: PublishProcedure,
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'publishProcedure', payload }, async (work) => {
    if (!actsIn(await actorNow(work), ['ADMINISTRATOR']))
      throw forbidden('Only administrators change procedures.', 'ADMINISTRATORS_ONLY');
    const graph = graphOf(input.graph);
    mustBeSound(graph);
    const procedure = await procedureOf(work, input);
    const last = await work.em.findOne(
      ProcedureVersion,
      { procedureId: procedure.id },
      { orderBy: { number: 'desc' } },
    );
    if ((last?.number ?? 0) !== input.after)
      throw conflict('Somebody has published another version meanwhile.', 'PROCEDURE_CHANGED', {
        number: last?.number ?? 0,
      });
    work.em.persist(
      work.em.create(ProcedureVersion, {
        id: newId<'ProcedureVersion'>(),
        procedureId: procedure.id,
        number: (last?.number ?? 0) + 1,
        name: wordsOf('name', input.name, limits.title),
        level: wordsOf('level', input.level, limits.title),
        about: wordsOf('about', input.about, limits.purpose),
        kinds: agreementKinds.filter((one) => input.kinds.includes(one)),
        sources: input.sources.map((one) => plainText('sources', one, limits.paper)),
        toConfirm: input.toConfirm.map((one) => wordsOf('toConfirm', one, limits.purpose)),
        graph,
        note: input.note?.trim() ? plainText('note', input.note, limits.ground) : null,
        publishedById: work.actor.id as PersonId,
        publishedAt: work.clock.now(),
      }),
    );
    const facts = { procedure: procedure.slug, number: (last?.number ?? 0) + 1 };
    if (work.actor.actingFor) {
      const audit = await work.streamOf('audit', work.actor.actingFor);
      work.record(audit, { kind: 'body.procedure-published', subjectId: procedure.id, facts });
    }
    return {};
  });
  return input.slug;
}

function mustBeSound(graph: ProcedureGraph): void {
  const [problem] = problemsOf(graph);
  if (problem)
    throw invalid('graph', `${problem.code} at ${problem.step ?? 'the whole'}.`, 'UNSOUND_PROCEDURE', {
      problem: problem.code,
      step: problem.step ?? '',
    });
}

async function procedureOf(work: Work, { slug, jurisdiction }: PublishProcedure): Promise<Procedure> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > limits.slug.max)
    throw invalid('slug', `${JSON.stringify(slug)} is no part of an address.`, 'NO_ADDRESS_PART');
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(jurisdiction))
    throw invalid(
      'jurisdiction',
      `${JSON.stringify(jurisdiction)} is no country: write two letters.`,
      'NO_COUNTRY',
    );
  await work.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`procedure ${slug}`]);
  const known = await work.em.findOne(Procedure, { slug });
  if (known) return known;
  const made = work.em.create(Procedure, { id: newId<'Procedure'>() as ProcedureId, slug, jurisdiction });
  work.em.persist(made);
  await work.em.flush();
  return made;
}
