import { type ThingDefinition, thingOf } from '../people/index.ts';

const kinds = new Set<string>();

/**
 * Makes a kind of thing known as one that holds commitments: who may read the thing knows them. It is shared
 * (`defineThing`) and named (`nameThings`) by the same word; called once, by its domain's door.
 */
export function holdsCommitments(kind: string): void {
  kinds.add(kind);
}

/** How each kind of holder is read. */
export function holders(): ThingDefinition[] {
  return [...kinds].sort().map((kind) => {
    const definition = thingOf(kind);
    if (!definition) throw new Error(`${kind} holds commitments and is no thing: call defineThing first.`);
    return definition;
  });
}
