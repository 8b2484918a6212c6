import DataLoader from 'dataloader';

/** Loads many at once what the planner does not read: one statement for each kind and level. */
export class Loaders {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  /** The loader of a kind, made at its first use in a request; `load` answers in the order of the ids. */
  of<Value>(
    kind: string,
    load: (ids: readonly string[]) => Promise<Map<string, Value>>,
  ): DataLoader<string, Value | null> {
    let loader = this.#loaders.get(kind);
    if (!loader) {
      loader = new DataLoader(async (ids: readonly string[]) => {
        const found = await load(ids);
        return ids.map((id) => found.get(id) ?? null);
      });
      this.#loaders.set(kind, loader);
    }
    return loader as DataLoader<string, Value | null>;
  }
}
