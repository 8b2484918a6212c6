import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockJson } from '../../../../schema/blocks/block-schema.ts';
import { ReadingBlocks } from '../../../documents/reading/reading-blocks.tsx';
import { useReadingLabels } from '../adaptation/use-reading-labels.ts';
import type { EditionOnScreen, EditionSection } from '../framework.documents.ts';
import { FreedomMark, freedomClass } from '../freedom-mark.tsx';
import { anchorOf } from './anchor.ts';
import { notesId } from './notes-id.ts';
import { SectionAsks } from './section-asks.tsx';

/** One section: its words, how it may be adapted, and in the margin what it asks of a city. A part is a heading and a few lines. */
export function ReadingSection(props: {
  section: EditionSection;
  edition: EditionOnScreen;
  language: string;
  /** What other domains have to say about it, in the margin. */
  beside?: ReactNode;
}) {
  const { t } = useTranslation('frameworks');
  const { section, edition, language } = props;
  const { number, freedom, translation } = section;
  const shown = translation ?? section;
  const lang = translation ? language : edition.language;
  const label = useReadingLabels(number);
  const isPart = section.parentId === null;
  const text = (
    <div lang={lang}>
      <ReadingBlocks
        blocks={shown.blocks as readonly BlockJson[]}
        name={anchorOf(number)}
        under={isPart ? 2 : 3}
        label={label}
      />
    </div>
  );
  if (isPart) {
    return (
      <div className="readrow">
        <section className="part" id={anchorOf(number)}>
          <h2 className="part-title">
            <span className="no">{number}</span> <span lang={lang}>{shown.title}</span>
          </h2>
          {text}
          <Untranslated {...props} />
        </section>
        <div className="margin">
          {props.beside}
          <div id={notesId(section.sectionId)} />
        </div>
      </div>
    );
  }
  return (
    <div className="readrow">
      <section className={`readsec ${freedom ? freedomClass[freedom] : ''}`} id={anchorOf(number)}>
        <div className="readhead">
          <h3>
            <a className="no" href={`#${anchorOf(number)}`} aria-label={t('permalink', { number })}>
              {number}
            </a>
            <span lang={lang}>{shown.title}</span>
          </h3>
          {freedom && <FreedomMark freedom={freedom} />}
        </div>
        {text}
        {shown.guidance && (
          <p className="guide">
            <b>{t('guidance')}</b> <span lang={lang}>{shown.guidance}</span>
          </p>
        )}
        <Untranslated {...props} />
      </section>
      <div className="margin">
        <SectionAsks asks={shown} number={number} lang={lang} />
        {props.beside}
        <div id={notesId(section.sectionId)} />
      </div>
    </div>
  );
}

/** Says which words are not those of the language one reads in, or are no longer those that were translated. */
function Untranslated(props: { section: EditionSection; edition: EditionOnScreen; language: string }) {
  const { t } = useTranslation('frameworks');
  const { section, edition, language } = props;
  if (language === edition.language) return null;
  if (!section.translation) return <p className="untranslated">{t('translation.missing')}</p>;
  if (!section.translation.isStale) return null;
  return <p className="untranslated">{t('translation.stale', { number: section.translation.ofEdition })}</p>;
}
