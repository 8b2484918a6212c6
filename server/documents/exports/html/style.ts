/** How a text looks outside of the house: the colours and faces of its pages (interface.md), on paper and on a screen. */
export const pageStyle = `
:root { --ink: #211e19; --ink-2: #524d44; --ink-3: #696357; --accent: #2a3b73; --line: #e2ddd2; --sunk: #f2efe8; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1.25rem 4rem; color: var(--ink); background: #fff;
  font: 1.0625rem/1.6 'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Noto Sans Thai Variable', 'Noto Sans KR Variable', 'Noto Sans JP Variable', 'Noto Serif', serif; overflow-wrap: break-word; }
:lang(ja) { font-family: 'Source Serif 4 Variable', Georgia, 'Noto Sans JP Variable', 'Noto Sans KR Variable', 'Noto Sans Thai Variable', serif; }
h1, h2, h3, h4, h5, h6, .contents, .owner, .fact, .hash, .label, .freedom, .notes, th {
  font-family: 'Be Vietnam Pro', 'Noto Sans Thai Variable', 'Noto Sans KR Variable', 'Noto Sans JP Variable', system-ui, sans-serif; }
h1 { font-size: 2.1rem; line-height: 1.2; margin: 0.4em 0; color: var(--accent); font-weight: 600; }
h2 { font-size: 1.5rem; } h3 { font-size: 1.2rem; } h4, h5, h6 { font-size: 1.02rem; }
h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.6em 0 0.5em; font-weight: 600; break-after: avoid; }
.number { color: var(--ink-3); font-weight: 400; font-variant-numeric: tabular-nums; }
.cover { border-bottom: 2px solid var(--accent); padding-bottom: 1.5rem; margin-bottom: 2rem; }
.owner, .fact { color: var(--ink-2); margin: 0.25em 0; } .hash { color: var(--ink-3); font-size: 0.75rem; overflow-wrap: anywhere; }
.contents { font-size: 0.95rem; margin-bottom: 2.5rem; } .contents .heading { font-weight: 600; font-size: 1.2rem; }
.contents ol { list-style: none; margin: 0; padding: 0; } .contents a { color: inherit; text-decoration: none; display: flex; gap: 0.6em; padding: 0.15em 0; }
.contents .page { margin-left: auto; font-variant-numeric: tabular-nums; color: var(--ink-2); }
.contents .depth-2 { padding-left: 1.5em; } .contents .depth-3 { padding-left: 3em; } .contents .depth-4 { padding-left: 4.5em; }
p { margin: 0 0 0.8em; } a { color: var(--accent); } code { font: 0.88em ui-monospace, monospace; background: var(--sunk); padding: 0 0.2em; }
.hash code { background: none; padding: 0; }
ul, ol { padding-left: 1.5em; margin: 0 0 0.8em; } li > p { margin-bottom: 0.3em; } .tasks { list-style: none; padding-left: 0; }
.task { display: flex; gap: 0.5em; } .task > div > :last-child { margin-bottom: 0.2em; } .box { font-family: 'Noto Sans KR Variable', 'Noto Sans JP Variable', sans-serif; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid var(--line); color: var(--ink-2); }
aside.callout, aside.guidance, aside.questions { margin: 1em 0; padding: 0.7em 1em; background: var(--sunk); border-left: 3px solid var(--accent); break-inside: avoid; }
.label { font-size: 0.8rem; font-weight: 600; color: var(--accent); margin-bottom: 0.3em; } aside > :last-child { margin-bottom: 0; }
.freedom { font-size: 0.8rem; color: var(--ink-3); margin-bottom: 0.5em; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: 0.95em; } th, td { border: 1px solid #b9b2a4; padding: 0.4em 0.6em; text-align: left; vertical-align: top; }
th { background: var(--sunk); font-weight: 600; } th > :last-child, td > :last-child { margin-bottom: 0; } tr { break-inside: avoid; } thead { display: table-header-group; }
figure { margin: 1.2em 0; break-inside: avoid; } img { max-width: 100%; height: auto; } figcaption { font-size: 0.85rem; color: var(--ink-2); margin-top: 0.4em; } .missing { color: var(--ink-3); }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; } sup { line-height: 0; } .call a { text-decoration: none; }
.notes { font-size: 0.85rem; margin-top: 1.5em; border-top: 1px solid var(--line); padding-top: 0.6em; }
@media (prefers-color-scheme: dark) { :root { color-scheme: light; } }
`;
