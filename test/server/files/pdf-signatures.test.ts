import { describe, expect, it } from 'vitest';
import { pdfSignaturesOf } from '../../../server/files/index.ts';
import { paperOf } from '../../../server/files/paper.ts';
import { signedPdf } from './signed-pdf.ts';

describe('a signature in a PDF', () => {
  it('is shown as it describes itself: who, of what, by whose certificate, when, where and why', async () => {
    expect(await pdfSignaturesOf(await signedPdf())).toEqual([
      {
        signer: 'Morag Sinclair',
        organisation: 'Dundee City Council',
        issuer: 'A certificate authority of a test',
        at: '2026-11-10T09:30:00.000Z',
        reason: 'Memorandum',
        place: 'Hà',
        coversAll: true,
        isIntact: true,
      },
    ]);
  });

  it('says so where the file was changed, and where something was added behind it', async () => {
    const file = await signedPdf();
    const changed = Buffer.from(file);
    changed[60] = changed[60]! ^ 1;
    expect((await pdfSignaturesOf(changed))[0]).toMatchObject({ isIntact: false, coversAll: true });
    const added = Buffer.concat([file, Buffer.from('4 0 obj\n<< >>\nendobj\nstartxref\n0\n%%EOF\n')]);
    expect((await pdfSignaturesOf(added))[0]).toMatchObject({ isIntact: true, coversAll: false });
  });

  it('of which nothing can be read is there nevertheless, and a file without one has none', async () => {
    const broken = Buffer.from(
      (await signedPdf())
        .toString('latin1')
        .replace(/<3[0-9a-f]{40}/, (found) => `<${'0'.repeat(found.length - 1)}`),
      'latin1',
    );
    expect((await pdfSignaturesOf(broken))[0]).toMatchObject({
      signer: null,
      at: '2026-11-10T09:30:00.000Z',
      isIntact: null,
    });
    const plain = Buffer.from('%PDF-1.7\n/ByteRange [0 5 99999999 1]\nstartxref\n0\n%%EOF\n');
    expect(await pdfSignaturesOf(plain)).toEqual([]);
    expect(await pdfSignaturesOf(Buffer.from('/ByteRange [0 2 3 3]'.repeat(1_000)))).toHaveLength(20);
  });

  it('shows no signs that steer or turn the line about', async () => {
    const [shown] = await pdfSignaturesOf(await signedPdf({ signer: 'A\u202eB\n C' }));
    expect(shown?.signer).toBe('A B C');
  });
});

describe('a paper', () => {
  it('is a whole PDF by its content, whatever it is called; nothing else passes for one', async () => {
    expect(paperOf(await signedPdf())).toEqual({ mediaType: 'application/pdf', width: null, height: null });
    for (const bytes of ['%PDF-1.7 cut off', '<html>', 'PK\u0003\u0004'])
      expect(() => paperOf(Buffer.from(bytes))).toThrow();
  });
});
