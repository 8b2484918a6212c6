import { holdsCommitments } from '../commitments/index.ts';
import { nameThings } from '../notifications/index.ts';
import { defineAddress, defineThing } from '../people/index.ts';
import { agreementColumns, mayDraft, mayRead } from './agreement.policy.ts';

/** An agreement is seen by whom its text is seen by; it is the text that is shared. */
export function defineAgreementThings(): void {
  defineThing({
    kind: 'agreement',
    table: 'agreement',
    columns: agreementColumns,
    mayRead,
    // It is shared by sharing its text, which all its rights come from.
    mayShare: { holds: () => false, sql: () => 'false' },
    async streamsOf(em, id) {
      const rows = await em.execute<{ stream_id: string }[]>(
        'select d.stream_id from agreement_text t join document d on d.id = t.document_id where t.agreement_id = ?',
        [id],
      );
      return rows.map((row) => row.stream_id);
    },
  });
  defineAddress('agreement', {
    kind: 'document',
    rows: 'select x.id, x.slug, x.document_id as shared_id from agreement x',
    page: '/agreements/',
  });
  holdsCommitments('agreement');
  nameThings({
    kind: 'agreement',
    table: 'agreement',
    title: (agreement, { language }) =>
      `coalesce(${agreement}.title->>'${language}', ${agreement}.title->>'en')`,
    path: (agreement) => `'/agreements/' || ${agreement}.slug`,
    readable: (agreement, context) => mayRead.sql(agreementColumns(agreement), context),
    editable: (agreement, context) => mayDraft.sql(agreementColumns(agreement), context),
  });
}
