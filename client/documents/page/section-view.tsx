import { memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Freedom } from '../../../schema/words.ts';
import type { OpenDocument } from '../data/open-document.ts';
import type { SectionText } from '../data/section-text.ts';
import type { PlacedSection } from '../data/tree.ts';
import { anchorOf } from './contents.tsx';
import { useEditors } from './editors.ts';
import { SectionEditor } from './section-editor.tsx';
import { SectionMenu } from './section-menu.tsx';
import { SectionTitle } from './section-title.tsx';
import type { SectionActions } from './use-section-actions.ts';
import '../../ui/freedom.css';

export interface SectionViewProps {
  readonly document: OpenDocument;
  readonly section: PlacedSection;
  readonly text: SectionText;
  readonly language: string;
  readonly canEdit: boolean;
  readonly isNear: boolean;
  readonly nearRef: (element: HTMLElement | null) => void;
  readonly actions: SectionActions;
}

/** A section of the page: its title, and its text where it is near the screen. */
export const SectionView = memo(function SectionView(props: SectionViewProps) {
  const { document, section, text, language, canEdit, isNear, nearRef, actions } = props;
  const { t } = useTranslation('documents');
  const editors = useEditors();
  const body = useRef<HTMLDivElement>(null);
  const height = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = body.current;
    // What goes far away leaves a place of its own height, so that the page does not jump.
    return () => {
      if (isNear && element) height.current = element.offsetHeight;
    };
  }, [isNear]);
  const freedom = section.freedom?.toLowerCase() as Lowercase<Freedom> | undefined;

  return (
    <section
      id={anchorOf(section)}
      ref={nearRef}
      data-near={section.id}
      className={['sec', freedom ?? '', section.depth === 0 ? 'part' : ''].filter(Boolean).join(' ')}
      aria-label={`${section.number} ${section.title}`}
    >
      <div className="sechead">
        <SectionTitle
          section={section}
          language={language}
          canEdit={canEdit}
          onRename={(title) => void actions.rename(section.id, title)}
          onLeave={() => editors.focus(section.id, { end: 'start' })}
        />
        {freedom && <span className={`free ${freedom}`}>{t(`freedom.${freedom}`)}</span>}
        {canEdit && <SectionMenu document={document} section={section} actions={actions} />}
      </div>
      <div ref={body}>
        {isNear ? (
          <SectionEditor
            document={document}
            section={section}
            text={text}
            language={language}
            canEdit={canEdit}
          />
        ) : (
          <div className="sec-far" style={{ minHeight: height.current ?? guess(text) }} />
        )}
      </div>
    </section>
  );
});

/** About how high a text will be, before it was ever shown. */
function guess(text: SectionText): number {
  const blocks = Math.max(1, text.fragment.length);
  // A Y.Doc says its number of blocks at once, and of their letters only when asked for each.
  return blocks * 95;
}
