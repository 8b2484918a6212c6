import { hasDaysOfNetworks } from '../commitments/index.ts';
import { forumColumns, mayRead } from './session.policy.ts';

/** In a sub-network's calendar stand the forums that it hosts. */
export function defineDaysOfForums(): void {
  const say = (words: string, language: string) => `coalesce(${words}->>'${language}', ${words}->>'en')`;
  hasDaysOfNetworks(
    (
      network,
      context,
    ) => `select f.id, f.starts_on::text as day, (f.ends_on + 1)::text as until, ${say('f.title', context.language)} as title,
        ${say('f.venue', context.language)} as about, '/forums/' || f.slug as path, f.created_at as at, 1 as version
      from forum f where f.host_id = ${network}.body_id and ${mayRead.sql(forumColumns('f'), context)}`,
  );
}
