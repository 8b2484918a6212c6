import type { BlockJson } from '../../../schema/blocks/index.ts';
import { markdownOfSections } from '../../../schema/blocks/markdown/index.ts';
import type { ExportInput } from './export-input.ts';
import type { ExportSection, ExportText } from './export-text.ts';
import { exportWords } from './words.ts';

/** A text as Markdown; guidance and questions become callouts and lists of their own. */
export function markdownOfText(
  text: ExportText,
  input: Pick<ExportInput, 'language' | 'withGuidance' | 'withQuestions'>,
  url: string,
): string {
  const sections = text.sections.map((section) => ({ ...section, blocks: withAsides(section, input) }));
  return markdownOfSections(sections, { title: text.title, fileAddress: (file) => `${url}/files/${file}` });
}

function withAsides(
  section: ExportSection,
  input: Pick<ExportInput, 'language' | 'withGuidance' | 'withQuestions'>,
) {
  const words = exportWords[input.language];
  const guidance =
    input.withGuidance && section.guidance
      ? [callout([paragraph(`${words.guidance}:`, 'bold'), paragraph(section.guidance)])]
      : [];
  const questions =
    input.withQuestions && section.questions.length > 0
      ? [
          paragraph(`${words.questions}:`, 'bold'),
          { type: 'bulletList', content: section.questions.map((one) => item(one.words)) },
        ]
      : [];
  return [...guidance, ...section.blocks, ...questions];
}

const callout = (content: BlockJson[]): BlockJson => ({
  type: 'callout',
  attrs: { kind: 'guidance' },
  content,
});
const item = (words: string): BlockJson => ({ type: 'listItem', content: [paragraph(words)] });
const paragraph = (text: string, mark?: string): BlockJson => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(mark ? { marks: [{ type: mark }] } : {}) }],
});
