import type { BodyKind } from '../../../../../schema/words.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { actorNow } from '../../../../kernel/actor-now.ts';
import { conflict, forbidden, invalid } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { Body } from '../../body.entity.ts';
import { isAdministrator } from '../body.policy.ts';
import { bodyAbove } from '../body-above.ts';
import { type Contact, checkedContact } from '../contact.ts';
import { type Translation, translate } from '../translations.ts';

export interface AddBody extends Contact {
  readonly requestId: string;
  readonly kind: BodyKind;
  /** Its part of an address; made of its English name where none is given. */
  readonly slug?: string | null;
  readonly parentId?: string | null;
  readonly translations: readonly Translation[];
}

/** Adds a body that people will act for. For an administrator of the house. */
export async function addBody(services: Services, actor: Person, input: AddBody): Promise<string> {
  const { requestId, ...payload } = input;
  const { bodyId } = await services.streams.perform(
    actor,
    { requestId, action: 'addBody', payload },
    async (work) => {
      if (!isAdministrator(await actorNow(work)))
        throw forbidden('Only an administrator adds a body.', 'ADMINISTRATORS_ONLY');
      const body = await newBody(work, input);
      return { bodyId: body.id as string };
    },
  );
  return bodyId;
}

/** A body as it is described before it is there. */
export type NewBody = Omit<AddBody, 'requestId'>;

/** Makes a body within a unit of work whose actor may do so. Refuses one without an English name. */
export async function newBody(work: Work, input: NewBody): Promise<Body> {
  const english = input.translations.find((one) => one.language === 'en')?.name?.trim();
  if (!english)
    throw invalid(
      'translations',
      'A body needs an English name, by which the network knows it.',
      'ENGLISH_NAME_NEEDED',
    );
  const body = work.em.create(Body, {
    id: newId<'Body'>(),
    kind: input.kind,
    slug: input.slug ? await chosenSlug(work, input.slug) : await slugOf(work, english),
    parentId: await bodyAbove(work, input.parentId),
  });
  Object.assign(body, checkedContact(input));
  work.em.persist(body);
  await work.em.flush();
  await translate(work.em, body, input.translations);
  work.record(await work.streamOf('audit', body.id), {
    kind: 'body.added',
    subjectId: body.id,
    facts: { kind: body.kind },
  });
  return body;
}

async function chosenSlug({ em }: Work, slug: string): Promise<string> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 100) {
    throw invalid(
      'slug',
      'An address is made of small Latin letters, digits and single hyphens.',
      'NO_ADDRESS_PART',
    );
  }
  await oneByOne(em);
  if ((await em.count(Body, { slug })) > 0)
    throw conflict(`Another body has the address ${slug}.`, 'ADDRESS_PART_TAKEN');
  return slug;
}

async function slugOf({ em }: Work, name: string): Promise<string> {
  await oneByOne(em);
  const [row] = await em.execute<{ slug: string }[]>(
    `with made as (select coalesce(nullif(left(btrim(regexp_replace(fold_text(?), '[^a-z0-9]+', '-', 'g'), '-'), 80), ''), 'body') as slug)
     select case when n = 1 then made.slug else made.slug || '-' || n end as slug from made, generate_series(1, 1000) n
      where not exists (select from body b where b.slug = case when n = 1 then made.slug else made.slug || '-' || n end)
      order by n limit 1`,
    [name],
  );
  return row!.slug;
}

// Two who add a body of the same name at once would both find its address free.
const oneByOne = (em: Work['em']) =>
  em.execute(`select pg_advisory_xact_lock(hashtext('trellis body addresses'))`);
