interface Placed {
  readonly id: string;
  readonly parentId: string | null;
  readonly place: string;
}

/** Sections in reading order, each with its number and how deep it stands. */
export function numberedSections<Section extends Placed>(
  sections: readonly Section[],
): { section: Section; number: string; depth: number }[] {
  const below = (
    parentId: string | null,
    prefix: string,
    depth: number,
  ): ReturnType<typeof numberedSections<Section>> =>
    sections
      .filter((section) => section.parentId === parentId)
      .sort((a, b) => (a.place < b.place ? -1 : 1))
      .flatMap((section, at) => {
        const number = `${prefix}${at + 1}`;
        return [{ section, number, depth }, ...below(section.id, `${number}.`, depth + 1)];
      });
  return below(null, '', 0);
}
