import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionOnScreen } from '../framework.documents.ts';
import { FreedomMark, freedomClass } from '../freedom-mark.tsx';
import { anchorOf } from './anchor.ts';

interface ContentsProps {
  edition: EditionOnScreen;
  language: string;
}

/** The contents with their numbers, the stroke of each section's freedom, and where one reads now. */
export function Contents({ edition, language }: ContentsProps) {
  const { t } = useTranslation('frameworks');
  const current = useReadingPlace(edition);
  if (edition.sections.length === 0) return <div className="readtoc" />;
  return (
    <nav className="readtoc" aria-label={t('contents')}>
      <h2>{t('contents')}</h2>
      <ContentsList edition={edition} language={language} current={current} />
      <div className="key" aria-hidden="true">
        <FreedomMark freedom="CORE" />
        <FreedomMark freedom="GUIDED" />
        <FreedomMark freedom="OPEN" />
      </div>
    </nav>
  );
}

/** The same where there is no room beside the text: folded until it is asked for. */
export function FoldedContents(props: ContentsProps) {
  const { t } = useTranslation('frameworks');
  if (props.edition.sections.length === 0) return null;
  return (
    <details className="readtoc-folded">
      <summary>{t('contents')}</summary>
      <ContentsList {...props} current={null} />
    </details>
  );
}

function ContentsList({ edition, language, current }: ContentsProps & { current: string | null }) {
  return (
    <ul>
      {edition.sections.map(({ sectionId, parentId, number, title, freedom, translation }) => (
        <li
          key={sectionId}
          className={parentId === null ? 'part' : `lf ${freedom ? freedomClass[freedom] : ''}`}
        >
          <a href={`#${anchorOf(number)}`} aria-current={current === number ? 'location' : undefined}>
            <span>{number}</span>
            <span lang={translation ? language : edition.language}>{translation?.title ?? title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The number of the section that stands at the top of the window. */
function useReadingPlace(edition: EditionOnScreen): string | null {
  const [place, setPlace] = useState<string | null>(null);
  useEffect(() => {
    const numbers = new Map<Element, string>();
    for (const { number } of edition.sections) {
      const element = document.getElementById(anchorOf(number));
      if (element) numbers.set(element, number);
    }
    const visible = new Set<Element>();
    const watch = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) visible.add(target);
          else visible.delete(target);
        }
        const first = [...numbers.keys()].find((element) => visible.has(element));
        if (first) setPlace(numbers.get(first)!);
      },
      { rootMargin: '-80px 0px -60% 0px' },
    );
    for (const element of numbers.keys()) watch.observe(element);
    return () => watch.disconnect();
  }, [edition]);
  return place;
}
