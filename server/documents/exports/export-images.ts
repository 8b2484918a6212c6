import { buffer } from 'node:stream/consumers';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { findFile, imageOf } from '../../files/index.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Services } from '../../streams/index.ts';
import type { ExportText } from './export-text.ts';

export interface ExportImage {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** The pictures of a text that its reader may see, by their file. */
export interface ExportImages {
  of(file: string): ExportImage | null;
}

const mostBytes = 60 * 1024 * 1024;

/** Fetches the pictures of a text, as many as fit: what is too much is left out and said to be missing. */
export async function readImages(services: Services, actor: Actor, text: ExportText): Promise<ExportImages> {
  const found = new Map<string, ExportImage>();
  let left = mostBytes;
  for (const file of imagesIn(text.sections.flatMap(({ blocks }) => blocks))) {
    const known = await findFile(services, { actor, language: 'en' }, file);
    if (!known || known.bytes > left) continue;
    const stream = await services.files.read(file);
    if (!stream) continue;
    const bytes = await buffer(stream);
    left -= bytes.length;
    const { mediaType, width, height } = imageOf(bytes);
    found.set(file, { bytes, type: mediaType, width, height });
  }
  return { of: (file) => found.get(file) ?? null };
}

/** The files that blocks show. */
export function imagesIn(blocks: readonly BlockJson[]): Set<string> {
  const files = new Set<string>();
  const walk = (block: BlockJson) => {
    if (block.type === 'image') files.add(String(block.attrs?.file));
    block.content?.forEach(walk);
  };
  blocks.forEach(walk);
  return files;
}
