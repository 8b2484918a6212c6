import type { ExportImage } from '../export-images.ts';

const widest = 600;
const highest = 800;
const types: Readonly<Record<string, 'png' | 'jpg'>> = { 'image/png': 'png', 'image/jpeg': 'jpg' };

/** A picture as Word takes it, as large as it fits on a page; none for kinds that Word can’t show everywhere. */
export function pictureOf(image: ExportImage | null) {
  const type = image && types[image.type];
  if (!image || !type) return null;
  const scale = Math.min(1, widest / image.width, highest / image.height);
  const transformation = { width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
  return { type, data: Buffer.from(image.bytes), transformation };
}
