import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { OpenDocument } from '../../../documents/data/open-document.ts';
import { ExportMenu } from '../../../documents/exports/export-menu.tsx';
import { createEditors, EditorsProvider } from '../../../documents/page/editors.ts';
import { KeptWordsList } from '../../../documents/page/kept-words.tsx';
import { SaveNote } from '../../../documents/page/save-note.tsx';
import { useDocumentState, useOpenDocument } from '../../../documents/use-open-document.ts';
import { FollowButton } from '../../notifications/index.ts';
import { type AdaptationOnScreen, AdaptationScreenQuery } from './adaptation.documents.ts';
import { AdaptationPage } from './adaptation-page.tsx';
import { WorkingBar } from './working-bar.tsx';

/** The page for who works on a version: its own words are live, and what colleagues decide is there at once. */
export function WorkingPage(props: { adaptation: AdaptationOnScreen; documentId: string }) {
  const { document } = useOpenDocument(props.documentId);
  const [editors] = useState(() => createEditors(() => undefined));
  const { text } = props.adaptation;
  // Beside the text a section goes by the number and title that it has on this page.
  useEffect(() => {
    if (!document || !text) return;
    const own = text.sections.flatMap(({ ownId, number, title }) =>
      ownId ? [[ownId, { number, title }] as const] : [],
    );
    document.nameSections(new Map(own));
  }, [document, text]);
  // The page stays the same one while the document opens: what was begun on it, as a dialog, goes on.
  return (
    <EditorsProvider value={editors}>
      <AdaptationPage
        adaptation={props.adaptation}
        document={document ?? null}
        saved={
          document && (
            <>
              <Saved document={document} />
              <FollowButton kind="document" id={props.documentId} />
              <ExportMenu documentId={props.documentId} mayReadComments small look="plain" />
            </>
          )
        }
        kept={
          document && (
            <>
              <KeptWordsList document={document} />
              <WorkingBar document={document} canEdit={props.adaptation.may.decide} />
            </>
          )
        }
      />
    </EditorsProvider>
  );
}

/** Whether one's words are safe; and reads the page anew when something was decided. */
function Saved({ document }: { document: OpenDocument }) {
  const client = useApolloClient();
  const state = useDocumentState(document);
  const told = useRef(state.besides);
  useEffect(() => {
    if (told.current === state.besides) return;
    told.current = state.besides;
    void client.refetchQueries({ include: [AdaptationScreenQuery] });
  }, [client, state.besides]);
  return <SaveNote state={state} />;
}
