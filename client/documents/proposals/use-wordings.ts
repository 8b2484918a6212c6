import { useEffect, useRef } from 'react';
import type { ResultOf } from '../../graphql/graphql.ts';
import { type ScreenQuery, useScreenQuery } from '../../graphql/use-screen-query.ts';
import type { OpenDocument } from '../data/open-document.ts';
import { useDocumentState } from '../use-open-document.ts';
import { WordingsQuery } from './proposal.documents.ts';

/** What is proposed for a document, read anew whenever its stream tells of something besides the text. */
export function useWordings(document: OpenDocument): ScreenQuery<ResultOf<typeof WordingsQuery>> {
  const { besides } = useDocumentState(document);
  const result = useScreenQuery(WordingsQuery, { id: document.id });
  const readAnew = useRef(result.retry);
  readAnew.current = result.retry;
  const before = useRef(besides);
  useEffect(() => {
    if (before.current === besides) return;
    before.current = besides;
    readAnew.current();
  }, [besides]);
  return result;
}
