import { useTranslation } from 'react-i18next';
import type { ReadingProps } from './reading.props.ts';
import { useEditionDate } from './use-edition-date.ts';

/** On paper only: what stands on the first sheet below the title, and the contents on the next. */
export function TitlePage({ framework, edition, language }: ReadingProps) {
  const { t } = useTranslation('frameworks');
  const date = useEditionDate();
  return (
    <div className="on-paper">
      <p className="imprint">{date(edition)}</p>
      <p className="imprint">{t('list.owner', { body: framework.owner.name })}</p>
      <p className="imprint hash">
        {t('cite.hash')} {edition.hash}
      </p>
      <div className="paper-contents">
        <p className="paper-contents-title">{t('contents')}</p>
        <ol>
          {edition.sections.map(({ sectionId, parentId, number, title, translation }) => (
            <li key={sectionId} className={parentId === null ? 'part' : undefined}>
              <span>{number}</span>
              <span lang={translation ? language : edition.language}>{translation?.title ?? title}</span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
