import { type ThingDefinition, thingOf } from '../people/index.ts';

const kinds = new Set<string>();
const toldKinds = new Set<string>();

/**
 * Makes a kind of thing known as one that holds commitments: who may read the thing knows them. It is shared
 * (`defineThing`) and named (`nameThings`) by the same word; called once, by its domain's door. Where it `isTold`, its own
 * streams say that one of them was moved on, so that its page shows it live.
 */
export function holdsCommitments(kind: string, { isTold = false } = {}): void {
  kinds.add(kind);
  if (isTold) toldKinds.add(kind);
}

/** How a kind of holder is read whose streams are told of what becomes of its commitments; null for any other. */
export function toldHolder(kind: string): ThingDefinition | null {
  return toldKinds.has(kind) ? thingOf(kind) : null;
}

/** How each kind of holder is read. */
export function holders(): ThingDefinition[] {
  return [...kinds].sort().map((kind) => {
    const definition = thingOf(kind);
    if (!definition) throw new Error(`${kind} holds commitments and is no thing: call defineThing first.`);
    return definition;
  });
}
