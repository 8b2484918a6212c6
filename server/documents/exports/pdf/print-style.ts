import type { ExportLanguage } from '../export-input.ts';
import type { ExportText } from '../export-text.ts';
import { exportWords, standingOf } from '../words.ts';

/** What a page of paper has more than one of a screen: margins with what it is and its number, a title page, contents. */
export function printStyle(text: ExportText, language: ExportLanguage, now: Date): string {
  const hash = text.edition ? text.edition.hash.slice(0, 16) : '';
  const face = `font: 8pt 'Be Vietnam Pro', 'Noto Sans Thai Variable', 'Noto Sans KR Variable', 'Noto Sans JP Variable', sans-serif; color: #696357;`;
  return `
@page { size: A4; margin: 24mm 22mm 22mm;
  @top-left { content: ${cssText(text.title.length > 70 ? `${text.title.slice(0, 69)}…` : text.title)}; ${face} }
  @top-right { content: ${cssText(text.isDemonstration ? exportWords[language].demonstration : '')}; ${face} }
  @bottom-left { content: ${cssText([standingOf(text, language, now), hash].filter(Boolean).join(' · '))}; ${face} }
  @bottom-right { content: ${cssText(`${exportWords[language].page} `)} counter(page) " / " counter(pages); ${face} }
}
@page :first { @top-left { content: none; } @top-right { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }
@media print {
  body { max-width: none; padding: 0; margin: 0; font-size: 10.5pt; line-height: 1.5; }
  .cover { break-after: page; border: 0; padding-top: 60mm; } .cover h1 { font-size: 28pt; border-bottom: 2pt solid var(--accent); padding-bottom: 6mm; margin-bottom: 8mm; }
  .contents { break-after: page; } h2 { font-size: 16pt; } h3 { font-size: 13pt; } h4, h5, h6 { font-size: 11pt; }
  section.depth-1 { break-before: page; } main > section.depth-1:first-child { break-before: auto; }
  .notes li a { display: none; }  code { font-family: 'Be Vietnam Pro', 'Noto Sans Thai Variable', 'Noto Sans KR Variable', 'Noto Sans JP Variable'; }
  p { orphans: 3; widows: 3; } a { color: inherit; text-decoration: none; } main p a[href^="http"] { text-decoration: underline; text-underline-offset: 2px; }
}`;
}

/** Text as a string of CSS: every sign that is no letter or digit by its number, so that nothing ends it. */
function cssText(words: string): string {
  return `"${[...words].map((one) => (/[\p{L}\p{M}\p{N} ]/u.test(one) ? one : `\\${one.codePointAt(0)!.toString(16)} `)).join('')}"`;
}
