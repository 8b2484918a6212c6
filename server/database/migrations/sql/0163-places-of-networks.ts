/** Sub-networks of places: what they ask of a space, what a space says of itself, and how it sees itself by each criterion. */
export const up = `
alter table network_membership add column space_kind text check (space_kind in ('ART_SPACE','CAFE','COWORKING','CRAFT_VILLAGE_SPACE','CULTURAL_CENTRE','EDUCATION_CENTRE','GALLERY','HERITAGE_SITE_SPACE','LIBRARY','MUSEUM','OTHER'));
-- Null where it is not known.
alter table network_membership add column space_operator text check (space_operator in ('PRIVATE','PUBLIC'));
alter table network_membership add constraint network_membership_space_check check (kind = 'PLACE' or (space_kind is null and space_operator is null));

create table network_criterion (
  id uuid primary key,
  network_id uuid not null references sub_network (id),
  place int not null,
  words jsonb not null check (jsonb_typeof(words) = 'object' and words <> '{}'),
  -- No longer asked for; who was asked by it keeps their answer.
  removed_at timestamptz,
  is_demonstration boolean not null default false
);
create index network_criterion_network_idx on network_criterion (network_id);

create table network_assessment (
  membership_id uuid not null references network_membership (id),
  criterion_id uuid not null references network_criterion (id),
  answer text not null check (answer in ('MET','NOT_MET','PARTLY')),
  words text check (words <> '' and words is nfc normalized),
  primary key (membership_id, criterion_id)
);
`;
