import { defineEntity, type Opt } from '@mikro-orm/core';
import { type AreaOfAction, type ProjectState, projectStates } from '../../../schema/projects/index.ts';
import { type Audience, audiences, type CreativeField } from '../../../schema/words.ts';
import type { DocumentId } from '../../documents/index.ts';
import type { Id } from '../../kernel/ids.ts';
import type { BodyId, PersonId } from '../people/index.ts';

export type ProjectId = Id<'Project'>;

/** What several bodies do together. How far it is, the commitments of its milestones say; its words are its text's. */
export class Project {
  id!: ProjectId;
  slug!: string;
  documentId!: DocumentId;
  /** Its text's owner and audience, as the text has them. */
  ownerId!: BodyId;
  audience!: Audience;
  state!: ProjectState;
  stateSince!: Date;
  title!: string;
  summary!: string;
  language!: string;
  joining: string | null = null;
  lessons: string | null = null;
  startsOn: string | null = null;
  endsOn: string | null = null;
  fields: Opt<CreativeField[]> = [];
  areas: Opt<AreaOfAction[]> = [];
  targets: Opt<string[]> = [];
  currency!: string;
  isDemonstration: Opt<boolean> = false;
  version: Opt<number> = 1;
  createdById: PersonId | null = null;
  createdAt!: Date;
}

export const projectSchema = defineEntity({
  class: Project,
  tableName: 'project',
  properties: (p) => ({
    id: p.uuid().primary().$type<ProjectId>(),
    slug: p.text(),
    documentId: p.uuid().$type<DocumentId>(),
    ownerId: p.uuid().$type<BodyId>(),
    audience: p.enum(audiences),
    state: p.enum(projectStates),
    stateSince: p.datetime(),
    title: p.text(),
    summary: p.text(),
    language: p.text(),
    joining: p.text().nullable(),
    lessons: p.text().nullable(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    fields: p.array().$type<CreativeField[]>(),
    areas: p.array().$type<AreaOfAction[]>(),
    targets: p.array().$type<string[]>(),
    currency: p.text(),
    isDemonstration: p.boolean(),
    version: p.integer(),
    createdById: p.uuid().$type<PersonId>().nullable(),
    createdAt: p.datetime(),
  }),
});
