import { BorderStyle, type IStylesOptions, ShadingType } from 'docx';
import { styleIds } from '../../docx/style-names.ts';

const serif = 'Source Serif 4';
const sans = 'Be Vietnam Pro';
const accent = '2A3B73';
const muted = '696357';

const heading = (size: number, before: number) => ({
  run: { font: sans, size, bold: true, color: '211E19' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** The look of a Word file: Word’s own styles, so that whoever edits it changes them all at once. */
export function docxStyles(language: string): IStylesOptions {
  const based = { basedOn: 'Normal', next: 'Normal', quickFormat: true };
  return {
    default: {
      document: {
        run: { font: serif, size: 22, language: { value: language, eastAsia: language } },
        paragraph: { spacing: { after: 140, line: 300 } },
      },
      title: {
        run: { font: sans, size: 56, bold: true, color: accent },
        paragraph: { spacing: { before: 2400, after: 300 } },
      },
      heading1: heading(32, 480),
      heading2: heading(26, 360),
      heading3: heading(23, 280),
      heading4: heading(22, 240),
      heading5: heading(22, 240),
      heading6: heading(22, 240),
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: [
      { id: styleIds.front, name: 'Trellis front', ...based, run: { font: sans, color: muted } },
      {
        id: styleIds.aside,
        name: 'Trellis aside',
        ...based,
        run: { font: sans, size: 18, color: accent },
        paragraph: { indent: { left: 200 }, spacing: { after: 60 } },
      },
      {
        id: styleIds.quote,
        name: 'Quote',
        ...based,
        run: { color: '524D44' },
        paragraph: {
          indent: { left: 360 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: 'E2DDD2', space: 8 } },
        },
      },
      {
        id: styleIds.callout,
        name: 'Callout',
        ...based,
        paragraph: {
          indent: { left: 200 },
          shading: { type: ShadingType.CLEAR, fill: 'F2EFE8' },
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: accent, space: 8 } },
        },
      },
      { id: styleIds.caption, name: 'caption', ...based, run: { size: 18, color: '524D44' } },
      {
        id: styleIds.rule,
        name: 'Horizontal rule',
        ...based,
        paragraph: { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'E2DDD2', space: 1 } } },
      },
      {
        id: styleIds.spacer,
        name: 'Trellis spacer',
        ...based,
        run: { size: 8 },
        paragraph: { spacing: { after: 0, line: 120 } },
      },
    ],
    characterStyles: [
      {
        id: styleIds.code,
        name: 'Inline code',
        basedOn: 'DefaultParagraphFont',
        run: { font: 'Consolas', size: 20 },
      },
    ],
  };
}
