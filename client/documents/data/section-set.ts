import { fromBase64 } from './base64.ts';
import type { SectionFacts, SectionRead } from './document.documents.ts';
import { SectionText } from './section-text.ts';
import { type PlacedSection, placeSections } from './tree.ts';
import type { UndoOrder } from './undo-order.ts';

/** The sections of an open document: what is known of each, where it stands, and its text. */
export interface SectionSet {
  readonly texts: ReadonlyMap<string, SectionText>;
  /** In the order they are read. */
  readonly placed: readonly PlacedSection[];
  fact(sectionId: string): SectionFacts | undefined;
  /** Says what the sections are called, and in which order, where they are read as parts of another text. */
  name(names: SectionNames): void;
  /** Takes in what is known of a section; a new one begins empty. */
  take(section: SectionFacts): void;
  /** Takes in all that there is, texts too; sections that are not among it are no part of the text any more. */
  takeAll(sections: readonly SectionRead[]): void;
  /** Writes as a client in every text from now on. */
  writeAs(clientId: number): void;
  /** Throws a text away, with all in it that the server has not, and begins it from what the server has. */
  beginAnew(section: SectionRead, clientId: number): void;
  destroy(): void;
}

/** A section’s number and title by its id, in the order in which the sections are read. */
export type SectionNames = ReadonlyMap<string, { readonly number: string; readonly title: string }>;

export interface SectionSetOptions {
  readonly order: UndoOrder;
  onEdit(sectionId: string, update: Uint8Array, clientId: number): void;
  onChange(): void;
}

export function createSectionSet({ order, onEdit, onChange }: SectionSetOptions): SectionSet {
  const facts = new Map<string, SectionFacts>();
  const texts = new Map<string, SectionText>();
  let placed: readonly PlacedSection[] = [];
  let clientId: number | null = null;
  let names: SectionNames | null = null;

  function begin(id: string): SectionText {
    const text = new SectionText({ id, onEdit: (update, client) => onEdit(id, update, client) });
    texts.set(id, text);
    order.add(id, text.undo);
    return text;
  }

  function place(): void {
    const found = placeSections(facts.values());
    placed = names ? inNamedOrder(found, names) : found;
    onChange();
  }

  return {
    texts,
    get placed() {
      return placed;
    },
    fact: (id) => facts.get(id),
    name(given) {
      names = given;
      place();
    },
    take(section) {
      facts.set(section.id, section);
      if (!texts.has(section.id)) {
        const text = begin(section.id);
        if (clientId !== null) text.writeAs(clientId);
      }
      place();
    },
    takeAll(sections) {
      facts.clear();
      for (const { state, ...section } of sections) {
        facts.set(section.id, section);
        const known = texts.get(section.id);
        const text = known ?? begin(section.id);
        text.take(updatesOf(state));
        // After its earlier edits are in.
        if (!known && clientId !== null) text.writeAs(clientId);
      }
      place();
    },
    writeAs(id) {
      clientId = id;
      for (const text of texts.values()) text.writeAs(id);
    },
    beginAnew({ id, state }, client) {
      order.forget(id);
      texts.get(id)?.destroy();
      const text = begin(id);
      text.take(updatesOf(state));
      text.writeAs(client);
      onChange();
    },
    destroy() {
      for (const text of texts.values()) text.destroy();
    },
  };
}

/** The sections as they are read in the other text; what that does not know yet stands at the end. */
function inNamedOrder(found: readonly PlacedSection[], names: SectionNames): PlacedSection[] {
  const order = [...names.keys()];
  const at = ({ id }: PlacedSection) => (names.has(id) ? order.indexOf(id) : order.length);
  return found.map((one) => ({ ...one, ...names.get(one.id) })).sort((a, b) => at(a) - at(b));
}

function updatesOf({ snapshot, updates }: SectionRead['state']): Uint8Array[] {
  return [...(snapshot ? [snapshot] : []), ...updates].map(fromBase64);
}
