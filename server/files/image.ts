import { invalid } from '../kernel/errors.ts';

export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';

export interface Image {
  readonly mediaType: ImageType;
  readonly width: number;
  readonly height: number;
}

/** The most that a picture weighs and measures: beyond it, opening one costs a browser more than any picture of ours is worth. */
export const largestImage = { megabytes: 5, bytes: 5 * 1024 * 1024, side: 6_000 };

/** What a picture is, by its own first bytes whatever it is called; refuses all but PNG, JPEG and WebP of a sound size. */
export function imageOf(bytes: Buffer): Image {
  const found = png(bytes) ?? jpeg(bytes) ?? webp(bytes);
  if (!found || found.width < 1 || found.height < 1)
    throw invalid('file', 'This is no picture that can be kept; a PNG, JPEG or WebP is.', 'NO_PICTURE');
  const { width, height } = found;
  const { side } = largestImage;
  if (width > side || height > side)
    throw invalid(
      'file',
      `The picture measures ${width} × ${height}; at most ${side} × ${side} can be kept.`,
      'PICTURE_TOO_LARGE',
      { side },
    );
  return found;
}

const pngBegins = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function png(bytes: Buffer): Image | null {
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(pngBegins)) return null;
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { mediaType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function webp(bytes: Buffer): Image | null {
  if (bytes.length < 30) return null;
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const size = (width: number, height: number): Image => ({ mediaType: 'image/webp', width, height });
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return size(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21);
      return bytes[20] === 0x2f ? size((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1) : null;
    }
    case 'VP8 ':
      return bytes.readUIntBE(23, 3) === 0x9d012a
        ? size(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
        : null;
    default:
      return null;
  }
}

/** Walks the segments up to the one that begins the frame, which has the size. */
function jpeg(bytes: Buffer): Image | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker))
      return {
        mediaType: 'image/jpeg',
        width: bytes.readUInt16BE(at + 7),
        height: bytes.readUInt16BE(at + 5),
      };
    // The picture itself begins, or it ends, without a frame before it.
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
