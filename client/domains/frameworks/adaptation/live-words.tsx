import type { BlockJson } from '../../../../schema/blocks/index.ts';
import type { OpenDocument } from '../../../documents/data/open-document.ts';
import { anchorOf as anchorOfOwn } from '../../../documents/page/contents.tsx';
import { SectionEditor } from '../../../documents/page/section-editor.tsx';
import { ReadingBlocks } from '../../../documents/reading/reading-blocks.tsx';
import { useDocumentState } from '../../../documents/use-open-document.ts';
import { anchorOf } from '../reading/anchor.ts';
import type { AdaptationOnScreen, AdaptedSection } from './adaptation.documents.ts';
import { useReadingLabels } from './use-reading-labels.ts';

interface OwnWords {
  adaptation: AdaptationOnScreen;
  section: AdaptedSection;
  ownId: string;
  canDecide: boolean;
}

/** The city's own words, written together; read as they are where the document is not open, or has not come so far. */
export function LiveWords({ document, ...own }: OwnWords & { document: OpenDocument }) {
  const { adaptation, section, ownId, canDecide } = own;
  const { sections } = useDocumentState(document);
  const text = document.text(ownId);
  const facts = sections.find(({ id }) => id === ownId);
  if (!text || !facts) return <StoredWords {...own} />;
  return (
    <div id={anchorOfOwn({ id: ownId })}>
      <SectionEditor
        document={document}
        section={{ ...facts, number: section.number, title: section.title }}
        text={text}
        language={adaptation.language}
        canEdit={canDecide}
      />
    </div>
  );
}

function StoredWords({ adaptation, section }: OwnWords) {
  const labels = useReadingLabels(section.number);
  const blocks = section.blocks as readonly BlockJson[];
  return (
    <div lang={adaptation.language}>
      <ReadingBlocks
        blocks={section.decision === 'EXTEND' ? blocks.slice(section.commonBlocks) : blocks}
        name={anchorOf(section.number)}
        under={3}
        label={labels}
      />
    </div>
  );
}
