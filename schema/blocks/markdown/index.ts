export type { MarkdownWarning } from './markdown-env.ts';
export { blocksOfMarkdown, sectionsOfMarkdown } from './read-markdown.ts';
export { type MarkdownOptions, markdownOfBlocks, markdownOfSections } from './write-markdown.ts';
