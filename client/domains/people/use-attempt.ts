import { useState } from 'react';
import { type Refusal, refusalOf } from '../../graphql/refusal.ts';

/** One try of something beside `/graphql`: whether it is under way, and why it was refused. */
export function useAttempt() {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  /** Gives whether it was done. */
  async function attempt(act: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setRefusal(null);
    try {
      await act();
      return true;
    } catch (error) {
      setRefusal(refusalOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { attempt, isBusy, refusal };
}
