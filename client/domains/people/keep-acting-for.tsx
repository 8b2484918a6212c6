import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actFor, actingFor } from '../../graphql/identity.ts';
import { setSessionLost } from '../../graphql/session-loss.ts';
import { Toast } from '../../ui/toast.tsx';
import { useActing, useViewer } from './viewer.ts';

const shownFor = 15_000;

/** Keeps the tab acting for a body of the reader's: their first at first, another where one ends, which is told kindly. */
export function KeepActingFor() {
  const { t } = useTranslation('people');
  const viewer = useViewer();
  const acting = useActing();
  const acted = useRef<{ personId: string; bodyId: string; name: string } | null>(null);
  const [told, setTold] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: decided once for each answer of who the reader is
  useEffect(() => {
    const before = acted.current;
    if (!viewer) {
      // Nobody left here: the server has forgotten us, or another tab has signed out.
      if (viewer === null && before && actingFor() === before.bodyId) setSessionLost(true);
      acted.current = null;
      return;
    }
    const bodies = viewer.appointments.map(({ body }) => body);
    const next = bodies.find(({ id }) => id === actingFor()) ?? bodies[0];
    if (before?.personId === viewer.person.id && !bodies.some(({ id }) => id === before.bodyId)) {
      acted.current = null;
      setTold(
        next
          ? t('acting.ended', { before: before.name, now: next.name })
          : t('acting.endedAll', { before: before.name }),
      );
    }
    actFor(next?.id ?? null);
  }, [viewer]);

  useEffect(() => {
    if (viewer && acting) {
      acted.current = { personId: viewer.person.id, bodyId: acting.body.id, name: acting.body.name };
    }
  }, [viewer, acting]);

  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => setTold(null), shownFor);
    return () => clearTimeout(timer);
  }, [told]);

  return told === null ? null : <Toast>{told}</Toast>;
}
