import { useEffect } from 'react';
import { actFor, actingFor } from '../../graphql/identity.ts';
import { useViewer } from './viewer.ts';

/** Begins to act for the reader's first body where the tab's choice is none of theirs. Shows nothing. */
export function KeepActingFor() {
  const viewer = useViewer();
  useEffect(() => {
    if (!viewer) return;
    const bodies = viewer.appointments.map((appointment) => appointment.body.id);
    const chosen = actingFor();
    if (!chosen || !bodies.includes(chosen)) actFor(bodies[0] ?? null);
  }, [viewer]);
  return null;
}
