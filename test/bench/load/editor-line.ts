/** How an editor speaks with a server: what it types goes out, what others typed comes in, both as Yjs updates. */
export interface EditorLine {
  /** Sends what was typed, as the server's own client does. */
  send(update: Uint8Array): void;
  /** Whether all that was sent has been acknowledged. */
  readonly isSettled: boolean;
  close(): void;
}

export interface LineOptions {
  readonly url: string;
  /** What the server knows the document and the section by, and how the editor is known to it. */
  readonly document: { readonly id: string; readonly sectionId: string };
  readonly cookie: string;
  /** Told of each update that comes in, as it came: a receiver that only counts never decodes it. */
  onUpdate(update: () => Uint8Array): void;
}
