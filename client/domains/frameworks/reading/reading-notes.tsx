import { Suspense, useEffect, useMemo, useState } from 'react';
import type { BlockJson } from '../../../../schema/blocks/block-schema.ts';
import { EditionNotes } from '../../../documents/index.ts';
import { useViewer } from '../../people/index.ts';
import { anchorOf } from './anchor.ts';
import { notesId } from './notes-id.ts';
import type { ReadingProps } from './reading.props.ts';

/** What is said of the edition, for those who may know of it; its code is fetched for them alone. */
export function ReadingNotes({ framework, edition, language, saidTurn }: ReadingProps) {
  const viewer = useViewer();
  const { document } = framework;
  const sections = useMemo(
    () =>
      edition.sections.map(({ sectionId, parentId, number, title, blocks, translation }) => ({
        sectionId,
        number,
        title: translation?.title ?? title,
        blocks: blocks as readonly BlockJson[],
        isShown: translation === null || language === edition.language,
        isPart: parentId === null,
        anchor: anchorOf(number),
        notesId: notesId(sectionId),
      })),
    [edition, language],
  );
  // The notes stand in places of the page, which are there once it has been drawn.
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  if (!isDrawn || !viewer || !document?.may.readComments) return null;
  return (
    <Suspense fallback={null}>
      <EditionNotes
        key={edition.id}
        documentId={document.id}
        personId={viewer.person.id}
        editionId={edition.id}
        language={edition.language}
        sections={sections}
        may={document.may}
        turn={saidTurn}
      />
    </Suspense>
  );
}
