import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { createPause, retryDelay } from '../../streams/retry.ts';

/** Reads again by itself what could not be read, as soon as there may be a line again, until it was. */
export function useRetry(hasFailed: boolean, retry: () => void): void {
  const client = useApolloClient();
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!hasFailed) return;
    const pause = createPause();
    let isOver = false;
    const again = async () => {
      for (let attempt = 3; !isOver; attempt++) {
        await pause.wait(retryDelay(attempt));
        if (isOver) return;
        latest.current();
        // Who the reader is may be unknown for the same reason; their unsent words wait for it.
        void client.refetchQueries({ include: ['Viewer'] });
      }
    };
    void again();
    window.addEventListener('online', pause.wake);
    return () => {
      isOver = true;
      window.removeEventListener('online', pause.wake);
      pause.wake();
    };
  }, [hasFailed, client]);
}
