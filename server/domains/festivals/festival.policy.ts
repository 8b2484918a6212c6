import type { AppointmentRole } from '../../../schema/words.ts';
import { acting, anyOf, appointedToOwner, appointedToParty, type ThingColumns } from '../../kernel/policy.ts';

/** Roles that write of their city's festivals. */
const keepingRoles: readonly AppointmentRole[] = [
  'FOCAL_POINT',
  'DEPUTY',
  'COORDINATOR',
  'DELEGATE',
  'STAFF',
  'ADMINISTRATOR',
];

/** Who knows who changed what: people of its city and of the bodies below it. What a festival is, everybody may know. */
export const mayKnowHistory = anyOf(appointedToOwner(), appointedToParty());

/** Who keeps a festival and its editions: people of its city, or of a body below it, acting for that. */
export const mayKeep = acting(anyOf(appointedToOwner(...keepingRoles), appointedToParty(...keepingRoles)));

/** The bodies of a city: those below it, and those below these. */
const bodiesOf = (city: string) =>
  `select b.id from body b where b.parent_id = ${city}
    union all select d.id from body b join body d on d.parent_id = b.id where b.parent_id = ${city}`;

/** What belongs to a city, and is kept by the people of any of its bodies. */
const columnsOfCity = (city: string): ThingColumns => ({
  audiences: [`'PUBLIC'`],
  owner: city,
  parties: bodiesOf(city),
  grantedOn: [city],
});

export const festivalColumns = (festival: string): ThingColumns => columnsOfCity(`${festival}.city_id`);

/** The same of a row of `city`, for who begins a festival there. */
export const cityColumns = (city: string): ThingColumns => columnsOfCity(`${city}.id`);
