import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PageTitle } from '../../../ui/page-head.tsx';
import { SectionCases } from '../../cases/section-cases.tsx';
import { EditionOpinions } from '../../councils/index.ts';
import { PositionDialog } from '../positions/position-dialog.tsx';
import { PositionList } from '../positions/position-list.tsx';
import { Cite } from './cite.tsx';
import { Contents, FoldedContents } from './contents.tsx';
import { EditionNotice } from './edition-notice.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { ReadingNotes } from './reading-notes.tsx';
import { ReadingSection } from './reading-section.tsx';
import { TitlePage } from './title-page.tsx';
import { useEditionDate } from './use-edition-date.ts';
import { usePageFooter } from './use-page-footer.ts';
import './reading-page.css';
import './reading-print.css';
import type { ReadingProps } from './reading.props.ts';

/** An edition as one reads, cites and prints it: contents at the left, the text, what it asks of a city in the margin. */
export function ReadingPage(props: ReadingProps) {
  const { t } = useTranslation('frameworks');
  const { framework, edition, language } = props;
  const [isTaking, setTaking] = useState(false);
  const isWithdrawn = edition.state === 'WITHDRAWN';
  const title = edition.translation?.title ?? edition.title;
  const date = useEditionDate();
  usePageFooter(`${title}, ${date(edition)}`);
  useArrivalAtSection(edition.id);
  return (
    <div className="readpage" key={edition.id}>
      <Contents edition={edition} language={language} />
      <article className="readdoc">
        <div className="read-head">
          <p className="eyebrow">
            <Link to="/frameworks">{t('list.title')}</Link> / {t(`purpose.${framework.purpose}`)}
          </p>
          <PageTitle className="doc-title" lang={edition.translation ? language : edition.language}>
            {title}
          </PageTitle>
          <p className="read-lead">{framework.summary}</p>
          {framework.isDemonstration && <p className="read-demo">{t('demonstration.long')}</p>}
        </div>
        <TitlePage {...props} />
        <ReadingBar {...props} onTakePosition={() => setTaking(true)} />
        <EditionNotice {...props} />
        <FoldedContents edition={edition} language={language} />
        {edition.sections.map((section) => (
          <ReadingSection
            key={section.sectionId}
            section={section}
            edition={edition}
            language={language}
            beside={
              <SectionCases
                framework={framework.slug}
                sectionId={section.sectionId}
                number={section.number}
              />
            }
          />
        ))}
        {!isWithdrawn && <ReadingNotes {...props} />}
        {!isWithdrawn && <PositionList {...props} onTakePosition={() => setTaking(true)} />}
        {!isWithdrawn && (
          <div className="readrow">
            <Suspense fallback={null}>
              <EditionOpinions editionId={edition.id} turn={props.saidTurn} />
            </Suspense>
          </div>
        )}
        {!isWithdrawn && <Cite framework={framework} edition={edition} />}
      </article>
      {isTaking && <PositionDialog edition={edition} onClose={() => setTaking(false)} />}
    </div>
  );
}

/** The text is not there yet when the browser looks for the section that the address names. */
function useArrivalAtSection(editionId: string): void {
  const { hash } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition has other places
  useEffect(() => {
    if (hash.length < 2) return;
    document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash, editionId]);
}
