import type { PositionKind } from '../../../../schema/words.ts';

/** Who of the demonstration's people did something, and on which day. */
export interface Deed {
  readonly by: string;
  readonly on: string;
}

/** A change of the common text for its second edition; the words stand in the file of the section's key. */
export type SecondEditionChange = Deed & { readonly why: string } & (
    | { readonly kind: 'REWORD' | 'REMOVE'; readonly key: string }
    /** `after` null: the first place under it. */
    | { readonly kind: 'MOVE'; readonly key: string; readonly under: string; readonly after: string | null }
    /** From the block that begins with these words on, the text becomes the new section. */
    | { readonly kind: 'SPLIT'; readonly key: string; readonly from: string; readonly newKey: string }
    | { readonly kind: 'ADD'; readonly newKey: string; readonly under: string; readonly after: string | null }
  );

export interface SecondEdition {
  readonly note: string;
  readonly by: string;
  readonly cut: string;
  readonly frozen: string;
  readonly adopted: string;
  readonly changes: readonly SecondEditionChange[];
  readonly positions: readonly (Deed & { readonly kind: PositionKind; readonly reservation?: string })[];
}

/** What a city took where the second edition touched a section that it had decided. */
export type Settled = Deed & { readonly key: string } & (
    | { readonly take: 'OURS' | 'BASE' | 'BOTH' | 'WRITTEN' }
    /** Where a section that the common text has no more stands from now on. */
    | { readonly take: 'PLACE'; readonly under: string; readonly after: string | null }
  );

export interface DemonstrationAdaptation {
  /** The slug of the body whose adaptation it is. */
  readonly city: string;
  readonly begun: Deed;
  readonly published: Deed | null;
  readonly withdrawn: Deed | null;
  /** null: still of the first edition, and nothing begun. */
  readonly merge:
    | (Deed & {
        /** OPEN: in the middle of it. */
        readonly state: 'OPEN' | 'DONE';
        readonly settled: readonly Settled[];
      })
    | null;
}

/** A city's wording that was proposed to the common text. */
export interface DemonstrationUpstream extends Deed {
  readonly city: string;
  readonly key: string;
  readonly reason: string;
  readonly evidence: readonly { readonly label: string; readonly url: string }[];
  readonly accepted: Deed | null;
}
