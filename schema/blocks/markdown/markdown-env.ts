/** What a text brings besides its tokens. */
export interface MarkdownEnv {
  /** The words of each footnote, as Markdown, by its label. */
  readonly footnotes: Map<string, string>;
  /** The headings that stand by themselves, in order. */
  headings: readonly MarkdownHeading[];
  readonly warnings: MarkdownWarning[];
}

export interface MarkdownHeading {
  /** As it is written: one to six. */
  readonly level: number;
  /** The section that it is said to begin. */
  readonly section?: string;
}

/** What could not be taken over as it stood. */
export interface MarkdownWarning {
  readonly kind: 'IMAGE_LEFT_OUT' | 'LINK_LEFT_OUT';
  /** The address or the words that it was about. */
  readonly about: string;
}
