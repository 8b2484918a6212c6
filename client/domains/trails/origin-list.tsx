import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OriginOnScreen } from './trail.documents.ts';
import './trails.css';

const named = [
  'activity',
  'agreement',
  'case',
  'commitment',
  'document',
  'key-point',
  'plan',
  'project',
  'promise',
  'proposal',
  'session',
] as const;
const kindOf = (kind: string) => named.find((one) => one === kind) ?? 'other';

/** The other ends of a thing's origins: what each is, what it stands in, and its page. */
export function OriginList({ origins }: { origins: readonly OriginOnScreen[] }) {
  const { t } = useTranslation('trails');
  return (
    <ul className="origins">
      {origins.map(({ id, thing: { kind, title, within, path } }) => (
        <li key={id}>
          <span className="meta" dir="auto">
            {within ? t('within', { thing: t(`kind.${kindOf(kind)}`), within }) : t(`kind.${kindOf(kind)}`)}
          </span>{' '}
          <Link className="link" to={path} dir="auto">
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
