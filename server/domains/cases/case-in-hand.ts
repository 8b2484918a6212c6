import { mayEdit, mustStill } from '../../documents/index.ts';
import type { Person } from '../../kernel/actor.ts';
import { forbidden, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import type { Services } from '../../streams/index.ts';
import type { CaseStudyId } from './case-study.entity.ts';
import { mayKnowCase, mayPublish } from './case-study.policy.ts';

/** A case that somebody writes to, and its text. */
export interface CaseInHand {
  readonly id: CaseStudyId;
  readonly documentId: string;
  readonly streamId: string;
}

/** The case of an id, for who may know of it; to others there is no such case. */
export async function caseInHand({ database }: Services, actor: Person, id: string): Promise<CaseInHand> {
  if (!isId(id)) throw notFound('case study', id);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const { rows } = await database.pool.query<CaseInHand>(
    `select c.id, d.id as "documentId", d.stream_id as "streamId" from case_study c join document d on d.id = c.document_id
      where c.id = ${param(id)} and ${mayKnowCase('c', { actor, language: 'en', param })}`,
    values,
  );
  if (!rows[0]) throw notFound('case study', id);
  return rows[0];
}

/** Refuses, inside the unit of work that holds its document, who may not write in the case. */
export function mustEdit(work: Work, place: CaseInHand): Promise<void> {
  return mustStill(work, place, mayEdit, writersOnly);
}

export const writersOnly = () =>
  forbidden(
    'The people of the body that tells the case write it, acting for that body.',
    'CASE_WRITERS_ONLY',
  );

/** The same for who may publish and withdraw it. */
export function mustPublish(work: Work, place: CaseInHand): Promise<void> {
  return mustStill(work, place, mayPublish, () =>
    forbidden(
      'Who speaks for the body that tells the case publishes and withdraws it, acting for that body.',
      'CASE_PUBLISHERS_ONLY',
    ),
  );
}
