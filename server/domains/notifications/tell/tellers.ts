import { isCurrent } from '../../../kernel/actor-now.ts';
import { type Ask, followersOf, type Notice, ofEntry, tellsOf } from './notice.ts';

interface Comment {
  documentId: string;
  authorId: string;
  begunById: string;
  mentioned: string[];
  others: string[];
}

// What happens in the rooms below; each later room tells of its own.
tellsOf(
  {
    kinds: /^comment\.(added|edited)$/,
    async tell(ask, entry) {
      const commentId = entry.facts?.commentId;
      const [comment] = await ask<Comment>(
        `select t.document_id as "documentId", c.author_id as "authorId", t.begun_by_id as "begunById",
            array(select m.person_id from comment_mention m where m.comment_id = c.id) as mentioned,
            array(select distinct o.author_id from comment o where o.thread_id = t.id and o.id < c.id) as others
          from comment c join comment_thread t on t.id = c.thread_id where c.id = $1 and c.hidden_at is null and c.withdrawn_at is null`,
        [commentId],
      );
      if (!comment) return [];
      const thing = { kind: 'document', id: comment.documentId };
      // An edit may mention somebody who was not mentioned before; it answers nobody anew.
      const common = { ...ofEntry(entry), thing, source: `comment.${String(commentId)}` };
      const mentions = comment.mentioned.map(
        (personId): Notice => ({ ...common, personId, kind: 'MENTION' }),
      );
      if (entry.kind !== 'comment.added') return mentions;
      const answered = new Set([comment.begunById, ...comment.others]);
      for (const one of comment.mentioned) answered.delete(one);
      return [
        ...mentions,
        ...[...answered].map((personId): Notice => ({ ...common, personId, kind: 'ANSWER' })),
      ];
    },
  },
  {
    kinds: /^proposal\.(accepted|rejected|made)$/,
    async tell(ask, entry) {
      const [proposal] = await ask<{ documentId: string; authorId: string; ownerId: string }>(
        `select p.document_id as "documentId", p.author_id as "authorId", d.owner_id as "ownerId"
          from proposal p join document d on d.id = p.document_id where p.id = $1`,
        [entry.subjectId],
      );
      if (!proposal) return [];
      const thing = { kind: 'document', id: proposal.documentId };
      const common = { ...ofEntry(entry), thing, source: `proposal.${entry.subjectId}` };
      if (entry.kind !== 'proposal.made') {
        const kind = entry.kind === 'proposal.accepted' ? 'PROPOSAL_ACCEPTED' : 'PROPOSAL_REJECTED';
        return [{ ...common, personId: proposal.authorId, kind }];
      }
      const deciding = await leadersOf(ask, proposal.ownerId, [
        'FOCAL_POINT',
        'COORDINATOR',
        'ADMINISTRATOR',
      ]);
      return deciding.map((personId): Notice => ({ ...common, personId, kind: 'PROPOSAL_MADE', asks: true }));
    },
  },
  {
    kinds: /^edition\.moved$/,
    async tell(ask, entry) {
      if (entry.facts?.state !== 'ADOPTED') return [];
      const [edition] = await ask<{ documentId: string; people: string[] }>(
        `select e.document_id as "documentId", array(
            select p.author_id from proposal p where p.document_id = e.document_id
            union select c.author_id from comment c join comment_thread t on t.id = c.thread_id where t.document_id = e.document_id
            union select o.taken_by_id from edition_position o join edition i on i.id = o.edition_id where i.document_id = e.document_id
          ) as people from edition e where e.id = $1`,
        [entry.subjectId],
      );
      if (!edition) return [];
      const people = new Set([...edition.people, ...(await followersOf(ask, edition.documentId))]);
      const common = { ...ofEntry(entry), thing: { kind: 'document', id: edition.documentId } };
      return [...people].map((personId): Notice => ({ ...common, personId, kind: 'EDITION_ADOPTED' }));
    },
  },
  {
    kinds: /^grant\.given$/,
    async tell(_ask, entry) {
      const { kind, personId } = entry.facts ?? {};
      if (!personId) return [];
      const thing = { kind: String(kind), id: entry.subjectId };
      return [{ ...ofEntry(entry), thing, personId: String(personId), kind: 'ACCESS_GIVEN' }];
    },
  },
  {
    kinds: /^appointment\.(made|handed-over)$/,
    async tell(_ask, entry) {
      const { bodyId, personId, toPersonId } = entry.facts ?? {};
      const thing = { kind: 'body', id: String(bodyId) };
      return entry.kind === 'appointment.made'
        ? [{ ...ofEntry(entry), thing, personId: String(personId), kind: 'APPOINTED' }]
        : [{ ...ofEntry(entry), thing, personId: String(toPersonId), kind: 'HANDED_OVER' }];
    },
  },
);

/** Who acts for a body today in one of these roles. */
export async function leadersOf(ask: Ask, bodyId: string, roles: readonly string[]): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    `select distinct a.person_id as id from appointment a where a.body_id = $1 and a.role = any($2::text[]) and ${isCurrent('a')}`,
    [bodyId, roles],
  );
  return rows.map(({ id }) => id);
}
