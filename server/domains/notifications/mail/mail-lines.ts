import type { NotificationKind } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import type { NoticeLine } from '../../../mail/index.ts';
import { wordsOf } from '../inbox/inbox.face.ts';
import type { Ask, NoticeFacts } from '../tell/notice.ts';
import { pointedAt } from '../things/named-thing.ts';

interface Row {
  kind: NotificationKind;
  by: string | null;
  title: string;
  path: string;
  facts: NoticeFacts;
  words: string | null;
}

const mostLines = 30;

/** What a mail says of some notifications, as their reader may know of them now; the latest last. */
export async function mailLines(
  ask: Ask,
  url: string,
  actor: Person,
  language: Language,
  which: (param: (value: unknown) => string) => string,
): Promise<NoticeLine[]> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const context: ReadContext = { actor, language, param };
  const rows = await ask<Row>(
    `select n.kind, p.name as by, thing.title, thing.path || n.place as path, n.facts, ${wordsOf('n', context)} as words
      from notification n join lateral (${pointedAt('n.thing_kind', 'n.thing_id', context)}) thing on true
      left join person p on p.id = n.actor_id and p.erased_at is null
      where n.person_id = ${param(actor.id)} and ${which(param)} order by n.at, n.id limit ${mostLines}`,
    values,
  );
  return rows.map(({ path, ...line }) => ({ ...line, link: `${url}${path}` }));
}
