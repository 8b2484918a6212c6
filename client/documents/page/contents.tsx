import { useTranslation } from 'react-i18next';
import type { PlacedSection } from '../data/tree.ts';

/** The contents of a document, each a way to its section. */
export function Contents(props: {
  sections: readonly PlacedSection[];
  language: string;
  currentId: string | null;
  onGo(sectionId: string): void;
}) {
  const { t } = useTranslation('documents');
  const { sections, language, currentId, onGo } = props;
  const hasFreedom = sections.some((one) => one.freedom);
  return (
    <nav className="toc" aria-label={t('contents')}>
      <h2>{t('contents')}</h2>
      <ol lang={language}>
        {sections.map((section) => (
          <li key={section.id} className={classOf(section)} style={{ '--depth': section.depth } as never}>
            <a
              href={`#${anchorOf(section)}`}
              aria-current={section.id === currentId ? 'location' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onGo(section.id);
              }}
            >
              <span className="no">{section.number}</span>
              <span>{section.title || t('section.untitled')}</span>
            </a>
          </li>
        ))}
      </ol>
      {hasFreedom && (
        <div className="key">
          <span className="free core">{t('freedom.coreKey')}</span>
          <span className="free guided">{t('freedom.guidedKey')}</span>
          <span className="free open">{t('freedom.openKey')}</span>
        </div>
      )}
    </nav>
  );
}

/** The address of a section within its page. */
export function anchorOf({ id }: Pick<PlacedSection, 'id'>): string {
  return `section-${id}`;
}

function classOf({ depth, freedom, hasChildren }: PlacedSection): string {
  return [depth === 0 ? 'part' : 'lf', freedom?.toLowerCase() ?? '', hasChildren ? 'over' : '']
    .filter(Boolean)
    .join(' ');
}
