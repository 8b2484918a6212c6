import { useTranslation } from 'react-i18next';
import { useFormat } from './format.ts';

/** The clock time of a moment, as a machine reads it too; in a zone where one is given. */
export function Clock({ at, zone, className }: { at: string; zone?: string; className?: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} className={className}>
      {format.time(at, zone)}
    </time>
  );
}

/** The day of a moment, written out. */
export function Day({ at, zone }: { at: string; zone?: string }) {
  const format = useFormat();
  return <time dateTime={at}>{format.day(at, zone)}</time>;
}

/** A span of a forum: the venue's time first, then the reader's where it differs, both named. */
export function VenueTimes(props: {
  from: string;
  to: string;
  zone: string;
  place: string;
  /** Names the day too, as where nothing around does. */
  withDay?: boolean;
}) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const span = (zone?: string) =>
    t('time.span', { from: format.time(props.from, zone), to: format.time(props.to, zone) });
  return (
    <span className="num">
      {props.withDay && `${format.day(props.from, props.zone)}, `}
      <b className="medium">{span(props.zone)}</b> {t('time.inPlace', { place: props.place })}{' '}
      <span className="quiet">({format.offset(props.from, props.zone)})</span>
      {differsHere(props.from, props.zone) && (
        <>
          , <b className="medium">{span()}</b> {t('time.forYou')}
        </>
      )}
    </span>
  );
}

/** Says whether the reader's clock shows another time than the zone's at that moment. */
export function differsHere(at: string, zone: string): boolean {
  const write = (timeZone?: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(new Date(at));
  return write(zone) !== write();
}
