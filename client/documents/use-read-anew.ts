import { useEffect, useRef } from 'react';
import type { OpenDocument } from './data/open-document.ts';
import { useDocumentState } from './use-open-document.ts';

/**
 * Reads anew what stands beside a text whenever its stream tells of something besides the words; with `withWords`, also
 * when it was written in, which is looked at now and then because nobody is told of every letter.
 */
export function useReadAnew(document: OpenDocument, read: () => void, withWords = false): void {
  const { besides } = useDocumentState(document);
  const latest = useRef(read);
  latest.current = read;
  const before = useRef(besides);
  useEffect(() => {
    if (before.current === besides) return;
    before.current = besides;
    latest.current();
  }, [besides]);
  useEffect(() => {
    if (!withWords) return;
    let { position } = document;
    const timer = setInterval(() => {
      if (document.position === position) return;
      position = document.position;
      latest.current();
    }, 3_000);
    return () => clearInterval(timer);
  }, [document, withWords]);
}
