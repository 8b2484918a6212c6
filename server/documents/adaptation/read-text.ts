import * as Y from 'yjs';
import type { Decision, ResolvedSection } from '../../../schema/adaptation/index.ts';
import { resolve } from '../../../schema/adaptation/index.ts';
import { blocksOf } from '../../../schema/blocks/blocks-of.ts';
import { type BlockJson, fragmentName } from '../../../schema/blocks/index.ts';
import type { ReasonType, SectionDecisionKind } from '../../../schema/words.ts';
import type { EditionSection } from '../editions/edition-text.ts';
import type { SectionParameter, SectionQuestion } from '../section.entity.ts';
import type { Ask } from './ask.ts';

/** A decision with who took it and why, and the words it has. */
export interface ReadDecision extends Decision {
  /** The row it stands in; null of what was published. */
  readonly id: string | null;
  readonly words: string | null;
  readonly decidedById: string;
  readonly decidedByName: string;
  /** Milliseconds since 1970. */
  readonly decidedAt: number;
}

export interface Answer {
  readonly termId: string;
  readonly words: string;
}

/** The edition that a text follows. One that was withdrawn says when and why: its words are read on where a body has published them. */
export interface FollowedEdition {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly withdrawnAt: number | null;
  readonly withdrawnReason: string | null;
}

/** An adaptation as it stands or stood: the edition it follows, what was decided, and what it answers. */
export interface AdaptationText {
  readonly adaptationId: string;
  readonly editionId: string;
  readonly followed: FollowedEdition;
  readonly edition: readonly EditionSection[];
  readonly decisions: readonly ReadDecision[];
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
}

/** A section as it reads for who adapted it, with why. */
export interface AdaptedSection extends ResolvedSection {
  readonly questions: readonly SectionQuestion[];
  readonly parameters: readonly SectionParameter[];
  readonly ownTitle: string | null;
  readonly commonTitle: string | null;
  readonly decisionId: string | null;
  readonly reasonType: ReasonType | null;
  readonly words: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: number | null;
  readonly answers: readonly Answer[];
}

/** The whole text, made anew each time from what is kept of it. */
export function adaptedText({ edition, decisions, answers }: AdaptationText): AdaptedSection[] {
  const byId = new Map(decisions.map((one) => [one.sectionId, one]));
  const common = new Map(edition.map(({ sectionId, title }) => [sectionId, title]));
  return resolve(edition, decisions).map((section) => {
    const decision = byId.get(section.sectionId);
    return {
      ...section,
      questions: section.questions as readonly SectionQuestion[],
      parameters: section.parameters as readonly SectionParameter[],
      ownTitle: decision?.title ?? null,
      commonTitle: common.get(section.sectionId) ?? null,
      decisionId: decision?.id ?? null,
      reasonType: decision?.reason ?? null,
      words: decision?.words ?? null,
      decidedByName: decision?.decidedByName ?? null,
      decidedAt: decision?.decidedAt ?? null,
      answers: answers.get(section.sectionId) ?? [],
    };
  });
}

interface DecisionRow {
  id: string;
  sectionId: string;
  kind: Exclude<SectionDecisionKind, 'INHERIT'>;
  ownId: string | null;
  title: string | null;
  parentId: string | null;
  afterId: string | null;
  reason: ReasonType | null;
  words: string | null;
  decidedById: string;
  decidedByName: string;
  decidedAt: number;
  under: string[];
  wasTitled: string | null;
  texts: string[];
}

interface Row {
  editionId: string;
  followed: FollowedEdition;
  edition: EditionSection[];
  decisions: DecisionRow[];
  answers: (Answer & { sectionId: string })[];
}

/** The sections of an edition as a JSON list. */
export const editionSections = (edition: string) =>
  `(select coalesce(json_agg(json_build_object('sectionId', s.section_id, 'parentId', s.parent_id, 'ord', s.ord, 'number', s.number,
      'title', s.title, 'freedom', s.freedom, 'guidance', s.guidance, 'questions', s.questions, 'parameters', s.parameters,
      'blocks', s.blocks) order by s.ord), '[]') from edition_section s where s.edition_id = ${edition})`;

/** What is said of the edition that a text follows, as JSON. */
export const followedEdition = (edition: string) =>
  `(select json_build_object('number', e.number, 'withdrawnAt', (extract(epoch from e.withdrawn_at) * 1000)::float8,
      'withdrawnReason', e.withdrawn_reason) from edition e where e.id = ${edition})`;

/** The sections that one hung under in an edition, the nearest first. */
const ancestorsIn = (edition: string, from: string) =>
  `(with recursive up (id, parent_id, depth) as (
      select s.section_id, s.parent_id, 0 from edition_section s where s.edition_id = ${edition} and s.section_id = ${from}
      union all select s.section_id, s.parent_id, up.depth + 1 from up
        join edition_section s on s.edition_id = ${edition} and s.section_id = up.parent_id
    ) select coalesce(json_agg(up.id order by up.depth), '[]') from up)`;

/**
 * What an adaptation is made of, in one statement; at an instant, as it stood then. Its own words are read as everybody's
 * edits have made them up to then.
 */
export async function readAdaptation(
  ask: Ask,
  adaptationId: string,
  at: Date | null = null,
): Promise<AdaptationText | null> {
  const [row] = await ask<Row>((param) => {
    const [id, instant] = [param(adaptationId), at && param(at.toISOString())];
    const stands = (table: string, begin: string) =>
      instant
        ? `${table}.${begin} <= ${instant}::timestamptz and (${table}.replaced_at is null or ${table}.replaced_at > ${instant}::timestamptz)`
        : `${table}.replaced_at is null`;
    const edition = instant
      ? `(select b.edition_id from adaptation_base b where b.adaptation_id = a.id and b.from_at <= ${instant}::timestamptz order by b.from_at desc limit 1)`
      : 'a.base_edition_id';
    const position = instant
      ? `(select max(e.position) from entry e join document d on d.id = a.document_id where e.stream_id = d.stream_id and e.at <= ${instant}::timestamptz)`
      : 'null::bigint';
    return `select x.edition_id as "editionId", ${followedEdition('x.edition_id')} as followed, ${editionSections('x.edition_id')} as edition,
      (select coalesce(json_agg(json_build_object('id', c.id, 'sectionId', c.section_id, 'kind', c.kind, 'ownId', c.own_id,
          'title', c.title, 'parentId', c.parent_id, 'afterId', c.after_id, 'reason', c.reason_type, 'words', c.words,
          'decidedById', c.decided_by_id, 'decidedByName', (select n.name from person n where n.id = c.decided_by_id),
          'decidedAt', (extract(epoch from c.decided_at) * 1000)::float8,
          'wasTitled', (select s.title from edition_section s where s.edition_id = c.base_edition_id and s.section_id = c.section_id),
          'under', ${ancestorsIn('c.base_edition_id', 'coalesce(c.parent_id, (select s.parent_id from edition_section s where s.edition_id = c.base_edition_id and s.section_id = c.section_id))')},
          'texts', ${ownTexts('c.own_id', 'x.position')}
        ) order by c.id), '[]') from section_decision c where c.adaptation_id = a.id and ${stands('c', 'decided_at')}) as decisions,
      (select coalesce(json_agg(json_build_object('sectionId', n.section_id, 'termId', n.term_id, 'words', n.words) order by n.id), '[]')
         from section_answer n where n.adaptation_id = a.id and ${stands('n', 'given_at')}) as answers
      from adaptation a cross join lateral (select ${edition} as edition_id, ${position} as position) x
      where a.id = ${id}::uuid and x.edition_id is not null`;
  });
  if (!row) return null;
  const adds = new Map(row.decisions.filter(({ kind }) => kind === 'ADD').map((one) => [one.sectionId, one]));
  return {
    adaptationId,
    editionId: row.editionId,
    followed: row.followed,
    edition: row.edition,
    decisions: row.decisions.map((one) => decisionOf(one, adds)),
    answers: bySection(row.answers),
  };
}

/** The Yjs updates that a section's text is made of, up to a position where one is said. */
const ownTexts = (section: string, position: string) =>
  `(select coalesce(json_agg(encode(t.data, 'base64') order by t.position), '[]') from (
      select k.data, k.position from (
        select n.data, n.position from section_snapshot n where n.section_id = ${section} and n.position <= ${position}
        union all select s.snapshot, s.snapshot_position from section s where s.id = ${section} and s.snapshot is not null
          and (${position} is null or s.snapshot_position <= ${position}) order by 2 desc limit 1) k
      union all select u.data, u.position from document_update u where u.section_id = ${section}
        and (${position} is null or u.position <= ${position})
        and u.position > (case when ${position} is null then (select s.snapshot_position from section s where s.id = ${section}) else 0 end)) t)`;

function decisionOf(row: DecisionRow, adds: ReadonlyMap<string, DecisionRow>): ReadDecision {
  const { texts, parentId, under, ...rest } = row;
  return { ...rest, blocks: blocksFrom(texts), under: parentId ? aboveOf(parentId, under, adds) : under };
}

/** What an added section hangs under: others that were added, then the common ones above those. */
function aboveOf(
  parentId: string,
  common: readonly string[],
  adds: ReadonlyMap<string, DecisionRow>,
): string[] {
  const above: string[] = [];
  let last: readonly string[] = common;
  for (let at: string | null = parentId; at && adds.has(at) && !above.includes(at); ) {
    above.push(at);
    const parent: DecisionRow = adds.get(at)!;
    last = parent.under;
    at = parent.parentId;
  }
  return above.length > 0 ? [...above, ...last] : common.length > 0 ? [...common] : [parentId];
}

function blocksFrom(texts: readonly string[]): BlockJson[] {
  if (texts.length === 0) return [];
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const text of texts) Y.applyUpdate(doc, Buffer.from(text, 'base64'));
  });
  const blocks = blocksOf(doc.getXmlFragment(fragmentName));
  doc.destroy();
  return blocks;
}

function bySection(all: readonly (Answer & { sectionId: string })[]): Map<string, Answer[]> {
  const found = new Map<string, Answer[]>();
  for (const { sectionId, ...answer } of all) found.set(sectionId, [...(found.get(sectionId) ?? []), answer]);
  return found;
}

/** The sections of an edition of any document. */
export async function readEdition(ask: Ask, editionId: string): Promise<EditionSection[]> {
  const [row] = await ask<{ edition: EditionSection[] }>(
    (param) => `select ${editionSections(`${param(editionId)}::uuid`)} as edition`,
  );
  return row?.edition ?? [];
}
