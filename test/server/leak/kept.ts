/** Tables that a write may change though it was refused or was about the asker alone, with the reason. */
const restless: Readonly<Record<string, string>> = {
  access_request: 'whoever asks for what there is not is remembered as having asked',
  agreement_reminder: 'people are told of days by the clock',
  attempt: 'counts attempts',
  auth_rate_limit: 'counts attempts',
  auth_session: 'a sign-in says when it was used last',
  digest: 'digests are written by the clock',
  entry: 'that somebody asked stands in their own history',
  notification: 'whoever shares a thing is told of who asks for it',
  outbox_mail: 'and written to at once',
  reminder: 'reminders are given by the clock',
  request: 'a request that was answered keeps its answer',
  stream: 'the same history’s position',
  told: 'people are told of what happened, by the clock',
};

/** A sum of every row of every table but those: what must be as it was after everybody has tried what they may not. */
export async function kept(rows: (sql: string) => Promise<{ name: string; sum: string }[]>): Promise<object> {
  const tables = await rows(`select table_name as name, '' as sum from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`);
  const sums = tables
    .filter(({ name }) => !(name in restless))
    .map(
      ({ name }) =>
        `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from "${name}" t`,
    );
  const found = await rows(sums.join(' union all '));
  return Object.fromEntries(found.map(({ name, sum }) => [name, sum]));
}
