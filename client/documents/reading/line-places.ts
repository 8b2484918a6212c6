/** A place in a line of a text that is read: how far into it, as anchors count. */
export interface LinePlace {
  readonly blockId: string;
  readonly offset: number;
}

/** Where a point of the page stands in the text; null where it stands in none of its lines. */
export function placeAt(node: Node, offset: number): LinePlace | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-line]');
  const blockId = line?.dataset.line;
  if (!line || !blockId) return null;
  let passed = 0;
  for (const part of partsOf(line)) {
    if (part.node === node && part.isText) return { blockId, offset: passed + offset };
    if (isBefore(part.node, node, offset)) passed += part.size;
    else break;
  }
  return { blockId, offset: passed };
}

/** Where a place of the text stands on the page. */
export function pointAt(line: Element, offset: number): { node: Node; offset: number } {
  let passed = 0;
  for (const { node, size, isText } of partsOf(line)) {
    if (isText && offset <= passed + size) return { node, offset: offset - passed };
    passed += size;
  }
  return { node: line, offset: line.childNodes.length };
}

interface Part {
  readonly node: Node;
  readonly size: number;
  readonly isText: boolean;
}

/** A line as anchors see it: its texts, and one sign for each break, mention and call of a note. */
function partsOf(line: Element): Part[] {
  const parts: Part[] = [];
  const walk = (node: Node) => {
    if (node instanceof Text) parts.push({ node, size: node.data.length, isText: true });
    else if (node instanceof Element && node.matches('br, sup, .reading-mention'))
      parts.push({ node, size: 1, isText: false });
    else node.childNodes.forEach(walk);
  };
  line.childNodes.forEach(walk);
  return parts;
}

function isBefore(part: Node, node: Node, offset: number): boolean {
  const range = document.createRange();
  range.selectNode(part);
  // After its end, or right behind it.
  return range.comparePoint(node, offset) > 0 || (range.endContainer === node && range.endOffset <= offset);
}
