import { webcrypto } from 'node:crypto';
import { Integer, OctetString, PrintableString, UTCTime, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

const room = 8_192;

/** A PDF that somebody signed with a certificate of their own, as programmes for signing leave it. */
export async function signedPdf({
  signer = 'Morag Sinclair',
  organisation = 'Dundee City Council',
  issuer = 'A certificate authority of a test',
  reason = 'Memorandum',
  at = new Date('2026-11-10T09:30:00Z'),
} = {}): Promise<Buffer> {
  const pages =
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n';
  const head = `3 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Reason (${reason}) /Location <FEFF004800E0> /M (D:20261110093000+00'00') `;
  const range = (numbers: readonly number[]) =>
    `/ByteRange [${numbers.map((one) => String(one).padStart(8, '0')).join(' ')}] /Contents `;
  const before = pages + head;
  const tail =
    ' >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n';
  const gap = before.length + range([0, 0, 0, 0]).length;
  const after = gap + room + 2;
  const text = before + range([0, gap, after, tail.length]);
  const signed = Buffer.from(text + tail, 'latin1');
  const cms = await cmsOf(signed, { signer, organisation, issuer, at });
  return Buffer.from(`${text}<${cms.toString('hex').padEnd(room, '0')}>${tail}`, 'latin1');
}

async function cmsOf(
  data: Buffer,
  { signer, organisation, issuer, at }: { signer: string; organisation: string; issuer: string; at: Date },
): Promise<Buffer> {
  const keys = (await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: 7 });
  const name = (type: string, value: string) =>
    new AttributeTypeAndValue({ type, value: new Utf8String({ value }) });
  certificate.issuer.typesAndValues.push(name('2.5.4.3', issuer));
  certificate.subject.typesAndValues.push(name('2.5.4.3', signer), name('2.5.4.10', organisation));
  certificate.notBefore.value = new Date('2026-01-01');
  certificate.notAfter.value = new Date('2028-01-01');
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  const digest = await webcrypto.subtle.digest('SHA-256', new Uint8Array(data));
  const attribute = (type: string, value: object) => new Attribute({ type, values: [value] });
  const content = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' })],
    certificates: [certificate],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute('1.2.840.113549.1.9.3', new PrintableString({ value: '' })),
            attribute('1.2.840.113549.1.9.5', new UTCTime({ valueDate: at })),
            attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: digest })),
          ],
        }),
      }),
    ],
  });
  await content.sign(keys.privateKey, 0, 'SHA-256', new Uint8Array(data).buffer);
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: content.toSchema(true) });
  return Buffer.from(info.toSchema().toBER(false));
}
