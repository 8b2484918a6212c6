import { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenDocument } from '../data/open-document.ts';
import type { SectionText } from '../data/section-text.ts';
import type { PlacedSection } from '../data/tree.ts';
import { sectionExtensions } from '../editor/section-extensions.ts';
import { focusTools } from '../writing/tools.tsx';
import { useEditors } from './editors.ts';
import '../documents.css';
import '../editor/views/block-views.css';

/** What stands over the text at the screen's top, the line of the house and the tools, in pixels: a caret is kept clear of it. */
const covered = { top: 116, right: 0, bottom: 0, left: 0 };
const clear = { ...covered, top: covered.top + 8, bottom: 24 };

/** The text of a section, to be written in where the reader may. */
export function SectionEditor(props: {
  document: OpenDocument;
  section: PlacedSection;
  text: SectionText;
  language: string;
  canEdit: boolean;
}) {
  const { document, section, text, language, canEdit } = props;
  const { t, i18n } = useTranslation('documents');
  const editors = useEditors();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const label = t('section.text', { number: section.number, title: section.title });
  // What a new editor begins with; a text may be begun anew at any time.
  const latest = useRef({ label, canEdit });
  latest.current = { label, canEdit };

  // biome-ignore lint/correctness/useExhaustiveDependencies: parts of an editor speak the reader’s language from the beginning
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made: Editor = new Editor({
      element,
      injectCSS: false,
      editable: latest.current.canEdit,
      extensions: sectionExtensions({
        document,
        text,
        undo: () => goTo(document.undo()),
        redo: () => goTo(document.redo()),
        toTools: () => focusTools(globalThis.document),
        leave: (to, left) => {
          const neighbour = neighbourOf(document, text.id, to);
          if (!neighbour) return false;
          editors.focus(neighbour, { end: to === 'before' ? 'end' : 'start', left });
          return true;
        },
      }),
      editorProps: {
        scrollThreshold: covered,
        scrollMargin: clear,
        attributes: {
          class: 'read',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': latest.current.label,
        },
      },
      onFocus: () => editors.entered(text.id, made),
      onTransaction: () => made.isFocused && editors.entered(text.id, made),
    });
    editor.current = made;
    const forget = editors.register(text.id, made);
    function goTo(sectionId: string | null) {
      if (sectionId && sectionId !== text.id) editors.focus(sectionId, { end: 'end' });
    }
    return () => {
      forget();
      made.destroy();
      editor.current = null;
    };
  }, [document, text, editors, i18n.language]);

  useEffect(() => {
    const made = editor.current;
    if (!made || made.isEditable === canEdit) return;
    made.setEditable(canEdit, false);
  }, [canEdit]);

  useEffect(() => {
    editor.current?.view.dom.setAttribute('aria-label', label);
  }, [label]);

  return <div ref={place} lang={language} className="sec-text" />;
}

function neighbourOf(document: OpenDocument, sectionId: string, to: 'before' | 'after'): string | undefined {
  const { sections } = document.state;
  const at = sections.findIndex((one) => one.id === sectionId);
  return sections[at + (to === 'before' ? -1 : 1)]?.id;
}
