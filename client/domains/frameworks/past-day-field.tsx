import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';

const dayOf = (instant: string | null | undefined) => instant?.slice(0, 10);

/** Looks at a past day: the choice of it, and the way back to today. What began today has no past, and no such field. */
export function PastDayField(props: {
  /** 2026-05-04; null for today. */
  day: string | null;
  /** The instant before which there is nothing to look at. */
  since: string | null | undefined;
  onChoose(day: string | null): void;
}) {
  const { t } = useTranslation('adaptations');
  const { day, onChoose } = props;
  const [since, today] = [dayOf(props.since), dayOf(new Date().toISOString())];
  if (!day && since === today) return null;
  return (
    <label className="asof">
      {t('matrix.asOf')}{' '}
      <input
        type="date"
        value={day ?? ''}
        min={since}
        max={today}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      />
      {day && (
        <Button small look="plain" onClick={() => onChoose(null)}>
          {t('matrix.today')}
        </Button>
      )}
    </label>
  );
}
