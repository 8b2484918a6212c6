import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { BodyName } from '../body-name.tsx';
import type { PresenceNow } from './discussion.documents.ts';

const named = 6;

/** Who is here, by the bodies they act for: 63 here from 21 cities. Keeps its place while that is not known yet. */
export function PresenceLine({ presence }: { presence: PresenceNow | undefined }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  if (!presence) return <div className="here" />;
  const bodies = [...presence.bodies].sort((a, b) => b.count - a.count);
  const cities = new Set(bodies.map(({ body }) => body.city?.id ?? body.id)).size;
  const rest = bodies.length - named;
  return (
    // On a phone the line is longer than the screen and is moved with the arrow keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable with the keyboard
    <section className="here" aria-label={t('presence.label')} tabIndex={0}>
      {presence.here === 0 && <span className="quiet">{t('presence.nobody')}</span>}
      {presence.here > 0 && (
        <span>
          <b>{t('presence.here', { count: presence.here, number: format.number(presence.here) })}</b>{' '}
          {cities > 0 && t('presence.cities', { count: cities })}
        </span>
      )}
      {bodies.slice(0, named).map(({ body, count }) => (
        <span key={body.id}>
          <BodyName body={body} /> <b className="num">{format.number(count)}</b>
        </span>
      ))}
      {rest > 0 && <span className="quiet">{t('presence.more', { count: rest })}</span>}
    </section>
  );
}

/** Who is writing now, of the others. */
export function WritingLine(props: { presence: PresenceNow | undefined; personId: string | undefined }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const others = props.presence?.writing.filter(({ id }) => id !== props.personId) ?? [];
  const names = format.list(others.slice(0, 3).map(({ name }) => name));
  return (
    <p className="typing">
      {others.length > 3
        ? t('presence.manyWriting', { count: others.length })
        : others.length > 0 && t('presence.writing', { count: others.length, names })}
    </p>
  );
}
