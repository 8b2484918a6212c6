import type { ProjectState } from '../../../schema/projects/index.ts';
import type { CreativeField, Region } from '../../../schema/words.ts';

/** Which projects are listed, on screen and in a spreadsheet. */
export interface ListedProjects {
  readonly field?: CreativeField | null;
  readonly region?: Region | null;
  readonly state?: ProjectState | null;
  readonly body?: string | null;
}

/** A body and every body that stands below it, by its part of an address. */
const withBelow = (slug: string) => `with recursive below as (
    select b.id from body b where b.slug = ${slug} union select b.id from below join body b on b.parent_id = below.id) select id from below`;

/** The cities that partners of a project are, or stand below. */
const citiesOf = (project: string) => `with recursive up as (
    select b.id, b.parent_id from project_partner pp join body b on b.id = pp.body_id where pp.project_id = ${project}.id and pp.state = 'IN'
    union select b.id, b.parent_id from up join body b on b.id = up.parent_id) select c.region from up join city c on c.id = up.id`;

/** The projects that a filter lets through, as a condition over their rows. */
export function isListed(
  project: string,
  { field, region, state, body }: ListedProjects,
  param: (value: unknown) => string,
): string {
  const conditions = ['true'];
  if (field) conditions.push(`${param(field)}::text = any(${project}.fields)`);
  if (state) conditions.push(`${project}.state = ${param(state)}`);
  if (region) conditions.push(`${param(region)}::text in (${citiesOf(project)})`);
  if (body)
    conditions.push(`exists (select 1 from project_partner pp where pp.project_id = ${project}.id and pp.state = 'IN'
      and pp.body_id in (${withBelow(param(body.replaceAll('\u0000', '')))}))`);
  return conditions.join(' and ');
}

/** What still looks for partners first, then what is under way, then what is over; the latest first. */
export const listedOrder = (project: string) =>
  `array_position(array['CALLING','ACTIVE','PLANNING','IDEA','COMPLETED','STOPPED'], ${project}.state), ${project}.state_since desc, ${project}.id`;
