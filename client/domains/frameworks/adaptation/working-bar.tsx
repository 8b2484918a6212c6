import type { OpenDocument } from '../../../documents/data/open-document.ts';
import { HereLine } from '../../../documents/page/here-line.tsx';
import { Side, SideOpeners, useSide } from '../../../documents/page/side.tsx';
import { Toolbar } from '../../../documents/page/toolbar.tsx';
import { useCurrent } from '../../../documents/page/use-current.ts';
import { useDocumentState } from '../../../documents/use-open-document.ts';
import { ActiveDesk } from '../../../documents/writing/active-desk.tsx';
import '../../../documents/documents.css';

/**
 * What a city’s own words have as every living document has it: who is here, the tools, and comments, proposals and history,
 * which open over the page. Nothing is there to be said of as long as every word is the common one.
 */
export function WorkingBar({ document, canEdit }: { document: OpenDocument; canEdit: boolean }) {
  const { sections } = useDocumentState(document);
  const side = useSide(document);
  const current = useCurrent(sections);
  const hasWords = sections.length > 0;
  return (
    <>
      <div className="docbar">
        <HereLine document={document} />
        {canEdit && hasWords && <Toolbar document={document} />}
        {hasWords && <SideOpeners side={side} />}
      </div>
      {canEdit && <ActiveDesk documentId={document.id} />}
      {hasWords && <Side document={document} currentId={current} side={side} isOver />}
    </>
  );
}
