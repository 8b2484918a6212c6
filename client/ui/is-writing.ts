/** Says whether a key goes into a text: then it is a letter and no shortcut. */
export function isWriting(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.isComposing || !(target instanceof HTMLElement)) return event.isComposing;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
