import { askWhoSees, documentColumns } from '../../../documents/index.ts';
import { whoCanSee } from '../access/who-can-see.ts';
import { keepsPersonalData, rowsOf } from '../persons/personal-data.ts';

askWhoSees(whoCanSee);

// What one said stays one's own when one has lost sight of the document; the words it was said about do not.
const stillSees = (documentId: string) => `exists (select 1 from document d where d.id = ${documentId}
  and (d.audience = 'PUBLIC' or $1 in (${whoCanSee(documentColumns('d'))})))`;

keepsPersonalData(
  {
    name: 'comments',
    tables: ['comment', 'comment_version', 'comment_thread'],
    read: rowsOf(`select t.document_id as "documentId", case when ${stillSees('t.document_id')} then t.quote end as "about",
        c.text, c.written_at as "writtenAt", c.edited_at as "editedAt", c.withdrawn_at as "withdrawnAt", c.hidden_at as "hiddenAt",
        c.hidden_reason as "hiddenReason",
        (select coalesce(json_agg(json_build_object('text', v.text, 'at', v.at) order by v.version), '[]')
           from comment_version v where v.comment_id = c.id) as "earlierWordings"
      from comment c join comment_thread t on t.id = c.thread_id where c.author_id = $1 order by c.id`),
  },
  {
    name: 'commentsResolved',
    tables: ['comment_thread'],
    read: rowsOf(`select t.document_id as "documentId", t.resolved_at as "at" from comment_thread t
      where t.resolved_by_id = $1 order by t.resolved_at, t.id`),
  },
  {
    name: 'mentionsInComments',
    tables: ['comment_mention'],
    read: rowsOf(
      `select m.comment_id as "commentId" from comment_mention m where m.person_id = $1 order by m.comment_id`,
    ),
  },
  {
    name: 'pointsNamed',
    tables: ['document_point'],
    read: rowsOf(`select p.document_id as "documentId", p.name, p.position, p.made_at as "at" from document_point p
      where p.made_by_id = $1 order by p.made_at, p.id`),
  },
);
