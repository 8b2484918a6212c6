/** An element with another name and the same content. */
export function renamed(element: Element, tag: string): HTMLElement {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** What an element holds, without the element. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
