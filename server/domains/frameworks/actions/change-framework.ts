import { frameworkLimits as limits } from '../../../../schema/limits.ts';
import { mayCoordinate, renameDocument } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { Framework, type FrameworkId } from '../framework.entity.ts';
import { mayReadWorkingText } from '../framework.policy.ts';

export interface ChangeFramework {
  readonly requestId: string;
  readonly frameworkId: string;
  readonly title: string;
  /** What it is, in English; whoever reads in a language without a summary is shown this one. */
  readonly summary: string;
  /** The same in Vietnamese; none takes it away. */
  readonly summaryInVietnamese?: string | null;
}

/**
 * Gives a framework another title and summary. The title is the working text’s and is everybody’s with the edition that is
 * adopted next; the summary is what the list says from now on. Refuses who does not coordinate the text.
 */
export async function changeFramework(
  services: Services,
  actor: Person,
  input: ChangeFramework,
): Promise<string> {
  const title = plainText('title', input.title, limits.documentTitle);
  const en = plainText('summary', input.summary, limits.frameworkSummary);
  const vi = input.summaryInVietnamese
    ? plainText('summaryInVietnamese', input.summaryInVietnamese, limits.frameworkSummary)
    : null;
  const documentId = await documentOf(services, actor, input.frameworkId);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'changeFramework', payload }, async (work) => {
    await renameDocument(work, documentId, title, mayCoordinate, () =>
      forbidden(
        'Only who coordinates the text says what it is called, acting for that body.',
        'TEXT_COORDINATORS_ONLY',
      ),
    );
    const framework = await work.em.findOneOrFail(Framework, { id: input.frameworkId as FrameworkId });
    framework.summary = vi === null ? { en } : { en, vi };
    return {};
  });
  return input.frameworkId;
}

/** The working text of a framework, for who may read it; to others there is no such framework. */
async function documentOf({ database }: Services, actor: Person, frameworkId: string): Promise<string> {
  if (!isId(frameworkId)) throw notFound('framework', frameworkId);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const { rows } = await database.pool.query<{ document_id: string }>(
    `select f.document_id from framework f
      where f.id = ${param(frameworkId)} and ${mayReadWorkingText('f', { actor, language: 'en', param })}`,
    values,
  );
  if (!rows[0]) throw notFound('framework', frameworkId);
  return rows[0].document_id;
}
