import { createContext, useContext, useEffect, useState } from 'react';
import { useViewer } from '../../people/index.ts';
import type { NamedBody } from '../body-name.tsx';
import type { UnsentWrite } from '../writes/write.ts';

/** True while the line is down. */
export const OfflineContext = createContext(false);

const patience = 1_500;

/** Says whether an unsent write has to wait (no line, or no answer for a while), and the body it was written for. */
export function useIsWaiting(write: UnsentWrite): { isWaiting: boolean; body: NamedBody | undefined } {
  const isOffline = useContext(OfflineContext);
  const viewer = useViewer();
  const [isLate, setLate] = useState(Date.now() - write.writtenAt > patience);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), Math.max(0, write.writtenAt + patience - Date.now()));
    return () => clearTimeout(timer);
  }, [write.writtenAt]);
  const body = viewer?.appointments.find((appointment) => appointment.body.id === write.actingFor)?.body;
  return { isWaiting: isOffline || isLate, body };
}
