import { limits } from '../../../../schema/limits.ts';
import { column, defineFace, expression, type Face, localised } from '../../../graphql/planner/index.ts';
import { bodiesOf } from '../../../kernel/actor.ts';
import { isCurrent } from '../../../kernel/actor-now.ts';
import { appointmentFace, byRole } from '../person.face.ts';
import { givableRolesSql, isColleague, mayAppoint, overseesBody } from './body.policy.ts';

/** A body under the name it has in the reader's language; anyone may know of it. */
export const bodyFace: Face = defineFace({
  type: 'Body',
  table: 'body',
  always: ['id'],
  columns: {
    id: column('id'),
    kind: column('kind'),
    slug: column('slug'),
    name: expression(
      (body, { param, language }) =>
        `(select n.name from body_name n where n.body_id = ${body}.id order by (n.lang = ${param(language)}) desc, n.is_primary desc limit 1)`,
    ),
    about: localised('about'),
    address: localised('address'),
    contactEmail: column('contact_email'),
    contactPhone: column('contact_phone'),
    website: column('website'),
    source: column('source'),
    version: column('version'),
    zone: expression((body) => `body_zone(${body}.id)`),
    today: expression((body) => `body_today(${body}.id)::text`),
  },
  relations: {
    parent: { kind: 'one', face: () => bodyFace, on: (body, parent) => `${parent}.id = ${body}.parent_id` },
    children: {
      kind: 'many',
      face: () => bodyFace,
      on: (body, child) => `${child}.parent_id = ${body}.id`,
      window: (_args, child) => ({
        order: `(select n.name from body_name n where n.body_id = ${child}.id and n.is_primary) collate "und-x-icu", ${child}.id`,
      }),
    },
    translations: {
      kind: 'many',
      face: () => translationFace,
      from: (body) => `select l.lang, ${body}.about->>l.lang as about, ${body}.address->>l.lang as address,
          (select n.name from body_name n where n.body_id = ${body}.id and n.lang = l.lang) as name
        from (select n.lang from body_name n where n.body_id = ${body}.id
          union select jsonb_object_keys(${body}.about) union select jsonb_object_keys(${body}.address)) l`,
      window: (_args, text) => ({ order: `${text}.lang` }),
    },
    people: {
      kind: 'many',
      face: () => appointmentFace,
      on: (body, appointment) => `${appointment}.body_id = ${body}.id and ${isCurrent(appointment)}`,
      window: (_args, appointment) => ({ order: byRole(appointment) }),
    },
    formerPeople: {
      kind: 'many',
      face: () => appointmentFace,
      on: (body, appointment, { actor }) =>
        isColleague(actor)
          ? `${appointment}.body_id = ${body}.id and not ${appointment}.is_cancelled
              and (${appointment}.ended_at is not null or ${appointment}.to_date < body_today(${body}.id))`
          : 'false',
      window: (_args, appointment) => ({
        order: `${appointment}.to_date desc, ${appointment}.id desc`,
        limit: mostFormer,
      }),
    },
    comingPeople: {
      kind: 'many',
      face: () => appointmentFace,
      on: (body, appointment, { actor }) =>
        isColleague(actor)
          ? `${appointment}.body_id = ${body}.id and ${appointment}.ended_at is null and ${appointment}.from_date > body_today(${body}.id)`
          : 'false',
      window: (_args, appointment) => ({ order: `${appointment}.from_date, ${byRole(appointment)}` }),
    },
    logo: { kind: 'one', face: () => logoFace, on: (body, file) => `${file}.id = ${body}.logo_file_id` },
    fileRoom: {
      kind: 'one',
      face: () => fileRoomFace,
      on: (body, room, { actor, param }) =>
        `${room}.id = ${body}.id and ${body}.id = any(${param(bodiesOf(actor))}::uuid[])`,
    },
    may: { kind: 'self', face: () => mayFace },
  },
});

const mostFormer = 200;

const translationFace = defineFace({
  type: 'BodyTranslation',
  table: 'body_name',
  columns: {
    language: column('lang'),
    name: column('name'),
    about: column('about'),
    address: column('address'),
  },
});

const logoFace = defineFace({
  type: 'Logo',
  table: 'file',
  columns: {
    id: column('id'),
    url: expression((file) => `'/files/' || ${file}.id`),
    width: column('width'),
    height: column('height'),
  },
});

const mostBytes = limits.bodyFilesMegabytes.max * 1024 * 1024;

const fileRoomFace = defineFace({
  type: 'FileRoom',
  table: 'body',
  columns: {
    id: expression((body) => `md5('files of ' || ${body}.id)::uuid::text`),
    usedBytes: expression(
      (body) => `(select coalesce(sum(f.bytes), 0)::float8 from file f where f.owner_id = ${body}.id)`,
    ),
    mostBytes: expression(() => `${mostBytes}::float8`),
  },
});

const mayFace = defineFace({
  type: 'BodyMay',
  table: 'body',
  columns: {
    appoint: expression((body, context) => mayAppoint.sql(body, context)),
    edit: expression((body, context) => mayAppoint.sql(body, context)),
    seeHistory: expression((body, context) => overseesBody.sql(body, context)),
    roles: expression((body, context) => givableRolesSql(body, context)),
  },
});
