import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import type { PlacedSection } from '../data/tree.ts';

/** A section's title; who may edit writes in it where it stands. */
export function SectionTitle(props: {
  section: PlacedSection;
  language: string;
  canEdit: boolean;
  onRename(title: string): void;
  /** Enter and the arrow down go on into the text. */
  onLeave(): void;
}) {
  const { t } = useTranslation('documents');
  const { section, canEdit, language } = props;
  const [title, setTitle] = useState(section.title);
  const isWriting = useRef(false);
  useEffect(() => {
    if (!isWriting.current) setTitle(section.title);
  }, [section.title]);
  const Heading = `h${Math.min(6, section.depth + 2)}` as 'h2';

  function rename() {
    isWriting.current = false;
    const words = title.replace(/\s+/g, ' ').trim();
    if (words && words !== section.title) props.onRename(words);
    else setTitle(section.title);
  }

  return (
    <Heading className="sec-title">
      <span className="no">{section.number}</span>
      {canEdit ? (
        <textarea
          rows={1}
          lang={language}
          value={title}
          maxLength={limits.sectionTitle.max}
          aria-label={t('section.titleOf', { number: section.number })}
          onFocus={() => {
            isWriting.current = true;
          }}
          onChange={(event) => setTitle(event.target.value.replace(/\n/g, ' '))}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') {
              setTitle(section.title);
              isWriting.current = false;
            } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
              event.preventDefault();
              props.onLeave();
            }
          }}
        />
      ) : (
        <span lang={language}>{section.title || t('section.untitled')}</span>
      )}
    </Heading>
  );
}
