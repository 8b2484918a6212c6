import type { Work } from '../../kernel/work.ts';

/** The stream that keeps what happened to a commitment, and who did it for whom. */
export const historyOf = (work: Work, commitmentId: string): Promise<string> =>
  work.streamOf('history', commitmentId);
