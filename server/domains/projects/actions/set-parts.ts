import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { type RiskLevel, riskLevels } from '../../../../schema/projects/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { webAddress } from '../../commitments/index.ts';
import { amountOf, optional } from '../facts.ts';
import { holdProject, mustBeVersion, mustKeep } from '../hold-project.ts';
import { recordProjectAct } from '../record-project-act.ts';

interface SetParts {
  readonly requestId: string;
  readonly projectId: string;
  /** Of the project, as it was read. */
  readonly version: number;
}

/** Money of one source in one year. */
export interface MoneyLine {
  readonly year: number;
  readonly source: string;
  readonly planned?: number | null;
  readonly actual?: number | null;
}

/** Says what a project costs, in place of what was said before: by source and year, planned and spent. Refuses a line twice. */
export function setProjectBudget(
  services: Services,
  actor: Person,
  input: SetParts & { readonly lines: readonly MoneyLine[] },
): Promise<string> {
  mustFit('lines', input.lines, limits.budget);
  const lines = input.lines.map(({ year, source, planned, actual }) => {
    const { min, max } = limits.year;
    if (!Number.isInteger(year) || year < min || year > max)
      throw invalid('year', `${year} is not between ${min} and ${max}.`, 'NUMBER_OUT_OF_RANGE', { min, max });
    return [
      year,
      plainText('source', source, limits.budgetSource),
      amountOf('planned', planned),
      amountOf('actual', actual),
    ];
  });
  const keys = lines.map(([year, source]) => `${year} ${source}`);
  if (new Set(keys).size < keys.length)
    throw invalid('source', 'One source stands once in a year.', 'THERE_TWICE');
  return setParts(services, actor, input, {
    action: 'setProjectBudget',
    kind: 'budget.set',
    table: 'project_money',
    columns: ['year', 'source', 'planned', 'actual'],
    rows: lines,
  });
}

/** What may go wrong, and what is done about it. */
export interface RiskLine {
  readonly words: string;
  readonly likelihood: RiskLevel;
  readonly harm: RiskLevel;
  readonly answer?: string | null;
  readonly isOver?: boolean | null;
}

/** Says what may go wrong, in place of what was said before. */
export function setProjectRisks(
  services: Services,
  actor: Person,
  input: SetParts & { readonly risks: readonly RiskLine[] },
): Promise<string> {
  mustFit('risks', input.risks, limits.risks);
  const level = (given: string) => riskLevels.find((one) => one === given) ?? 'MEDIUM';
  return setParts(services, actor, input, {
    action: 'setProjectRisks',
    kind: 'risks.set',
    table: 'project_risk',
    columns: ['words', 'likelihood', 'harm', 'answer', 'is_over'],
    rows: input.risks.map(({ words, likelihood, harm, answer, isOver }) => [
      plainText('words', words, limits.risk),
      level(likelihood),
      level(harm),
      optional('answer', answer, limits.risk),
      isOver ?? false,
    ]),
  });
}

/** What is expected, what came of it, and where that can be seen. */
export interface ResultLine {
  readonly words: string;
  readonly reached?: string | null;
  readonly url?: string | null;
  readonly fileId?: string | null;
}

/** Says what is expected of a project and what came of it, in place of what was said before; also when it is over. */
export function setProjectResults(
  services: Services,
  actor: Person,
  input: SetParts & { readonly results: readonly ResultLine[] },
): Promise<string> {
  mustFit('results', input.results, limits.results);
  return setParts(services, actor, input, {
    action: 'setProjectResults',
    kind: 'results.set',
    table: 'project_result',
    columns: ['words', 'reached', 'url', 'file_id'],
    check: (work, projectId) => mustBeFilesOf(work, projectId, input.results),
    rows: input.results.map(({ words, reached, url, fileId }) => [
      plainText('words', words, limits.result),
      optional('reached', reached, limits.result),
      url?.trim() ? webAddress('url', url) : null,
      fileId ?? null,
    ]),
  });
}

interface Parts {
  readonly action: string;
  readonly kind: string;
  readonly table: 'project_money' | 'project_risk' | 'project_result';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Refuses what the project can't be given. */
  readonly check?: (work: Work, projectId: string) => Promise<void>;
}

async function setParts(services: Services, actor: Person, input: SetParts, parts: Parts): Promise<string> {
  const { requestId, ...payload } = input;
  const { action, kind } = parts;
  await services.streams.perform(actor, { requestId, action, payload }, async (work) => {
    const held = await holdProject(work, input.projectId);
    mustKeep(held);
    mustBeVersion(held.project, input.version);
    await parts.check?.(work, held.project.id);
    await replace(work, held.project.id, parts);
    held.project.version += 1;
    await recordProjectAct(work, held, { kind });
    return {};
  });
  return input.projectId;
}

/** Refuses a file that was not uploaded for the project: it may be anybody's. */
async function mustBeFilesOf(
  work: Work,
  projectId: string,
  results: readonly Pick<ResultLine, 'fileId'>[],
): Promise<void> {
  for (const { fileId } of results) {
    if (!fileId) continue;
    const found = await work.em.execute<object[]>(
      `select 1 from file where id = ? and thing_kind = 'project' and thing_id = ? for key share`,
      [isId(fileId) ? fileId : null, projectId],
    );
    if (found.length === 0) throw notFound('file', fileId);
  }
}

async function replace(work: Work, projectId: string, { table, columns, rows }: Parts): Promise<void> {
  await work.em.execute(`delete from ${table} where project_id = ?`, [projectId]);
  const marks = columns.map(() => '?').join(', ');
  for (const [place, row] of rows.entries())
    await work.em.execute(
      `insert into ${table} (id, project_id, place, ${columns.join(', ')}) values (?, ?, ?, ${marks})`,
      [newId(), projectId, place, ...row],
    );
}

function mustFit(field: string, given: readonly unknown[], { max }: { max: number }): void {
  if (given.length > max)
    throw invalid(field, `${given.length} are more than ${max}.`, 'TOO_MANY_HERE', { max });
}
