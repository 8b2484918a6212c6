import { join } from 'node:path';
import type { JobHandler } from '../jobs/index.ts';
import { exportJob } from './exports/export-job.ts';
import { importJob } from './imports/import-job.ts';

/** What documents have done as jobs. */
export function documentJobs(config: { dataDir: string; chromium?: string | undefined }): JobHandler[] {
  return [exportJob({ program: config.chromium, folder: join(config.dataDir, 'browser') }), importJob];
}
