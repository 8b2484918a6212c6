import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedToast } from '../forms/refused-toast.tsx';
import { setSessionLost } from '../graphql/session-loss.ts';
import { Button } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-head.tsx';
import { Toast } from '../ui/toast.tsx';
import { useBreakpoint } from '../ui/use-breakpoint.ts';
import type { OpenDocument } from './data/open-document.ts';
import type { PlacedSection } from './data/tree.ts';
import { ExportMenu } from './exports/export-menu.tsx';
import { ImportButton } from './imports/import-button.tsx';
import { anchorOf, Contents } from './page/contents.tsx';
import { createEditors, EditorsProvider } from './page/editors.ts';
import { HereLine } from './page/here-line.tsx';
import { KeptWordsList } from './page/kept-words.tsx';
import { SaveNote } from './page/save-note.tsx';
import { SectionView } from './page/section-view.tsx';
import { Side, SideOpeners, useSide } from './page/side.tsx';
import { Toolbar } from './page/toolbar.tsx';
import { useCurrent } from './page/use-current.ts';
import { useNear } from './page/use-near.ts';
import { useSectionActions } from './page/use-section-actions.ts';
import { type DocumentPanel, panels } from './panels.ts';
import { useDocumentState } from './use-open-document.ts';
import { ActiveDesk } from './writing/active-desk.tsx';
import './documents.css';

const undoLasts = 10_000;

export interface LivingDocumentProps {
  readonly document: OpenDocument;
  /** Above the title: where the document belongs. */
  readonly eyebrow?: ReactNode;
  /** Beside the title: what its domain lets one do with it. */
  readonly actions?: ReactNode;
  /** Below the title bar, above the text. */
  readonly notice?: ReactNode;
  /** Tabs beside the text that its domain has for it. */
  readonly panels?: readonly DocumentPanel[] | undefined;
}

/** A document as one page: contents, text, and what belongs beside it. */
export function LivingDocument(props: LivingDocumentProps) {
  const { document, eyebrow, actions, notice } = props;
  const { t } = useTranslation('documents');
  const state = useDocumentState(document);
  const isPhone = useBreakpoint('phone');
  const isMiddle = useBreakpoint('middle');
  const side = useSide(document, props.panels);
  const { near, ref, bringNear } = useNear();
  const [editors] = useState(() => createEditors((id) => bringNear(id)));
  const current = useCurrent(state.sections);
  const [added, setAdded] = useState<string | null>(null);
  const [removed, setRemoved] = useState<PlacedSection | null>(null);
  const told = useRef({ onAdded: setAdded, onRemoved: setRemoved }).current;
  const { actions: sectionActions, refusal, clear } = useSectionActions(document, told);
  const canEdit = state.access === 'edit' || (state.access === 'signedOut' && state.save.kind !== 'saved');

  useEffect(() => {
    if (state.access === 'signedOut' && document.personId) setSessionLost(true);
  }, [state.access, document]);

  useEffect(() => {
    if (!removed) return;
    const timer = setTimeout(() => setRemoved(null), undoLasts);
    return () => clearTimeout(timer);
  }, [removed]);

  useEffect(() => {
    if (!added) return;
    const title = window.document.querySelector<HTMLTextAreaElement>(`#section-${added} textarea`);
    title?.scrollIntoView({ block: 'center' });
    title?.focus();
    title?.select();
    setAdded(null);
  }, [added]);

  const go = useCallback(
    (sectionId: string) => {
      bringNear(sectionId);
      const element = window.document.getElementById(anchorOf({ id: sectionId }));
      element?.scrollIntoView();
      history.replaceState(history.state, '', `#${anchorOf({ id: sectionId })}`);
    },
    [bringNear],
  );

  return (
    <EditorsProvider value={editors}>
      <div className={panels.length > 0 ? 'docpage has-side' : 'docpage'}>
        {!isPhone && (
          <Contents
            sections={state.sections}
            language={state.head.language}
            currentId={current}
            onGo={go}
            actions={canEdit ? sectionActions : null}
          />
        )}
        <article className="doc">
          <header className="head2">
            <div>
              {eyebrow && <p className="eyebrow">{eyebrow}</p>}
              <PageTitle windowTitle={state.head.title} className="doc-title">
                <span lang={state.head.language}>{state.head.title}</span>
              </PageTitle>
            </div>
            <div className="doc-acts">
              <SaveNote state={state} />
              {actions}
              {canEdit && <ImportButton documentId={document.id} small look="plain" />}
              <ExportMenu
                documentId={document.id}
                mayReadComments={document.personId !== null}
                small
                look="plain"
              />
            </div>
          </header>
          {notice}
          <KeptWordsList document={document} />
          <div className="docbar">
            <HereLine document={document} />
            {canEdit && <Toolbar document={document} />}
            {isMiddle && panels.length > 0 && <SideOpeners side={side} />}
          </div>
          {state.sections.map((section) => {
            const text = document.text(section.id);
            return (
              text && (
                <SectionView
                  key={section.id}
                  document={document}
                  section={section}
                  text={text}
                  language={state.head.language}
                  canEdit={canEdit}
                  isNear={near.has(section.id)}
                  nearRef={ref(section.id)}
                  actions={sectionActions}
                />
              )
            );
          })}
          {canEdit && (
            <p className="doc-end">
              <Button
                look="plain"
                onClick={() =>
                  void sectionActions.addAfter(state.sections.findLast((one) => one.depth === 0) ?? null)
                }
              >
                {t('section.add')}
              </Button>
            </p>
          )}
          {state.sections.length === 0 && !canEdit && <p className="quiet">{t('empty')}</p>}
        </article>
        <RefusedToast refusal={refusal} onClose={clear} />
        {removed && (
          <Toast
            action={{
              label: t('tools.undo'),
              onAct: () => {
                setRemoved(null);
                void sectionActions.restore(removed.id);
              },
            }}
          >
            {t('section.removed', { title: removed.title })}
          </Toast>
        )}
        {canEdit && <ActiveDesk documentId={document.id} />}
        {panels.length > 0 && <Side document={document} currentId={current} side={side} />}
      </div>
    </EditorsProvider>
  );
}
