import { escapeHtml } from '../../../../documents/index.ts';
import type { Language } from '../../../../kernel/localised-text.ts';
import type { MatrixCity } from '../read-matrix.ts';
import type { MatrixExport } from './matrix-export.ts';
import { cellsOf, cellWords, cityWords } from './matrix-tables.ts';
import type { MatrixText } from './read-matrix-text.ts';
import { dayWords, type MatrixWords, matrixWords } from './words.ts';

/** As many cities as a sheet of paper holds beside the sections; more of them go on below, under the sections again. */
const citiesOnAPage = 8;

/** A matrix as a page for the printer: tables of sections by cities, so many cities at a time. */
export function matrixPage(
  text: MatrixText,
  { at, language }: Pick<MatrixExport, 'at' | 'language'>,
  style: string,
): string {
  const words = matrixWords[language];
  const { cities, editionNumber, withdrawnAt, withdrawnReason } = text.matrix;
  const facts = [
    words.against(editionNumber),
    ...(at ? [words.asOf(dayWords(new Date(at), language))] : []),
    ...(withdrawnAt === null
      ? []
      : [
          words.editionWithdrawn(
            editionNumber,
            dayWords(new Date(withdrawnAt), language),
            withdrawnReason ?? '',
          ),
        ]),
    ...(text.isDemonstration ? [words.demonstration] : []),
  ];
  const tables = Array.from({ length: Math.ceil(cities.length / citiesOnAPage) }, (_, page) =>
    tableOf(text, cities.slice(page * citiesOnAPage, (page + 1) * citiesOnAPage), words),
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self'">
<title>${escapeHtml(text.title)}</title>
<style>${style}
${pageStyle(words)}</style>
</head>
<body>
<header><p class="owner"${langOf(text, language)}>${escapeHtml(text.title)}</p>
<h1>${escapeHtml(words.title(cities.length))}</h1>
<p class="fact">${facts.map(escapeHtml).join(' · ')}</p></header>
${tables.join('\n')}
<p class="legend">${escapeHtml(words.legend)}</p>
</body>
</html>
`;
}

const langOf = (text: MatrixText, language: Language) =>
  text.language === language ? '' : ` lang="${escapeHtml(text.language)}"`;

function tableOf(text: MatrixText, cities: readonly MatrixCity[], words: MatrixWords): string {
  const decided = cities.map(cellsOf);
  const head = cities.map((city) => `<th scope="col">${escapeHtml(cityWords(city, words))}</th>`).join('');
  const rows = text.matrix.sections.map(({ sectionId, parentId, number, title, freedom }) => {
    const cells = decided.map((city) => `<td>${escapeHtml(cellWords(city.get(sectionId), words))}</td>`);
    const free = freedom ? `<small>${escapeHtml(words.freedoms[freedom])}</small>` : '';
    return `<tr${parentId === null ? ' class="part"' : ''}><th scope="row"><span>${escapeHtml(number)}</span> ${escapeHtml(title)} ${free}</th>${cells.join('')}</tr>`;
  });
  const added = cities.flatMap((city, at) =>
    city.added.map(
      ({ title }) =>
        `<tr><th scope="row">${escapeHtml(title)} <small>${escapeHtml(words.onlyIn(city.name))}</small></th>${cities
          .map((_, column) => `<td>${column === at ? escapeHtml(words.kinds.ADD) : ''}</td>`)
          .join('')}</tr>`,
    ),
  );
  return `<table><thead><tr><th scope="col">${escapeHtml(words.section)}</th>${head}</tr></thead><tbody>${[...rows, ...added].join('')}</tbody></table>`;
}

const pageStyle = (words: MatrixWords) => `
@page { size: A4 landscape; margin: 14mm 14mm 16mm;
  @bottom-right { content: "${words.page} " counter(page) " / " counter(pages); font: 8pt 'Be Vietnam Pro'; color: #696357; } }
body { margin: 0; color: #211e19; font: 8.5pt/1.35 'Be Vietnam Pro', 'Noto Sans Thai Variable', 'Noto Sans KR Variable', 'Noto Sans JP Variable', sans-serif; }
h1 { font-size: 17pt; line-height: 1.25; margin: 2mm 0; font-weight: 600; color: #2a3b73; }
.owner, .fact, .legend { margin: 0; color: #524d44; } header { margin-bottom: 5mm; } .legend { margin-top: 4mm; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 6mm; break-after: page; } table:last-of-type { break-after: auto; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border-bottom: 0.5pt solid #e2ddd2; padding: 1.4mm 1.6mm; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: break-word; }
thead th { border-bottom: 1pt solid #8a8375; font-weight: 600; } thead th:first-child { width: 26%; }
tbody th span { color: #696357; font-variant-numeric: tabular-nums; } .part th { font-weight: 600; } small { color: #696357; font-size: 7.5pt; }
`;
