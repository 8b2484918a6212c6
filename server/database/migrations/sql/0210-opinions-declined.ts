/** A council that was asked for an opinion may say that it gives none, and why. */
export const up = `
alter table council_opinion
  add column declined_by_id uuid references person (id),
  add column declined_at timestamptz,
  add column declined_reason text check (declined_reason <> '' and declined_reason is nfc normalized),
  drop constraint council_opinion_state_check,
  add constraint council_opinion_state_check check (state in ('ASKED','GIVEN','DECLINED','WITHDRAWN')),
  add constraint council_opinion_declined_check check ((state = 'DECLINED') = (declined_at is not null)
    and (declined_at is null) = (declined_by_id is null) and (declined_at is null) = (declined_reason is null));

drop trigger council_opinion_stays on council_opinion;
create trigger council_opinion_stays before update on council_opinion for each row
  when (old.state <> 'ASKED' and (old.state, old.verdict, old.words, old.remarks, old.question, old.edition_id, old.given_by_id, old.given_at, old.declined_reason, old.declined_at)
    is distinct from (new.state, new.verdict, new.words, new.remarks, new.question, new.edition_id, new.given_by_id, new.given_at, new.declined_reason, new.declined_at))
  execute function council_opinion_stays();
`;
