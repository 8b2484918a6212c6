import { frameworkLimits as limits } from '../../../../schema/limits.ts';
import type { FrameworkPurpose } from '../../../../schema/words.ts';
import { createDocument } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { freeAddressPart } from '../../../kernel/address-part.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Language, languages } from '../../../kernel/localised-text.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { actorNow } from '../../people/index.ts';
import { Framework } from '../framework.entity.ts';
import { actingAs, beginningRoles } from '../framework.policy.ts';

export interface CreateFramework {
  readonly requestId: string;
  readonly title: string;
  readonly summary: string;
  readonly purpose: FrameworkPurpose;
  readonly language: string;
}

/** Begins a framework for the body one acts for; only its own people see it until it is shared or an edition is adopted. */
export async function createFramework(
  services: Services,
  actor: Person,
  input: CreateFramework,
): Promise<string> {
  const title = plainText('title', input.title, limits.documentTitle);
  const summary = plainText('summary', input.summary, limits.frameworkSummary);
  const language = languages.find((one) => one === input.language);
  if (!language)
    throw invalid(
      'language',
      `${JSON.stringify(input.language)} is none of ${languages.join(', ')}.`,
      'NO_SUCH_LANGUAGE',
    );
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'createFramework', payload };
  const { frameworkId } = await services.streams.perform(actor, request, async (work) => {
    const now = await actorNow(work);
    if (!now.actingFor || !actingAs(now, beginningRoles)) {
      throw forbidden(
        'A body’s focal point, coordinator or administrator begins a framework for it.',
        'BEGINNERS_ONLY',
      );
    }
    const document = await createDocument(work, {
      kind: 'framework',
      ownerId: now.actingFor,
      title,
      language,
      audience: 'PRIVATE',
      publishesEditions: true,
    });
    // The framework names the document, which must be there first.
    await work.em.flush();
    const framework = work.em.create(Framework, {
      id: newId<'Framework'>(),
      slug: await freeAddressPart(work, 'framework', title),
      documentId: document.id,
      purpose: input.purpose,
      summary: inEnglishToo(language, summary),
    });
    work.em.persist(framework);
    return { frameworkId: framework.id as string };
  });
  return frameworkId;
}

// Readers of a language without a summary are shown the English one, so there always is one.
function inEnglishToo(language: Language, words: string) {
  return { en: words, [language]: words };
}
