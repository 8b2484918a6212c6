import './personal-data.ts';
import './tellers.ts';
import { namePartiesOfDocuments } from '../../documents/index.ts';
import { milestoneSchema } from './milestones/milestone.entity.ts';
import { projectPartnerSchema } from './partners/partner.entity.ts';
import { defineDaysOfProjects } from './project.days.ts';
import { projectSchema } from './project.entity.ts';
import { defineFilesOfProjects } from './project.files.ts';
import { defineFindableProjects } from './project.findable.ts';
import { partnersOfText } from './project.policy.ts';
import { defineProjectThings } from './project.things.ts';

export { exportProjects } from './export/export-projects.ts';
export { Project, type ProjectId } from './project.entity.ts';
export { projectFace, projectsOf } from './project.face.ts';
export { ProjectHistoryResolver, ProjectResolver } from './project.resolver.ts';
export { ProjectType } from './project.types.ts';

namePartiesOfDocuments(partnersOfText);
defineProjectThings();
defineFindableProjects();
defineDaysOfProjects();
defineFilesOfProjects();

export const projectEntities = [projectSchema, projectPartnerSchema, milestoneSchema];
