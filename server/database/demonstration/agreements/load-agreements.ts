import type { ClientBase } from 'pg';
import { bindingStates, signedStates } from '../../../../schema/agreements/index.ts';
import { idsFrom } from '../../../../schema/blocks/index.ts';
import { blocksOfMarkdown } from '../../../../schema/blocks/markdown/index.ts';
import { type ProcedureGraph, stepOf } from '../../../../schema/procedures/index.ts';
import { type HolidayList, workingCalendar } from '../../../../schema/working-days/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { insertDocument, insertEdition, type WrittenDocument } from '../documents/insert-document.ts';
import { insertRows } from '../framework/insert-rows.ts';
import { lastDayOf, monthsLater } from './days.ts';
import type { DemonstrationAgreement, Text } from './demonstration-agreement.ts';
import { agreements } from './index.ts';
import { type Told, tellAgreement } from './tell-agreement.ts';
import { timesToKeep } from './times-to-keep.ts';

interface Known {
  person(slug: string): string;
  body(slug: string): string;
  acting(slug: string): string;
  procedure(slug: string): { id: string; versionId: string; jurisdiction: string; graph: ProcedureGraph };
  readonly holidays: readonly HolidayList[];
}

/** Brings in the agreements of the demonstration, each at the state that its story leads to. Those that are there already stay as they are. */
export async function loadAgreements(client: ClientBase): Promise<void> {
  const known = await readKnown(client);
  for (const agreement of agreements) {
    const { rows } = await client.query('select 1 from agreement where slug = $1', [agreement.key]);
    if (rows.length > 0) continue;
    const people = [
      agreement.begunBy,
      ...agreement.story.map(({ by }) => by),
      ...agreement.parties.flatMap(({ contact }) => contact ?? []),
    ];
    // Somebody of the demonstration may have left since; it is not told without them.
    if (!people.every((slug) => known.person(slug))) continue;
    await loadAgreement(client, agreement, known);
  }
}

async function readKnown(client: ClientBase): Promise<Known> {
  const table = async <Row extends { slug: string }>(text: string) =>
    new Map((await client.query<Row>(text)).rows.map((row) => [row.slug, row]));
  const people = await table<{ slug: string; id: string; body_id: string | null }>(
    `select distinct on (p.slug) p.slug, p.id, a.body_id from person p left join appointment a on a.person_id = p.id
      where p.slug is not null order by p.slug, a.from_date, a.id`,
  );
  const bodies = await table<{ slug: string; id: string }>('select slug, id from body');
  const procedures = await table<{
    slug: string;
    id: string;
    version_id: string;
    jurisdiction: string;
    graph: ProcedureGraph;
  }>(
    `select p.slug, p.id, p.jurisdiction, v.id as version_id, v.graph from procedure p join procedure_version v on v.procedure_id = p.id and v.number = 1`,
  );
  const { rows: holidays } = await client.query<HolidayList>(
    'select country, year, holidays, worked_weekend_days as "workedWeekendDays" from holiday_list',
  );
  const of = <Row>(rows: Map<string, Row>, slug: string): Row => {
    const row = rows.get(slug);
    if (!row) throw new Error(`The demonstration's agreements name ${slug}, whom nobody knows.`);
    return row;
  };
  return {
    person: (slug) => people.get(slug)?.id ?? '',
    body: (slug) => of(bodies, slug).id,
    acting: (slug) => of(people, slug).body_id ?? '',
    procedure(slug) {
      const { id, version_id: versionId, jurisdiction, graph } = of(procedures, slug);
      return { id, versionId, jurisdiction, graph };
    },
    holidays,
  };
}

/** The hour at which things of a day happened: in the morning in Hanoi, one after the other. */
const at = (day: string, minutes = 0) =>
  new Date(Date.parse(`${day}T09:00:00+07:00`) + minutes * 60_000).toISOString();

async function loadAgreement(
  client: ClientBase,
  agreement: DemonstrationAgreement,
  known: Known,
): Promise<void> {
  const told = tellAgreement(agreement, (slug) => known.procedure(slug).graph);
  const id = newId();
  const { term } = agreement;
  const isSigned = signedStates.includes(told.state);
  const audience = agreement.isPublished && isSigned ? 'PUBLIC' : agreement.audience;
  const texts = agreement.languages.map(({ language, isAuthentic }) => ({
    language,
    isAuthentic,
    documentId: newId() as string,
    streamId: newId() as string,
    editionId: told.agreedOn ? (newId() as string) : null,
  }));
  const source = texts[0]!;
  for (const text of texts) await loadText(client, agreement, told, known, text, audience, text === source);
  await insertRows(client, 'agreement', [
    {
      id,
      slug: agreement.key,
      document_id: source.documentId,
      owner_id: known.body(agreement.owner),
      audience,
      kind: agreement.kind,
      instrument: 'ORIGINAL',
      state: told.state,
      state_since: at(told.stateSince),
      version: told.acts.length,
      title: agreement.title,
      purpose: agreement.purpose,
      fields: agreement.fields,
      source: agreement.source,
      entry_rule: term.entry,
      enters_on: term.entry === 'ON_DAY' ? term.entersOn : null,
      entered_on: told.enteredOn,
      signed_on: told.signedOn,
      term_months: term.months ?? null,
      ends_on: told.endsOn,
      is_open_ended: !term.months && !term.endsOn,
      renewal_rule: term.renewal,
      renewal_months: term.renewalMonths ?? null,
      notice_days: term.noticeDays ?? null,
      termination_notice_days: term.terminationNoticeDays ?? null,
      review_months: term.reviewMonths ?? null,
      next_review_on: upcoming(told.nextReviewOn, agreement.term.reviewMonths),
      suspended_until: told.suspendedUntil,
      over_on: told.overOn,
      created_by_id: known.person(agreement.begunBy),
      created_at: at(agreement.begunOn),
    },
  ]);
  await insertRows(
    client,
    'agreement_text',
    texts.map((text, place) => ({
      agreement_id: id,
      language: text.language,
      document_id: text.documentId,
      place,
      is_authentic: text.isAuthentic,
      edition_id: text.editionId,
    })),
  );
  const partyIds = new Map(agreement.parties.map(({ body }) => [body, newId() as string]));
  await insertRows(
    client,
    'agreement_party',
    agreement.parties.map((party, place) => ({
      id: partyIds.get(party.body),
      agreement_id: id,
      place,
      body_id: known.body(party.body),
      legal_name: party.legalName,
      capacity: party.capacity,
      contact_id: party.contact ? known.person(party.contact) : null,
      procedure_id: party.procedure ? known.procedure(party.procedure).id : null,
    })),
  );
  await loadClaims(client, agreement, known, id);
  const hash = (await client.query<{ hash: string | null }>('select agreement_text_hash($1) as hash', [id]))
    .rows[0]!.hash;
  const signatoryIds = await loadSignatories(client, agreement, known, { id, partyIds, hash });
  await loadRuns(client, told, known, { id, partyIds });
  await loadObligations(client, agreement, known, {
    id,
    partyIds,
    counts: bindingStates.includes(told.state),
  });
  await insertRows(
    client,
    'agreement_act',
    told.acts.map((act, order) => {
      const { signatory, ...facts } = act.facts;
      return {
        id: newId(),
        agreement_id: id,
        position: null,
        kind: act.kind,
        from_state: act.from,
        to_state: act.to,
        party_id: act.party ? partyIds.get(act.party) : null,
        facts: signatory ? { ...facts, signatoryId: signatoryIds.get(String(signatory)) } : facts,
        ground: act.ground,
        actor_id: known.person(act.by),
        body_id: known.acting(act.by) || null,
        at: at(act.on, order),
      };
    }),
  );
}

async function loadClaims(client: ClientBase, agreement: DemonstrationAgreement, known: Known, id: string) {
  await insertRows(
    client,
    'sourced_claim',
    (agreement.claims ?? []).map(({ subject, words, source, sourcedOn }) => ({
      id: newId(),
      thing_kind: 'agreement',
      thing_id: id,
      subject,
      words,
      source,
      sourced_on: sourcedOn,
      stated_by_id: known.person(agreement.begunBy),
      stated_at: at(agreement.begunOn),
    })),
  );
}

interface TextRow {
  readonly language: 'vi' | 'en';
  readonly documentId: string;
  readonly streamId: string;
  readonly editionId: string | null;
}

/** A text in one language: its sections, the edits that wrote them, and the edition that was agreed. */
async function loadText(
  client: ClientBase,
  agreement: DemonstrationAgreement,
  told: Told,
  known: Known,
  { language, documentId, streamId, editionId }: TextRow,
  audience: string,
  isSource: boolean,
): Promise<void> {
  const idOf = (key: string) => idsFrom(`${agreement.key} ${language} ${key}`)();
  const agreed = editionId ? ['edition.cut', 'edition.moved'] : [];
  const acts = isSource ? told.acts.map((act) => `agreement.${act.kind}`) : [];
  const document: WrittenDocument = {
    id: documentId,
    kind: 'agreement',
    streamId,
    ownerId: known.body(agreement.owner),
    audience,
    title: agreement.title[language],
    language,
    parts: agreement.articles.map((article) => ({
      id: idOf(article.key),
      title: article.title[language],
      blocks: blocksOfMarkdown(
        article.text[language],
        idsFrom(`${agreement.key} ${language} ${article.key} blocks`),
      ).blocks,
    })),
    personId: known.person(agreement.begunBy),
    bodyId: known.acting(agreement.begunBy) || null,
    at: (position) => at(agreement.begunOn, position),
    after: [
      ...agreed.map((kind) => ({ kind, subjectId: editionId! })),
      ...acts.map((kind) => ({ kind, subjectId: documentId })),
    ],
    isSettled: editionId !== null,
  };
  const position = await insertDocument(client, document);
  if (!editionId) return;
  const adoptedAt = told.signedOn && at(told.signedOn);
  await insertEdition(client, document, { id: editionId, position, cutAt: at(told.agreedOn!), adoptedAt });
}

async function loadSignatories(
  client: ClientBase,
  agreement: DemonstrationAgreement,
  known: Known,
  { id, partyIds, hash }: { id: string; partyIds: ReadonlyMap<string, string>; hash: string | null },
): Promise<Map<string, string>> {
  const ids = new Map(agreement.signatories.map(({ name }) => [name, newId() as string]));
  const by = (party: string) =>
    agreement.parties.find(({ body }) => body === party)?.contact ?? agreement.begunBy;
  await insertRows(
    client,
    'signatory',
    agreement.signatories.map((one, place) => ({
      id: ids.get(one.name),
      agreement_id: id,
      party_id: partyIds.get(one.party),
      place,
      name: one.name,
      capacity: one.capacity,
      authority: one.authority?.en ?? null,
      is_witness: one.isWitness ?? false,
      refused_on: one.refusedOn ?? null,
      refusal: one.refusedOn ? (one.refusal?.en ?? 'No reason was given.') : null,
      refusal_by_id: one.refusedOn ? known.person(by(one.party)) : null,
    })),
  );
  await insertRows(
    client,
    'signature',
    agreement.signatories.flatMap((one) =>
      one.signedOn
        ? [
            {
              id: newId(),
              signatory_id: ids.get(one.name),
              text_hash: hash,
              signed_on: one.signedOn,
              place: one.place ?? agreement.owner,
              originals: one.originals ?? 2,
              authority: one.authority?.en ?? null,
              means: 'PAPER',
              recorded_by_id: known.person(by(one.party)),
              recorded_for_id: known.body(one.party),
              recorded_at: at(one.signedOn),
            },
          ]
        : [],
    ),
  );
  return ids;
}

async function loadRuns(
  client: ClientBase,
  told: Told,
  known: Known,
  { id, partyIds }: { id: string; partyIds: ReadonlyMap<string, string> },
): Promise<void> {
  for (const run of told.runs) {
    const { versionId, jurisdiction } = known.procedure(run.procedure);
    const calendar = workingCalendar(jurisdiction, known.holidays);
    const runId = newId();
    const last = run.steps.at(-1)!;
    await insertRows(client, 'procedure_run', [
      {
        id: runId,
        agreement_id: id,
        party_id: partyIds.get(run.party),
        version_id: versionId,
        at_step: run.state.at,
        ending: run.state.ending,
        started_at: at(run.startedOn),
        ended_at: run.state.ending ? at(last.closedOn!) : null,
      },
    ]);
    for (const [place, step] of run.steps.entries()) {
      const definition = stepOf(run.graph, step.key)!;
      const from = definition.clock?.from === 'SIGNATURE' ? told.signedOn : step.openedOn;
      const due = lastDayOf(definition.clock, from, calendar);
      const stepId = newId();
      await insertRows(client, 'run_step', [
        {
          id: stepId,
          run_id: runId,
          place,
          step_key: step.key,
          opened_at: at(step.openedOn, place),
          due_on: due,
          closed_at: step.closedOn ? at(step.closedOn, place) : null,
          outcome: step.outcome,
          ground: step.ground,
          papers: {},
          closed_by_id: step.by ? known.person(step.by) : null,
          closed_for_id: step.by ? known.acting(step.by) || null : null,
        },
      ]);
      await insertRows(
        client,
        'opinion',
        definition.consultees.map(({ key }) => {
          const given = step.opinions?.find((one) => one.consultee === key);
          const isAnswer = given && given.kind !== 'NO_REPLY_IN_TIME';
          return {
            id: newId(),
            run_step_id: stepId,
            consultee: key,
            kind: given?.kind ?? 'REQUESTED',
            dossier_complete_on: step.openedOn,
            due_on: due,
            answered_on: isAnswer ? given.on : null,
            words: given?.words?.en ?? null,
            recorded_by_id: given && step.by ? known.person(step.by) : null,
            recorded_at: at(given?.on ?? step.openedOn),
          };
        }),
      );
    }
  }
}

async function loadObligations(
  client: ClientBase,
  agreement: DemonstrationAgreement,
  known: Known,
  { id, partyIds, counts }: { id: string; partyIds: ReadonlyMap<string, string>; counts: boolean },
): Promise<void> {
  const numberOf = (key: string) =>
    String(agreement.articles.findIndex((article) => article.key === key) + 1);
  const say = (text: Text) => text.en;
  const today = new Date().toISOString().slice(0, 10);
  let place = 0;
  for (const given of agreement.obligations) {
    const parties = given.party === 'ALL' ? agreement.parties.map(({ body }) => body) : [given.party];
    for (const party of parties) {
      const commitmentId = newId();
      const dueKind =
        given.kind === 'CONDITIONAL'
          ? 'ON_CONDITION'
          : given.kind === 'RECURRING'
            ? 'BY_RULE'
            : given.due
              ? 'ONCE'
              : 'NONE';
      await insertRows(client, 'commitment', [
        {
          id: commitmentId,
          body_id: known.body(party),
          words: say(given.words),
          language: 'en',
          due_kind: dueKind,
          rule:
            dueKind === 'BY_RULE'
              ? { every: given.everyMonths ?? 12, unit: 'MONTH', from: given.due, until: null }
              : null,
          condition: given.condition && dueKind === 'ON_CONDITION' ? say(given.condition) : null,
          audience: 'PRIVATE',
          holder_kind: 'agreement',
          holder_id: id,
          counts,
          is_demonstration: true,
          made_by_id: known.person(agreement.begunBy),
          made_at: at(agreement.begunOn),
          version: 1,
        },
      ]);
      await insertRows(
        client,
        'occurrence',
        timesToKeep(given, today).map(({ day, state }, n) => ({
          id: newId(),
          commitment_id: commitmentId,
          number: n + 1,
          due_on: day,
          first_due_on: day,
          state,
          progress: state === 'DONE' ? 100 : 0,
          dropped_reason:
            state === 'DROPPED' ? (given.reason ? say(given.reason) : 'It was given up.') : null,
          finished_at: state === 'DONE' || state === 'DROPPED' ? at(day ?? agreement.begunOn) : null,
          version: 1,
        })),
      );
      await insertRows(client, 'obligation', [
        {
          id: newId(),
          agreement_id: id,
          place: place++,
          article: numberOf(given.article),
          party_id: partyIds.get(party),
          commitment_id: commitmentId,
        },
      ]);
    }
  }
}

/** The first day of its rhythm that is still to come: earlier reviews took place, or the story would say otherwise. */
function upcoming(first: string | null, everyMonths: number | undefined): string | null {
  if (!first || !everyMonths) return first;
  const today = new Date().toISOString().slice(0, 10);
  for (let times = 0; ; times++) {
    const day = monthsLater(first, everyMonths * times);
    if (day > today) return day;
  }
}
