import pg from 'pg';
import { signIn } from './api.ts';

export interface Somebody {
  slug: string;
  id: string;
  cookie: string;
}

export interface Place {
  id: string;
  streamId: string;
}

/** The people and sessions of the demonstration under the names that tests use. */
export interface World {
  /** Moderates the sessions. */
  chau: Somebody;
  /** Host, from Hanoi. */
  lan: Somebody;
  /** Delegates and focal points of other cities; Seo-yeon and Wei Ling sit at the coordinators’ table. */
  seoyeon: Somebody;
  weiling: Somebody;
  rizky: Somebody;
  isla: Somebody;
  /** Public and live. */
  session: Place;
  /** Public, not opened yet. */
  later: Place;
  /** For the network only. */
  network: Place;
  /** For those who were granted a part in it. */
  table: Place;
}

const slugs = {
  chau: 'le-minh-chau',
  lan: 'nguyen-thu-lan',
  seoyeon: 'han-seo-yeon',
  weiling: 'tan-wei-ling',
  rizky: 'rizky-pratama',
  isla: 'isla-mcallister',
} as const;

/** Signs the named people in and finds the sessions they meet in. */
export async function world(url: string, databaseUrl: string): Promise<World> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const people = await client.query<{ slug: string; id: string }>('select slug, id from person');
    const idOf = new Map(people.rows.map(({ slug, id }) => [slug, id]));
    const named = await Promise.all(
      Object.entries(slugs).map(
        async ([name, slug]) =>
          [name, { slug, id: idOf.get(slug), cookie: await signIn(url, slug) }] as const,
      ),
    );
    const places = await client.query<{
      id: string;
      streamId: string;
      audience: string;
      state: string;
      title: string;
    }>(
      `select id, stream_id as "streamId", audience, state, title->>'en' as title from session order by starts_at, id`,
    );
    const place = (title: string) => {
      const found = places.rows.find((one) => one.title.startsWith(title));
      if (!found) throw new Error(`There is no session ${title}.`);
      return { id: found.id, streamId: found.streamId };
    };
    return {
      ...Object.fromEntries(named),
      session: place('What stays after the week'),
      later: place('Old factories'),
      network: place('Young designers'),
      table: place('Coordinators’ table'),
    } as World;
  } finally {
    await client.end();
  }
}
