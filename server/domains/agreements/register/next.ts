/**
 * What comes next of an agreement: a step's last day, the last day to give notice, its end, its review, what was promised. Steps are for
 * who may know how it comes about.
 */
export function nextOf(agreement: string, knowsSteps: string): string {
  return `select * from (
    select 'STEP' as kind, s.due_on, (select e->'title' from jsonb_array_elements(v.graph->'steps') e where e->>'key' = s.step_key) as words
      from procedure_run r join run_step s on s.run_id = r.id and s.closed_at is null join procedure_version v on v.id = r.version_id
      where r.agreement_id = ${agreement}.id and r.voided_at is null and s.due_on is not null and ${knowsSteps}
    union all select 'NOTICE', ${agreement}.ends_on - ${agreement}.notice_days, null
      where ${isBinding(agreement)} and ${agreement}.ends_on - ${agreement}.notice_days >= house_day()
    union all select 'END', ${agreement}.ends_on, null where ${isBinding(agreement)} and ${agreement}.ends_on is not null
    union all select 'REVIEW', ${agreement}.next_review_on, null where ${isBinding(agreement)} and ${agreement}.next_review_on is not null
    union all select 'OBLIGATION', oc.due_on, jsonb_build_object('en', cm.words)
      from obligation ob join commitment cm on cm.id = ob.commitment_id and cm.counts
        join occurrence oc on oc.commitment_id = cm.id and oc.state in ('PROMISED','IN_PROGRESS')
      where ob.agreement_id = ${agreement}.id and oc.due_on is not null
  ) upcoming`;
}

export const isBinding = (agreement: string) =>
  `${agreement}.state in ('IN_FORCE','UNDER_REVIEW','RENEWED','AMENDED')`;
