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
  {
    name: 'decisionsOnSections',
    tables: ['section_decision'],
    read: rowsOf(`select d.adaptation_id as "adaptationId", d.section_id as "sectionId", d.kind as "decision", d.reason_type as "reasonType",
        case when ${stillSees('a.document_id')} then d.words end as "words", d.decided_at as "at", d.replaced_at as "replacedAt"
      from section_decision d join adaptation a on a.id = d.adaptation_id where d.decided_by_id = $1 order by d.decided_at, d.id`),
  },
  {
    name: 'answersToSections',
    tables: ['section_answer'],
    read: rowsOf(`select n.adaptation_id as "adaptationId", n.section_id as "sectionId", n.words, n.given_at as "at", n.replaced_at as "replacedAt"
      from section_answer n where n.given_by_id = $1 order by n.given_at, n.id`),
  },
  {
    name: 'adaptations',
    tables: ['adaptation', 'adaptation_base', 'adaptation_merge', 'publication', 'publication_section'],
    read: rowsOf(`select x.* from (
        select a.id as "adaptationId", 'begun' as "what", a.begun_at as "at" from adaptation a where a.begun_by_id = $1
        union all select b.adaptation_id, 'moved to an edition', b.from_at from adaptation_base b where b.moved_by_id = $1
        union all select m.adaptation_id, 'began to bring it over', m.begun_at from adaptation_merge m where m.begun_by_id = $1
        union all select p.adaptation_id, 'published', p.published_at from publication p where p.published_by_id = $1
      ) x order by x."at", x."what"`),
  },
  {
    name: 'sectionsSettled',
    tables: ['merge_settlement'],
    read: rowsOf(`select m.adaptation_id as "adaptationId", s.section_id as "sectionId", s.choice, s.settled_at as "at", s.undone_at as "undoneAt"
      from merge_settlement s join adaptation_merge m on m.id = s.merge_id where s.settled_by_id = $1 order by s.settled_at, s.id`),
  },
);
