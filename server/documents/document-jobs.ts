import { join } from 'node:path';
import type { JobHandler } from '../jobs/index.ts';
import { exportJob } from './exports/export-job.ts';
import type { BrowserPlace } from './exports/pdf/browser.ts';
import { importJob } from './imports/import-job.ts';

export interface PrintConfig {
  readonly dataDir: string;
  readonly chromium?: string | undefined;
}

/** Where the browser is that prints. */
export const browserPlace = ({ dataDir, chromium }: PrintConfig): BrowserPlace => ({
  program: chromium,
  folder: join(dataDir, 'browser'),
});

/** What documents have done as jobs. */
export function documentJobs(config: PrintConfig): JobHandler[] {
  return [exportJob(browserPlace(config)), importJob];
}
