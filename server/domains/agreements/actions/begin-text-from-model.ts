import { openStates } from '../../../../schema/agreements/index.ts';
import { adapt, asReader, type DocumentId, mayReadEdition } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { askWithin } from '../../../kernel/ask-within.ts';
import { conflict, illegalTransition, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { holdAgreement, mustBeVersion, mustDraft } from '../hold-agreement.ts';
import { recordAct } from '../record-act.ts';

export interface BeginTextFromModel {
  readonly requestId: string;
  readonly agreementId: string;
  readonly version: number;
  /** An adopted edition of a model text, in a language of the agreement. */
  readonly editionId: string;
}

/**
 * Begins the text of an agreement as a model reads: nothing is copied, its articles are the model's until the parties decide
 * otherwise. Refuses a text that somebody has begun to write, and an edition in a language that the agreement has no text in.
 */
export async function beginTextFromModel(
  services: Services,
  actor: Person,
  input: BeginTextFromModel,
): Promise<string> {
  const model = await modelOf(services, actor, input.editionId);
  const { requestId, ...payload } = input;
  await services.streams.perform(
    actor,
    { requestId, action: 'beginTextFromModel', payload },
    async (work) => {
      const held = await holdAgreement(work, input.agreementId);
      mustDraft(held);
      mustBeVersion(held, input.version);
      const { agreement } = held;
      if (!openStates.includes(agreement.state))
        throw illegalTransition(
          `The agreement is ${agreement.state}: what was agreed is changed by an amendment.`,
          'CHANGED_BY_AMENDMENT',
        );
      await adapt(work, {
        editionId: input.editionId,
        ownerId: agreement.ownerId,
        isSole: false,
        kind: 'agreement',
        documentId: await emptyText(work, agreement.id, model.language),
      });
      agreement.version += 1;
      await recordAct(work, held, { kind: 'changed', facts: { what: 'text' } });
      return {};
    },
  );
  return input.agreementId;
}

/** The model's edition, as far as the person may read it. */
async function modelOf(
  { database }: Services,
  actor: Person,
  editionId: string,
): Promise<{ language: string }> {
  if (!isId(editionId)) throw notFound('edition', editionId);
  const [found] = await asReader(database.pool)<{ language: string }>(
    (
      param,
    ) => `select e.language from edition e join framework f on f.document_id = e.document_id and f.purpose = 'MODEL_TEXT'
      where e.id = ${param(editionId)}::uuid and ${mayReadEdition('e', { actor, language: 'en', param })}`,
  );
  if (!found) throw notFound('edition', editionId);
  return found;
}

/** The agreement's text in a language, in which nobody has written yet. */
async function emptyText(work: Work, agreementId: string, language: string): Promise<DocumentId> {
  const [text] = await askWithin<{ id: DocumentId; isBegun: boolean }>(
    work.em,
    (
      param,
    ) => `select t.document_id as id, exists (select 1 from section s where s.document_id = t.document_id and s.removed_at is null)
        or exists (select 1 from adaptation a where a.document_id = t.document_id) as "isBegun"
      from agreement_text t where t.agreement_id = ${param(agreementId)}::uuid and t.language = ${param(language)}`,
  );
  if (!text) throw conflict(`The agreement has no text in ${language}.`, 'NO_TEXT_IN_LANGUAGE', { language });
  await work.em.execute('select 1 from document where id = ? for update', [text.id]);
  if (text.isBegun) throw conflict('Its text has been begun already.', 'TEXT_BEGUN');
  return text.id;
}
