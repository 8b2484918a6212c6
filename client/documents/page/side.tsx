import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useBreakpoint } from '../../ui/use-breakpoint.ts';
import { commentsOf } from '../comments/comment-store.ts';
import type { OpenDocument } from '../data/open-document.ts';
import { onPanelAsked } from '../panel-asked.ts';
import { attendants, type DocumentPanel, panels } from '../panels.ts';
import { useEditors } from './editors.ts';

/** Which panel stands in front beside the text, and whether it is open where it lies over the text. */
export interface SideState {
  /** The tabs: those of every document, and those of the page it stands on. */
  readonly panels: readonly DocumentPanel[];
  readonly selected: string;
  readonly isOpen: boolean;
  select(key: string): void;
  open(key: string): void;
  close(): void;
}

const noMore: readonly DocumentPanel[] = [];

export function useSide(document: OpenDocument, more: readonly DocumentPanel[] = noMore): SideState {
  const all = useMemo(() => [...panels, ...more], [more]);
  const [selected, select] = useState(panels[0]!.key);
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      onPanelAsked(document, (key) => {
        select(key);
        // Where a panel covers the text, a press on marked words is for writing in them.
        if (commentsOf(document).begun) setOpen(true);
      }),
    [document],
  );
  const open = useCallback((key: string) => {
    select(key);
    setOpen(true);
  }, []);
  const close = useCallback(() => setOpen(false), []);
  return { panels: all, selected, isOpen, select, open, close };
}

/** The ways to what belongs beside the text, where there is no room for it there. */
export function SideOpeners({ side }: { side: SideState }) {
  const { t } = useTranslation('documents');
  return (
    <nav className="side-openers" aria-label={t('side')}>
      {side.panels.map(({ key, title }) => (
        <Button
          key={key}
          small
          look="plain"
          aria-haspopup="dialog"
          // The words stay chosen.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => side.open(key)}
        >
          {t(title as 'contents')}
        </Button>
      ))}
    </nav>
  );
}

/** What belongs beside the text, a tab each: beside it, over it where the window is narrow, in a sheet on a phone. */
export function Side(props: {
  document: OpenDocument;
  currentId: string | null;
  side: SideState;
  /** Where the page has no room for it beside the text, however wide the window is. */
  isOver?: boolean;
}) {
  const { t } = useTranslation('documents');
  const { document, side, isOver = false } = props;
  const isNarrow = useBreakpoint('middle');
  const isMiddle = isOver || isNarrow;
  const isPhone = useBreakpoint('phone');
  const attending =
    document.personId && attendants.map(({ key, Attendant }) => <Attendant key={key} document={document} />);
  if (!isMiddle)
    return (
      <aside className="doc-side" aria-label={t('side')}>
        {attending}
        <PanelTabs {...props} />
      </aside>
    );
  return (
    <>
      {attending}
      {side.isOpen && isPhone && (
        <Dialog
          isSheet
          title={t('side')}
          closeLabel={t('sideClose')}
          className="doc-sheet"
          onClose={side.close}
        >
          <PanelTabs {...props} />
        </Dialog>
      )}
      {side.isOpen && !isPhone && <OverText {...props} />}
    </>
  );
}

/** The same as a panel over the text: it takes the focus, and gives it back. */
function OverText(props: { document: OpenDocument; currentId: string | null; side: SideState }) {
  const { t } = useTranslation('documents');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = window.document.activeElement as HTMLElement | null;
    place.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    return () => before?.focus();
  }, []);
  return (
    <aside
      ref={place}
      className="doc-side is-over"
      aria-label={t('side')}
      onKeyDown={(event) => event.key === 'Escape' && props.side.close()}
    >
      <IconButton className="side-close" aria-label={t('sideClose')} onClick={props.side.close}>
        <CloseIcon />
      </IconButton>
      <PanelTabs {...props} />
    </aside>
  );
}

function PanelTabs(props: { document: OpenDocument; currentId: string | null; side: SideState }) {
  const { t } = useTranslation('documents');
  const { document, currentId, side } = props;
  const editors = useEditors();
  useSyncExternalStore(editors.subscribe, editors.version);
  const { Panel } = side.panels.find((one) => one.key === side.selected) ?? side.panels[0]!;
  const tabs = useMemo(
    () => side.panels.map(({ key, title }) => ({ key, label: t(title as 'contents') })),
    [t, side.panels],
  );
  return (
    <Tabs label={t('side')} tabs={tabs} selected={side.selected} onSelect={side.select}>
      <Panel document={document} sectionId={editors.sectionId ?? currentId} selection={editors.selection} />
    </Tabs>
  );
}
