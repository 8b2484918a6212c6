/** The styles of our Word files by their ids; what comes in under them is known again. */
export const styleIds = {
  front: 'TrellisFront',
  aside: 'TrellisAside',
  quote: 'Quote',
  callout: 'Callout',
  caption: 'Caption',
  rule: 'HorizontalRule',
  code: 'InlineCode',
  spacer: 'TrellisSpacer',
} as const;
