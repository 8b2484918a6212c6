/** What stands around a text: the discussion of a proposal, who answers for one, and what sections were called before. */
export const up = `
-- A proposal has one discussion, which is about no words of the text.
alter table comment_thread
  add column proposal_id uuid references proposal (id),
  add check (proposal_id is null or (quote is null and edition_id is null));
create unique index comment_thread_proposal_key on comment_thread (proposal_id);

-- Who answers for it since its author’s office went to somebody else; the author stays who wrote it.
alter table proposal add column kept_by_id uuid references person (id);
create index proposal_kept_by_idx on proposal (kept_by_id);

-- How a section stood in its document up to the entry that changed it; its text has a history of its own.
create table section_past (
  section_id uuid not null references section (id),
  until_position bigint not null,
  parent_id uuid references section (id),
  place text not null,
  title text not null,
  freedom text,
  guidance text,
  questions jsonb not null,
  parameters jsonb not null,
  is_removed boolean not null,
  primary key (section_id, until_position)
);
`;
