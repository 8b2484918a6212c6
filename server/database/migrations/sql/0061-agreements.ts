/** Agreements: parties, texts, the parties' procedures, signatures, what was promised, and all that happened. */
export const up = `
-- Its words are settled, by being agreed or signed: nobody writes in it any more.
alter table document add column is_settled boolean not null default false;

create table agreement (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- Its text in the language it is written in; who owns and sees the text, owns and sees the agreement.
  document_id uuid not null unique references document (id),
  -- As its text has them: kept beside it, so that a register is read without the texts.
  owner_id uuid not null references body (id),
  audience text not null,
  kind text not null check (kind in ('COOPERATION_PROGRAMME','DOMESTIC_COOPERATION','FRIENDSHIP_CITY','LETTER_OF_INTENT','MEMORANDUM','PROJECT_AGREEMENT','SISTER_CITY')),
  instrument text not null default 'ORIGINAL' check (instrument in ('AMENDMENT','ORIGINAL','RENEWAL','TERMINATION')),
  -- The agreement that this one amends, renews or ends.
  changes_id uuid references agreement (id),
  state text not null check (state in ('AMENDED','CONSENTED','CONSULTING','DECIDED','ESCALATED','EXPIRED','IDEA','IN_FORCE','NEGOTIATING','NOTIFIED','REFUSED','RENEWED',
    'REPORTED_AND_DEPOSITED','SIGNED','SIGNING','SUSPENDED','TERMINATED','TEXT_AGREED','UNDER_REVIEW','WITHDRAWN')),
  state_since timestamptz not null,
  version int not null default 1,
  title jsonb not null check (title ? 'en'),
  purpose jsonb not null check (purpose ? 'en'),
  fields text[] not null default '{}',
  source text check (source <> ''),
  -- The number it has in its owner's own register; a register that is brought in again finds it by it.
  register_number text check (register_number <> '' and register_number is nfc normalized),
  entry_rule text not null default 'LAST_SIGNATURE' check (entry_rule in ('AFTER_PROCEDURES','LAST_SIGNATURE','ON_DAY')),
  enters_on date,
  entered_on date,
  signed_on date,
  term_months int check (term_months between 1 and 1200),
  ends_on date,
  is_open_ended boolean not null default false,
  renewal_rule text not null default 'NONE' check (renewal_rule in ('EXPRESS','NONE','TACIT')),
  renewal_months int check (renewal_months between 1 and 600),
  notice_days int check (notice_days between 1 and 1000),
  termination_notice_days int check (termination_notice_days between 1 and 1000),
  review_months int check (review_months between 1 and 600),
  next_review_on date,
  suspended_until date,
  over_on date,
  created_by_id uuid not null references person (id),
  created_at timestamptz not null default now(),
  check (changes_id <> id and (instrument = 'ORIGINAL') = (changes_id is null)),
  check (ends_on >= entered_on and ends_on >= enters_on),
  check ((entry_rule = 'ON_DAY') = (enters_on is not null))
);
create index agreement_state_idx on agreement (state, ends_on);
create index agreement_changes_idx on agreement (changes_id) where changes_id is not null;

-- A body under its legal name in each language; where one succeeds another, the one before stays with its last day.
create table agreement_party (
  id uuid primary key,
  agreement_id uuid not null references agreement (id),
  place int not null check (place >= 0),
  body_id uuid not null references body (id),
  legal_name jsonb not null check (legal_name ? 'en'),
  capacity jsonb check (capacity ? 'en'),
  contact_id uuid references person (id),
  procedure_id uuid references procedure (id),
  since date,
  left_on date,
  succeeds_id uuid references agreement_party (id),
  succession_id uuid,
  check (left_on is null or since is null or left_on >= since),
  unique (agreement_id, id)
);
create unique index agreement_party_key on agreement_party (agreement_id, body_id) where left_on is null;
create index agreement_party_body_idx on agreement_party (body_id, agreement_id) where left_on is null;

create table party_succession (
  id uuid primary key,
  from_body_id uuid not null references body (id),
  to_body_id uuid not null references body (id),
  ground text not null check (ground <> '' and ground is nfc normalized),
  effective_on date not null,
  recorded_by_id uuid not null references person (id),
  recorded_at timestamptz not null,
  check (from_body_id <> to_body_id)
);
alter table agreement_party add foreign key (succession_id) references party_succession (id);

-- A language that the agreement exists in: a living document of its own, and the edition that was agreed.
create table agreement_text (
  agreement_id uuid not null references agreement (id),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  document_id uuid not null unique references document (id),
  place int not null,
  is_authentic boolean not null default true,
  edition_id uuid references edition (id),
  primary key (agreement_id, language)
);
-- What is signed: the hashes of all its languages in one, as canonical JSON; null as long as one of them is not frozen.
create function agreement_text_hash(of uuid) returns text language sql stable as $$
  select case when bool_and(e.hash is not null) then encode(sha256(convert_to('[' || string_agg(
      format('{"hash":"%s","language":"%s"}', e.hash, t.language), ',' order by t.language collate "C") || ']', 'UTF8')), 'hex') end
    from agreement_text t left join edition e on e.id = t.edition_id where t.agreement_id = of
$$;
-- Which section of a version says what which section of the source says, as of which position of the source.
create table agreement_section_pair (
  section_id uuid primary key references section (id),
  source_section_id uuid not null references section (id),
  checked_at_position bigint not null,
  checked_by_id uuid references person (id)
);
create index agreement_section_pair_source_idx on agreement_section_pair (source_section_id);

create table signatory (
  id uuid primary key,
  agreement_id uuid not null references agreement (id),
  party_id uuid not null,
  place int not null check (place >= 0),
  name text not null check (name <> '' and name is nfc normalized),
  person_id uuid references person (id),
  capacity jsonb not null check (capacity ? 'en'),
  authority text check (authority <> '' and authority is nfc normalized),
  is_witness boolean not null default false,
  refused_on date,
  refusal text check (refusal <> '' and refusal is nfc normalized),
  refusal_by_id uuid references person (id),
  check ((refused_on is null) = (refusal is null)),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id)
);
create index signatory_agreement_idx on signatory (agreement_id, place);

-- What was signed is said by its hash: a text of which a letter differs has another.
create table signature (
  id uuid primary key,
  signatory_id uuid not null references signatory (id),
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  signed_on date not null,
  place text not null check (place <> '' and place is nfc normalized),
  originals int not null check (originals between 1 and 50),
  authority text check (authority <> ''),
  -- How it was signed: on paper, or with a signature of another system, described as it shows itself.
  means text not null check (means in ('ELECTRONIC','PAPER')),
  certificate text check (certificate <> ''),
  recorded_by_id uuid not null references person (id),
  recorded_for_id uuid not null references body (id),
  recorded_at timestamptz not null,
  voided_at timestamptz
);
create unique index signature_key on signature (signatory_id) where voided_at is null;

create table procedure_run (
  id uuid primary key,
  agreement_id uuid not null references agreement (id),
  party_id uuid not null,
  version_id uuid not null references procedure_version (id),
  -- The step it waits at; none where it is over.
  at_step text,
  ending text check (ending in ('COMPLETED','REFUSED')),
  started_at timestamptz not null,
  ended_at timestamptz,
  -- The text was opened again: what this run came to counts for nothing.
  voided_at timestamptz,
  check ((at_step is null) = (ending is not null)),
  check ((ending is null) = (ended_at is null)),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id)
);
create unique index procedure_run_key on procedure_run (party_id) where voided_at is null;
create index procedure_run_agreement_idx on procedure_run (agreement_id);
create index procedure_run_version_idx on procedure_run (version_id);

create table run_step (
  id uuid primary key,
  run_id uuid not null references procedure_run (id),
  place int not null,
  step_key text not null,
  opened_at timestamptz not null,
  -- Until when it is to be done; null where it has no clock, or the clock has not begun.
  due_on date,
  closed_at timestamptz,
  outcome text,
  ground text check (ground <> '' and ground is nfc normalized),
  -- What papers there are, as their numbers and days say.
  papers jsonb not null default '{}',
  closed_by_id uuid references person (id),
  closed_for_id uuid references body (id),
  unique (run_id, place),
  check ((closed_at is null) = (outcome is null))
);
create unique index run_step_open_key on run_step (run_id) where closed_at is null;

create table opinion (
  id uuid primary key,
  run_step_id uuid not null references run_step (id),
  consultee text not null,
  kind text not null check (kind in ('AGREES','AGREES_WITH_COMMENTS','DISAGREES','NO_REPLY_IN_TIME','REQUESTED')),
  dossier_complete_on date not null,
  due_on date,
  answered_on date,
  words text check (words <> '' and words is nfc normalized),
  recorded_by_id uuid references person (id),
  recorded_at timestamptz not null,
  unique (run_step_id, consultee),
  check ((kind in ('REQUESTED', 'NO_REPLY_IN_TIME')) = (answered_on is null))
);

-- What a party promised in an article: a commitment, which says what, by when and how far. Nothing of that stands here.
create table obligation (
  id uuid primary key,
  agreement_id uuid not null references agreement (id),
  place int not null,
  article text not null check (article <> '' and article is nfc normalized),
  party_id uuid not null,
  commitment_id uuid not null unique references commitment (id),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id)
);
create index obligation_agreement_idx on obligation (agreement_id, place);
create index obligation_party_idx on obligation (party_id);

-- All that happened, with its ground; the entry in the stream of the text says that it did.
create table agreement_act (
  id uuid primary key,
  agreement_id uuid not null references agreement (id),
  position bigint,
  kind text not null check (kind <> ''),
  from_state text,
  to_state text,
  party_id uuid,
  facts jsonb not null default '{}',
  ground text check (ground <> '' and ground is nfc normalized),
  paper text check (paper <> '' and paper is nfc normalized),
  actor_id uuid references person (id),
  body_id uuid references body (id),
  at timestamptz not null
);
create index agreement_act_idx on agreement_act (agreement_id, at desc, id desc);
create function agreement_act_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what happened to an agreement stays written' using errcode = 'integrity_constraint_violation';
end $$;
create trigger agreement_act_immutable before delete on agreement_act for each row execute function agreement_act_stays();

-- A selection of the register that somebody keeps under a name.
create table agreement_view (
  id uuid primary key,
  person_id uuid not null references person (id),
  name text not null check (name <> '' and name is nfc normalized),
  settings jsonb not null,
  created_at timestamptz not null default now(),
  unique (person_id, name)
);

-- A version in another language is seen by whom the source is seen by.
create function agreement_texts_shown_alike() returns trigger language plpgsql as $$
begin
  update agreement set audience = new.audience where document_id = new.id and audience is distinct from new.audience;
  update document d set audience = new.audience, publishes_editions = new.publishes_editions
    from agreement a join agreement_text t on t.agreement_id = a.id
    where a.document_id = new.id and d.id = t.document_id and d.id <> new.id
      and (d.audience, d.publishes_editions) is distinct from (new.audience, new.publishes_editions);
  return null;
end $$;
create trigger agreement_texts_shown_alike after update of audience, publishes_editions on document
  for each row execute function agreement_texts_shown_alike();
`;
