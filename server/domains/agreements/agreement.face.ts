import { documentFace, editionFace } from '../../documents/index.ts';
import {
  column,
  defineFace,
  expression,
  type Face,
  instant,
  localised,
} from '../../graphql/planner/index.ts';
import { asActing } from '../../kernel/actor.ts';
import { isCurrent } from '../../kernel/actor-now.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { bodyFace, personFace } from '../people/index.ts';
import { projectsOf } from '../projects/index.ts';
import { actFace } from './act.face.ts';
import { agreementColumns, mayDraft, mayKnowHistory, mayLead, mayRead } from './agreement.policy.ts';
import { claimFace } from './claims/claim.face.ts';
import { obligationFace } from './obligations/obligation.face.ts';
import { signaturePaperFace } from './papers/paper.face.ts';
import { procedureFace } from './procedures/procedure.face.ts';
import { runFace } from './procedures/run.face.ts';
import { nextOf } from './register/next.ts';

/** Who may know of an agreement: its owner's people, its parties where it is shared with them, and whom its audience names. */
export const readableAgreement = (agreement: string, context: ReadContext) =>
  mayRead.sql(agreementColumns(agreement), context);

/** How it came about is for who is let in. */
const letIn = (agreement: string, context: ReadContext) =>
  mayKnowHistory.sql(agreementColumns(agreement), context);

/** Words in every language they exist in, for who writes them. */
export const wordings = (name: string) =>
  expression(
    (row) => `coalesce((select json_agg(json_build_object('language', w.key, 'words', w.value) order by w.key)
    from jsonb_each_text(${row}.${name}) w), '[]'::json)`,
  );

export const agreementFace: Face = defineFace({
  type: 'Agreement',
  table: 'agreement',
  always: ['id'],
  columns: {
    id: column('id'),
    slug: column('slug'),
    kind: column('kind'),
    instrument: column('instrument'),
    state: column('state'),
    stateSince: instant('state_since'),
    version: column('version'),
    title: localised('title'),
    titles: wordings('title'),
    purpose: localised('purpose'),
    purposes: wordings('purpose'),
    fields: column('fields'),
    source: column('source'),
    registerNumber: column('register_number'),
    audience: column('audience'),
    entryRule: column('entry_rule'),
    entersOn: column('enters_on'),
    enteredOn: column('entered_on'),
    signedOn: column('signed_on'),
    termMonths: column('term_months'),
    endsOn: column('ends_on'),
    isOpenEnded: column('is_open_ended'),
    renewalRule: column('renewal_rule'),
    renewalMonths: column('renewal_months'),
    noticeDays: column('notice_days'),
    noticeOn: expression((a) => `(${a}.ends_on - ${a}.notice_days)`),
    noticeGivenOn: column('notice_given_on'),
    terminationNoticeDays: column('termination_notice_days'),
    reviewMonths: column('review_months'),
    nextReviewOn: column('next_review_on'),
    suspendedUntil: column('suspended_until'),
    overOn: column('over_on'),
    textHash: expression((a) => `agreement_text_hash(${a}.id)`),
    isDemonstration: expression(
      (a) => `(select d.is_demonstration from document d where d.id = ${a}.document_id)`,
    ),
    signatoryCount: expression(
      (a) => `(select count(*)::int from signatory g where g.agreement_id = ${a}.id)`,
    ),
    signedCount: expression(
      (
        a,
      ) => `(select count(*)::int from signatory g join signature s on s.signatory_id = g.id and s.voided_at is null
        where g.agreement_id = ${a}.id)`,
    ),
    obligationCount: expression(
      (a) => `(select count(*)::int from obligation o where o.agreement_id = ${a}.id)`,
    ),
    beganAt: instant('created_at'),
  },
  relations: {
    owner: { kind: 'one', face: () => bodyFace, on: (a, body) => `${body}.id = ${a}.owner_id` },
    document: {
      kind: 'one',
      face: () => documentFace,
      on: (a, document) => `${document}.id = ${a}.document_id`,
    },
    changes: { kind: 'one', face: () => agreementFace, on: (a, other) => `${other}.id = ${a}.changes_id` },
    changedBy: {
      kind: 'many',
      face: () => agreementFace,
      on: (a, other) => `${other}.changes_id = ${a}.id`,
      window: (_args, other) => ({ order: `${other}.created_at, ${other}.id` }),
    },
    projects: projectsOf((a) => `${a}.id`),
    noticeBy: { kind: 'one', face: () => partyFace, on: (a, party) => `${party}.id = ${a}.notice_by_id` },
    parties: {
      kind: 'many',
      face: () => partyFace,
      on: (a, party) => `${party}.agreement_id = ${a}.id and ${party}.left_on is null`,
      window: (_args, party) => ({ order: `${party}.place, ${party}.id` }),
    },
    formerParties: {
      kind: 'many',
      face: () => partyFace,
      on: (a, party) => `${party}.agreement_id = ${a}.id and ${party}.left_on is not null`,
      window: (_args, party) => ({ order: `${party}.left_on, ${party}.id` }),
    },
    signatories: {
      kind: 'many',
      face: () => signatoryFace,
      on: (a, signatory) => `${signatory}.agreement_id = ${a}.id`,
      window: (_args, signatory) => ({ order: `${signatory}.place, ${signatory}.id` }),
    },
    claims: {
      kind: 'many',
      face: () => claimFace,
      on: (a, claim) => `${claim}.thing_id = ${a}.id and ${claim}.thing_kind = 'agreement'`,
      window: (_args, claim) => ({
        order: `${claim}.subject, ${claim}.sourced_on nulls last, ${claim}.stated_at, ${claim}.id`,
      }),
    },
    obligations: {
      kind: 'many',
      face: () => obligationFace,
      on: (a, obligation) => `${obligation}.agreement_id = ${a}.id`,
      window: (_args, obligation) => ({ order: `${obligation}.place, ${obligation}.id` }),
    },
    texts: {
      kind: 'many',
      face: () => textFace,
      on: (a, text) => `${text}.agreement_id = ${a}.id`,
      window: (_args, text) => ({ order: `${text}.place` }),
    },
    runs: {
      kind: 'many',
      face: () => runFace,
      on: (a, run, context) =>
        `${run}.agreement_id = ${a}.id and ${run}.voided_at is null and ${letIn(a, context)}`,
      window: (_args, run) => ({
        order: `(select p.place from agreement_party p where p.id = ${run}.party_id), ${run}.id`,
      }),
    },
    history: {
      kind: 'many',
      face: () => actFace,
      on: (a, act, context) => `${act}.agreement_id = ${a}.id and ${letIn(a, context)}`,
      window: ({ first }, act) => ({ order: `${act}.at desc, ${act}.id desc`, limit: Number(first ?? 500) }),
    },
    next: {
      kind: 'many',
      face: () => nextFace,
      from: (a, context) => nextOf(a, letIn(a, context)),
      window: (_args, next) => ({ order: `${next}.due_on`, limit: 1 }),
      wrap: ([first]) => first ?? null,
    },
    may: { kind: 'self', face: () => mayFace },
  },
  readable: readableAgreement,
});

const nextFace = defineFace({
  type: 'AgreementNext',
  table: 'agreement',
  columns: {
    kind: column('kind'),
    on: column('due_on'),
    words: localised('words'),
  },
});

const mayFace = defineFace({
  type: 'AgreementMay',
  table: 'agreement',
  columns: {
    draft: expression((a, context) => mayDraft.sql(agreementColumns(a), context)),
    lead: expression((a, context) => mayLead.sql(agreementColumns(a), context)),
    seeHistory: expression(letIn),
  },
});

/** Whether the reader may record what a party does: its own people, or who leads the agreement where it has none here. */
function mayActFor(party: string, context: ReadContext): string {
  const acting = asActing(context.actor);
  if (acting.kind !== 'person' || !acting.actingFor) return 'false';
  const roles = acting.appointments.map(({ role }) => role);
  const looksOn = roles.every((role) => role === 'OBSERVER' || role === 'MEMBER');
  const body = `${context.param(acting.actingFor)}::uuid`;
  const leads = mayLead.sql(agreementColumns('led'), context);
  return `(${party}.left_on is null and ((${party}.body_id = ${body} and ${!looksOn}) or (${party}.body_id <> ${body}
    and exists (select 1 from agreement led where led.id = ${party}.agreement_id and ${leads})
    and not exists (select 1 from appointment ap join person pp on pp.id = ap.person_id and pp.disabled_at is null
      where ap.body_id = ${party}.body_id and ${isCurrent('ap')}))))`;
}

export const partyFace: Face = defineFace({
  type: 'AgreementParty',
  table: 'agreement_party',
  columns: {
    id: column('id'),
    legalName: localised('legal_name'),
    legalNames: wordings('legal_name'),
    capacity: localised('capacity'),
    capacities: wordings('capacity'),
    since: column('since'),
    leftOn: column('left_on'),
    succeededOn: expression(
      (party) => `(select s.ground from party_succession s where s.id = ${party}.succession_id)`,
    ),
    mayAct: expression(mayActFor),
  },
  relations: {
    body: { kind: 'one', face: () => bodyFace, on: (party, body) => `${body}.id = ${party}.body_id` },
    contact: {
      kind: 'one',
      face: () => personFace,
      on: (party, person, { actor }) =>
        `${person}.id = ${party}.contact_id and ${actor.kind === 'person' && actor.appointments.length > 0}`,
    },
    procedure: {
      kind: 'one',
      face: () => procedureFace,
      on: (party, procedure) => `${procedure}.id = ${party}.procedure_id`,
    },
    succeeds: {
      kind: 'one',
      face: () => partyFace,
      on: (party, other) => `${other}.id = ${party}.succeeds_id`,
    },
  },
});

const signatoryFace = defineFace({
  type: 'Signatory',
  table: 'signatory',
  columns: {
    id: column('id'),
    place: column('place'),
    name: column('name'),
    capacity: localised('capacity'),
    capacities: wordings('capacity'),
    authority: column('authority'),
    isWitness: column('is_witness'),
    refusedOn: column('refused_on'),
    refusal: expression(
      (signatory, context) => `(select case when ${letIn('a', context)} then ${signatory}.refusal end
        from agreement a where a.id = ${signatory}.agreement_id)`,
    ),
    isNext: expression(
      (g) => `(not exists (select 1 from signature s where s.signatory_id = ${g}.id and s.voided_at is null)
      and not exists (select 1 from signatory b where b.agreement_id = ${g}.agreement_id and b.place < ${g}.place
        and not exists (select 1 from signature s where s.signatory_id = b.id and s.voided_at is null)))`,
    ),
  },
  relations: {
    party: { kind: 'one', face: () => partyFace, on: (g, party) => `${party}.id = ${g}.party_id` },
    person: { kind: 'one', face: () => personFace, on: (g, person) => `${person}.id = ${g}.person_id` },
    signature: {
      kind: 'one',
      face: () => signatureFace,
      on: (g, signature) => `${signature}.signatory_id = ${g}.id and ${signature}.voided_at is null`,
    },
  },
});

const signatureFace = defineFace({
  type: 'Signature',
  table: 'signature',
  columns: {
    id: column('id'),
    textHash: column('text_hash'),
    signedOn: column('signed_on'),
    place: column('place'),
    originals: column('originals'),
    authority: column('authority'),
    means: column('means'),
    certificate: column('certificate'),
    recordedAt: instant('recorded_at'),
  },
  relations: {
    papers: {
      kind: 'many',
      face: () => signaturePaperFace,
      on: (signature, paper, context) =>
        `${paper}.signature_id = ${signature}.id and ${paper}.removed_at is null
          and exists (select 1 from signatory xg join agreement xa on xa.id = xg.agreement_id
            where xg.id = ${signature}.signatory_id and ${letIn('xa', context)})`,
      window: (_args, paper) => ({ order: `${paper}.added_at, ${paper}.id` }),
    },
    recordedBy: {
      kind: 'one',
      face: () => personFace,
      on: (signature, person, { actor }) =>
        `${person}.id = ${signature}.recorded_by_id and ${actor.kind === 'person' && actor.appointments.length > 0}`,
    },
  },
});

const textFace = defineFace({
  type: 'AgreementText',
  table: 'agreement_text',
  columns: {
    language: column('language'),
    isAuthentic: column('is_authentic'),
  },
  relations: {
    document: {
      kind: 'one',
      face: () => documentFace,
      on: (text, document) => `${document}.id = ${text}.document_id`,
    },
    edition: {
      kind: 'many',
      face: () => editionFace,
      on: (text, edition) => `${edition}.document_id = ${text}.document_id
        and (${text}.edition_id is null or ${edition}.id = ${text}.edition_id)`,
      window: (_args, edition) => ({ order: `${edition}.number desc`, limit: 1 }),
      wrap: ([newest]) => newest ?? null,
    },
    pairs: {
      kind: 'many',
      face: () => pairFace,
      from: (
        text,
      ) => `select p.*, ${text}.document_id from agreement_section_pair p join section s on s.id = p.section_id
        where s.document_id = ${text}.document_id and s.removed_at is null`,
      on: (_text, pair, context) =>
        `exists (select 1 from agreement_text x join agreement xa on xa.id = x.agreement_id
          where x.document_id = ${pair}.document_id and ${letIn('xa', context)})`,
      window: (_args, pair) => ({ order: `${pair}.section_id` }),
    },
  },
});

const pairFace = defineFace({
  type: 'SectionPair',
  table: 'agreement_section_pair',
  columns: {
    sectionId: column('section_id'),
    sourceSectionId: column('source_section_id'),
    isStale: expression(
      (pair) => `exists (select 1 from document_update u
      where u.section_id = ${pair}.source_section_id and u.position > ${pair}.checked_at_position)`,
    ),
  },
});
