import { openStates } from '../../../../schema/agreements/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { illegalTransition, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { holdAgreement, mustDraft } from '../hold-agreement.ts';
import { recordAct } from '../record-act.ts';

/** Says that a section in another language says what a section of the source says as it stands now. */
export async function checkTranslation(
  services: Services,
  actor: Person,
  input: { requestId: string; agreementId: string; sectionId: string; sourceSectionId: string },
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'checkTranslation', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    mustDraft(held);
    const { agreement } = held;
    if (!openStates.includes(agreement.state))
      throw illegalTransition(
        `The agreement is ${agreement.state}: its text is settled.`,
        'CHANGED_BY_AMENDMENT',
      );
    const [pair] =
      isId(input.sectionId) && isId(input.sourceSectionId)
        ? await work.em.execute<{ language: string; position: number }[]>(
            `select t.language, st.position from section s join agreement_text t on t.document_id = s.document_id and t.agreement_id = ?
              join section source on source.id = ? and source.document_id = ? and source.removed_at is null
              join document d on d.id = source.document_id join stream st on st.id = d.stream_id
             where s.id = ? and s.removed_at is null and s.document_id <> source.document_id`,
            [agreement.id, input.sourceSectionId, agreement.documentId, input.sectionId],
          )
        : [];
    if (!pair) throw notFound('section', input.sectionId);
    await work.em.execute(
      `insert into agreement_section_pair (section_id, source_section_id, checked_at_position, checked_by_id) values (?, ?, ?, ?)
       on conflict (section_id) do update set source_section_id = excluded.source_section_id,
         checked_at_position = excluded.checked_at_position, checked_by_id = excluded.checked_by_id`,
      [input.sectionId, input.sourceSectionId, pair.position, actor.id],
    );
    await recordAct(work, held, { kind: 'translation.checked', facts: { language: pair.language } });
    return {};
  });
  return input.agreementId;
}
