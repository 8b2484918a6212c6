import { randomUUID } from 'node:crypto';
import { gql } from './api.ts';
import { until } from './until.ts';

export interface JobSeen {
  id: string;
  kind: string;
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  progress: number;
  fileName: string | null;
  fileSize: number | null;
  errorCode: string | null;
  errorWords: string | null;
  errorFacts: unknown;
  result: unknown;
}

export const jobFields = 'id kind state progress fileName fileSize errorCode errorWords errorFacts result';

export interface ExportWish {
  documentId: string;
  editionId?: string | null;
  format: 'DOCX' | 'HTML' | 'JSON' | 'MARKDOWN' | 'PDF';
  language?: string;
  inLanguage?: string;
  withGuidance?: boolean;
  withQuestions?: boolean;
  withComments?: boolean;
  requestId?: string;
}

/** Asks for a text as a file; the answer has the job. */
export function askForExport(url: string, cookie: string | null, wish: ExportWish) {
  return gql<{ exportDocument: JobSeen }>(
    url,
    cookie,
    `mutation ($input: ExportDocumentInput!) { exportDocument(input: $input) { ${jobFields} } }`,
    { input: { requestId: randomUUID(), language: 'en', ...wish } },
  );
}

export async function seeJob(url: string, cookie: string | null, id: string): Promise<JobSeen | null> {
  const { data } = await gql<{ job: JobSeen | null }>(
    url,
    cookie,
    `query ($id: ID!) { job(id: $id) { ${jobFields} } }`,
    {
      id,
    },
  );
  return data!.job;
}

/** Waits for a job to come to its end, whatever that is. */
export async function endOfJob(url: string, cookie: string, id: string): Promise<JobSeen> {
  let seen: JobSeen | null = null;
  await until(
    `the end of job ${id}`,
    async () => {
      seen = await seeJob(url, cookie, id).catch(() => seen);
      return seen !== null && !['WAITING', 'RUNNING'].includes(seen.state);
    },
    60_000,
  );
  return seen!;
}

export function fetchOutput(url: string, cookie: string | null, jobId: string): Promise<Response> {
  return fetch(`${url}/api/export/job/${jobId}`, { headers: cookie ? { cookie } : {} });
}

/** A text as a file, from the asking to the bytes. */
export async function exported(url: string, cookie: string, wish: ExportWish): Promise<Buffer> {
  const { data, errors } = await askForExport(url, cookie, wish);
  if (!data) throw new Error(errors[0]?.message);
  const job = await endOfJob(url, cookie, data.exportDocument.id);
  if (job.state !== 'DONE') throw new Error(`${job.state}: ${job.errorWords}`);
  const response = await fetchOutput(url, cookie, job.id);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}
