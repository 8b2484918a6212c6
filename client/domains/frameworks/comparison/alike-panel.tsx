import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/button.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import { AlikeList } from './alike-list.tsx';
import type { MatrixRow } from './matrix.tsx';

/** What several cities changed alike in a section: a sign that the common text may be at fault. */
export function AlikePanel(props: {
  row: MatrixRow;
  slug: string;
  edition: number | null;
  language: string;
  onClose(): void;
}) {
  const { t } = useTranslation('adaptations');
  const { row, slug, edition, language } = props;
  return (
    <aside className="cell" aria-label={`${row.number} ${row.title}`}>
      <IconButton className="x" aria-label={t('alike.close')} onClick={props.onClose}>
        <CloseIcon />
      </IconButton>
      <h2 lang={language}>{row.title}</h2>
      <AlikeList key={row.id} slug={slug} edition={edition} sectionId={row.id} language={language} />
    </aside>
  );
}
