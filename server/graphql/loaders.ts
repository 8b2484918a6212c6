import DataLoader from 'dataloader';

/** Loads many at once what the planner does not read: one statement for each kind and level. */
export class Loaders {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  /**
   * The loader of a kind, made at its first use in a request. What it found is kept for the rest of the request, unless it
   * is to be asked again each time: a live view is one long request.
   */
  of<Value>(
    kind: string,
    load: (ids: readonly string[]) => Promise<Map<string, Value>>,
    { isKept = true }: { readonly isKept?: boolean } = {},
  ): DataLoader<string, Value | null> {
    let loader = this.#loaders.get(kind);
    if (!loader) {
      loader = new DataLoader(
        async (ids: readonly string[]) => {
          const found = await load(ids);
          return ids.map((id) => found.get(id) ?? null);
        },
        { cache: isKept },
      );
      this.#loaders.set(kind, loader);
    }
    return loader as DataLoader<string, Value | null>;
  }
}
