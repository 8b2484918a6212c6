import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { type Job, JobQuery } from './job.documents.ts';

const first = 400;
const longest = 4_000;

/** A job as it goes on: asked for often at first and seldom when it takes long, until it has come to its end. */
export function useJob(jobId: string | null, begun: Job | null = null): Job | null {
  const client = useApolloClient();
  const [job, setJob] = useState<Job | null>(begun);

  useEffect(() => {
    if (!jobId) return setJob(null);
    let timer: ReturnType<typeof setTimeout>;
    let pause = first;
    let isWanted = true;
    const look = async () => {
      const { data } = await client
        .query({ query: JobQuery, variables: { id: jobId }, fetchPolicy: 'network-only' })
        .catch(() => ({ data: undefined }));
      if (!isWanted) return;
      const found = data?.job;
      if (found) setJob(found);
      if (found && isOver(found)) return;
      pause = Math.min(longest, pause * 1.4);
      timer = setTimeout(look, pause);
    };
    timer = setTimeout(look, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, jobId]);

  return job?.id === jobId ? job : begun;
}

export function isOver({ state }: Pick<Job, 'state'>): boolean {
  return state !== 'WAITING' && state !== 'RUNNING';
}
