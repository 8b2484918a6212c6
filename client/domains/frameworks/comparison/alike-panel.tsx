import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/format.ts';
import { IconButton } from '../../../ui/button.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import type { Convergence } from './comparison.documents.ts';
import type { MatrixRow } from './matrix.tsx';

/** What several cities changed alike in a section: a sign that the common text may be at fault. */
export function AlikePanel(props: {
  row: MatrixRow;
  convergence: readonly Convergence[];
  language: string;
  onClose(): void;
}) {
  const { t } = useTranslation('adaptations');
  const format = useFormat();
  const { row, convergence, language } = props;
  return (
    <aside className="cell" aria-label={`${row.number} ${row.title}`}>
      <IconButton className="x" aria-label={t('alike.close')} onClick={props.onClose}>
        <CloseIcon />
      </IconButton>
      <h2 lang={language}>{row.title}</h2>
      {convergence.map(({ blockId, replaced, shared, count, cities }) => (
        <section key={`${blockId} ${shared}`} className="signal">
          <h3>{t('alike.title', { count })}</h3>
          <p className="meta">{t('alike.words', { cities: format.list(cities.map(({ name }) => name)) })}</p>
          <p className="txt" lang={language}>
            {replaced && <del>{replaced}</del>} <ins>{shared}</ins>
          </p>
          <ul>
            {cities.map(({ adaptationId, name, words }) => (
              <li key={adaptationId}>
                <Link className="link" to={`/adaptations/${adaptationId}`}>
                  {name}
                </Link>
                <p className="written" lang={language}>
                  {words}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}
