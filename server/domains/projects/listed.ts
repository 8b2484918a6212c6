import type { ProjectState } from '../../../schema/projects/index.ts';
import type { CreativeField, Region } from '../../../schema/words.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { mayRead, networkColumns } from '../networks/index.ts';

/** Which projects are listed, on screen and in a spreadsheet. */
export interface ListedProjects {
  readonly field?: CreativeField | null;
  readonly region?: Region | null;
  readonly state?: ProjectState | null;
  readonly body?: string | null;
  readonly network?: string | null;
}

/** A body and every body that stands below it, by its part of an address. */
const withBelow = (slug: string) => `with recursive below as (
    select b.id from body b where b.slug = ${slug} union select b.id from below join body b on b.parent_id = below.id) select id from below`;

/** The cities that partners of a project are, or stand below. */
const citiesOf = (project: string) => `with recursive up as (
    select b.id, b.parent_id from project_partner pp join body b on b.id = pp.body_id where pp.project_id = ${project}.id and pp.state = 'IN'
    union select b.id, b.parent_id from up join body b on b.id = up.parent_id) select c.region from up join city c on c.id = up.id`;

/** A sub-network's own body and its members, with every body below them; nobody where the reader may not know of it. */
const ofNetwork = (slug: string, context: ReadContext) => `with recursive sought as (
    select n.id, n.body_id from sub_network n join body b on b.id = n.body_id
      where b.slug = ${context.param(slug.replaceAll('\u0000', ''))} and ${mayRead.sql(networkColumns('n'), context)}),
  among as (select body_id as id from sought
    union select m.body_id from sought join network_membership m on m.network_id = sought.id and m.state = 'MEMBER' and m.body_id is not null
    union select b.id from among join body b on b.parent_id = among.id) select id from among`;

/** The projects that a filter lets through, as a condition over their rows. */
export function isListed(
  project: string,
  { field, region, state, body, network }: ListedProjects,
  context: ReadContext,
): string {
  const { param } = context;
  const conditions = ['true'];
  if (field) conditions.push(`${param(field)}::text = any(${project}.fields)`);
  if (state) conditions.push(`${project}.state = ${param(state)}`);
  if (region) conditions.push(`${param(region)}::text in (${citiesOf(project)})`);
  if (body)
    conditions.push(`exists (select 1 from project_partner pp where pp.project_id = ${project}.id and pp.state = 'IN'
      and pp.body_id in (${withBelow(param(body.replaceAll('\u0000', '')))}))`);
  if (network)
    conditions.push(`exists (select 1 from project_partner pp where pp.project_id = ${project}.id and pp.state = 'IN'
      and pp.body_id in (${ofNetwork(network, context)}))`);
  return conditions.join(' and ');
}

/** What still looks for partners first, then what is under way, then what is over; the latest first. */
export const listedOrder = (project: string) =>
  `array_position(array['CALLING','ACTIVE','PLANNING','IDEA','COMPLETED','STOPPED'], ${project}.state), ${project}.state_since desc, ${project}.id`;
