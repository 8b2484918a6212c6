/** News of a sub-network: short, by whom its own rules let post. */
export const up = `
create table network_news (
  id uuid primary key,
  network_id uuid not null references sub_network (id),
  title text not null check (title <> '' and title is nfc normalized),
  text text not null check (text <> '' and text is nfc normalized),
  -- What it is written in.
  language text not null check (language in ('en','vi')),
  author_id uuid not null references person (id),
  -- For whom they acted.
  body_id uuid references body (id),
  posted_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  removed_by_id uuid references person (id),
  is_demonstration boolean not null default false,
  version int not null default 1,
  check ((removed_at is null) = (removed_by_id is null))
);
create index network_news_network_idx on network_news (network_id, posted_at);
create index network_news_author_idx on network_news (author_id);
`;
