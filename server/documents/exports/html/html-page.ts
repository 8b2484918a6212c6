import type { ExportInput } from '../export-input.ts';
import type { ExportSection, ExportText } from '../export-text.ts';
import { exportWords, standingOf } from '../words.ts';
import { escapeHtml, htmlOfBlocks } from './html-of-blocks.ts';

export interface PageOptions extends Pick<ExportInput, 'language' | 'withGuidance' | 'withQuestions'> {
  readonly now: Date;
  readonly style: string;
  /** What the page may fetch, as a Content-Security-Policy. */
  readonly policy: string;
  image(file: string): string | null;
  /** On which page a section begins, where that is known. */
  pageOf?(sectionId: string): number | undefined;
}

/** A whole text as one page of HTML that needs nothing else and runs nothing. */
export function htmlPage(text: ExportText, options: PageOptions): string {
  const words = exportWords[options.language];
  const notes: string[] = [];
  const sections = text.sections.map((section) => sectionOf(section, text, options, notes)).join('\n');
  const own = options.language === text.language ? '' : ` lang="${options.language}"`;
  const facts = [
    standingOf(text, options.language, options.now),
    ...(text.isDemonstration ? [words.demonstration] : []),
  ];
  const hash = text.edition
    ? `<p class="hash">${escapeHtml(words.fingerprint)}<br><code>${text.edition.hash}</code></p>`
    : '';
  return `<!doctype html>
<html lang="${escapeHtml(text.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(options.policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(text.title)}</title>
<style>${options.style}</style>
</head>
<body>
<header class="cover">
<p class="owner">${escapeHtml(text.owner)}</p>
<h1>${escapeHtml(text.title)}</h1>
<div${own}>${facts.map((one) => `<p class="fact">${escapeHtml(one)}</p>`).join('')}${hash}</div>
</header>
<nav class="contents"><p class="heading"${own}>${words.contents}</p><ol>${text.sections.map((one) => contentOf(one, options)).join('')}</ol></nav>
<main>
${sections}
</main>
</body>
</html>
`;
}

const anchorOf = ({ sectionId }: ExportSection) => `s-${sectionId}`;

function contentOf(section: ExportSection, options: PageOptions): string {
  const page = options.pageOf?.(section.sectionId);
  const number = page === undefined ? '' : `<span class="page">${page}</span>`;
  return `<li class="depth-${Math.min(section.depth, 4)}"><a href="#${anchorOf(section)}"><span class="number">${section.number}</span> <span class="name"${section.language ? ` lang="${escapeHtml(section.language)}"` : ''}>${escapeHtml(section.title)}</span>${number}</a></li>`;
}

function sectionOf(section: ExportSection, text: ExportText, options: PageOptions, notes: string[]): string {
  const words = exportWords[options.language];
  const first = notes.length;
  const level = Math.min(6, section.depth + 1);
  const body = htmlOfBlocks(section.blocks, {
    words,
    above: level,
    image: options.image,
    footnote: (one) => notes.push(one),
  });
  const own = options.language === text.language ? '' : ` lang="${options.language}"`;
  const freedom = section.freedom
    ? `<p class="freedom ${section.freedom.toLowerCase()}"${own}>${words.freedoms[section.freedom]}</p>`
    : '';
  const guidance =
    options.withGuidance && section.guidance
      ? `<aside class="guidance"><p class="label"${own}>${words.guidance}</p><p>${escapeHtml(section.guidance)}</p></aside>`
      : '';
  const questions =
    options.withQuestions && section.questions.length > 0
      ? `<aside class="questions"><p class="label"${own}>${words.questions}</p><ul>${section.questions.map((one) => `<li>${escapeHtml(one.words)}</li>`).join('')}</ul></aside>`
      : '';
  const ownNotes = notes
    .slice(first)
    .map((one, at) => noteOf(one, first + at + 1))
    .join('');
  const noteList = ownNotes
    ? `<aside class="notes"><p class="label"${own}>${words.notes}</p><ol start="${first + 1}">${ownNotes}</ol></aside>`
    : '';
  const lang = section.language ? ` lang="${escapeHtml(section.language)}"` : '';
  return `<section class="depth-${Math.min(section.depth, 4)}"${lang}>
<h${level} id="${anchorOf(section)}"><span class="number">${section.number}</span> ${escapeHtml(section.title)}</h${level}>
${options.withGuidance ? freedom : ''}${guidance}${body}${questions}${noteList}
</section>`;
}

function noteOf(words: string, number: number): string {
  return `<li id="note-${number}">${escapeHtml(words)} <a href="#call-${number}" aria-label="${number}">↩</a></li>`;
}
