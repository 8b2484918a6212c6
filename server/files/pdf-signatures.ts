import { createHash } from 'node:crypto';
import { fromBER } from 'asn1js';
import { type Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';

/** What a signature in a PDF says of itself. Whether its certificate is to be trusted, nobody has asked here. */
export interface PdfSignature {
  readonly signer: string | null;
  readonly organisation: string | null;
  /** Who issued the certificate. */
  readonly issuer: string | null;
  /** As the signer’s own clock said, in ISO 8601. */
  readonly at: string | null;
  readonly reason: string | null;
  readonly place: string | null;
  /** It covers the whole file: nothing was added behind it. */
  readonly coversAll: boolean;
  /** The bytes it covers are those that were signed with its certificate’s key; null where that can’t be told. */
  readonly isIntact: boolean | null;
}

const mostSignatures = 20;
const longestText = 200;

/**
 * The signatures of a PDF, the first first. They are found by their byte ranges, which stand in plain sight in every signed
 * file since they name its bytes; what can’t be read of one is null.
 */
export async function pdfSignaturesOf(bytes: Buffer): Promise<PdfSignature[]> {
  const text = bytes.toString('latin1');
  const found: PdfSignature[] = [];
  for (const match of text.matchAll(
    /\/ByteRange\s*\[\s*(\d{1,9})\s+(\d{1,9})\s+(\d{1,9})\s+(\d{1,9})\s*\]/g,
  )) {
    if (found.length === mostSignatures) break;
    const [from, before, after, rest] = match.slice(1).map(Number) as [number, number, number, number];
    const gap = from + before;
    if (after <= gap || after + rest > bytes.length) continue;
    const dictionary = dictionaryAround(text, match.index, gap, after);
    // A stamp of time is no signature of a person.
    if (/\/SubFilter\s*\/ETSI\.RFC3161/.test(dictionary)) continue;
    const signed = Buffer.concat([bytes.subarray(from, gap), bytes.subarray(after, after + rest)]);
    const contents = Buffer.from(text.slice(gap, after).replace(/[^0-9a-f]/gi, ''), 'hex');
    found.push({
      ...(await certified(contents, signed, dictionary)),
      reason: textOf(dictionary, 'Reason'),
      place: textOf(dictionary, 'Location'),
      coversAll: from === 0 && text.slice(after + rest).trim() === '',
    });
  }
  return found;
}

/** The signature’s dictionary without its contents. */
function dictionaryAround(text: string, at: number, gap: number, after: number): string {
  const begin = Math.max(text.lastIndexOf(' obj', Math.min(at, gap)), Math.min(at, gap) - 20_000, 0);
  const end = text.indexOf('endobj', Math.max(at, after));
  const until = end === -1 ? text.length : Math.min(end, Math.max(at, after) + 20_000);
  return at < gap || begin < gap
    ? text.slice(begin, gap) + text.slice(after, until)
    : text.slice(begin, until);
}

type Certified = Pick<PdfSignature, 'at' | 'isIntact' | 'issuer' | 'organisation' | 'signer'>;

async function certified(contents: Buffer, signed: Buffer, dictionary: string): Promise<Certified> {
  const said = { signer: textOf(dictionary, 'Name'), at: dayIn(dictionary) };
  try {
    const content = new ContentInfo({ schema: fromBER(bufferOf(contents)).result });
    const data = new SignedData({ schema: content.content });
    const certificate = signerOf(data);
    return {
      signer: nameIn(certificate?.subject, '2.5.4.3') ?? said.signer,
      organisation: nameIn(certificate?.subject, '2.5.4.10'),
      issuer: nameIn(certificate?.issuer, '2.5.4.3') ?? nameIn(certificate?.issuer, '2.5.4.10'),
      at: signingTime(data) ?? said.at,
      isIntact: await isIntact(data, signed),
    };
  } catch {
    return { ...said, organisation: null, issuer: null, isIntact: null };
  }
}

const bufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer as ArrayBuffer;

const digestType = '1.2.840.113549.1.9.4';
const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Whether these are the bytes that were signed, and signed with the key of the certificate beside them. */
async function isIntact(data: SignedData, signed: Buffer): Promise<boolean | null> {
  const [info] = data.signerInfos;
  const hash = hashes[info?.digestAlgorithm.algorithmId ?? ''];
  const attribute = info?.signedAttrs?.attributes.find(({ type }) => type === digestType);
  const kept = (attribute?.values[0] as { valueBlock?: { valueHexView?: Uint8Array } } | undefined)
    ?.valueBlock?.valueHexView;
  if (hash && kept && !createHash(hash).update(signed).digest().equals(kept)) return false;
  return data.verify({ signer: 0, data: bufferOf(signed), checkChain: false }).then(Boolean, () => null);
}

function signerOf(data: SignedData): Certificate | null {
  const certificates = (data.certificates ?? []).filter((one): one is Certificate => 'subject' in one);
  const sid = data.signerInfos[0]?.sid;
  const own =
    sid instanceof IssuerAndSerialNumber
      ? certificates.find(({ serialNumber }) => serialNumber.isEqual(sid.serialNumber))
      : undefined;
  return own ?? certificates[0] ?? null;
}

function nameIn(name: Certificate['subject'] | undefined, type: string): string | null {
  const found = name?.typesAndValues.find((one) => one.type === type);
  return found ? said(String(found.value.valueBlock.value)) : null;
}

const signingTimeType = '1.2.840.113549.1.9.5';

function signingTime(data: SignedData): string | null {
  const attribute = data.signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => type === signingTimeType);
  const value = attribute?.values[0] as { toDate?(): Date } | undefined;
  return value?.toDate?.().toISOString() ?? null;
}

/** A text of a dictionary, as literal or hexadecimal, in either of the two alphabets that PDF has. */
function textOf(dictionary: string, key: string): string | null {
  const [, literal, hex] =
    new RegExp(`/${key}\\s*(?:\\(((?:\\\\.|[^\\\\()]){0,2000})\\)|<([0-9a-fA-F\\s]{0,4000})>)`, 's').exec(
      dictionary,
    ) ?? [];
  const raw =
    literal !== undefined
      ? Buffer.from(unescaped(literal), 'latin1')
      : hex !== undefined
        ? Buffer.from(hex.replace(/\s/g, ''), 'hex')
        : null;
  if (!raw) return null;
  if (raw[0] === 0xfe && raw[1] === 0xff) return said(new TextDecoder('utf-16be').decode(raw.subarray(2)));
  if (raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf) return said(raw.toString('utf8', 3));
  return said(raw.toString('latin1'));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '' };

function unescaped(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|\r?\n|.)/gs, (_, sign: string) =>
    /^[0-7]/.test(sign)
      ? String.fromCharCode(Number.parseInt(sign, 8) & 0xff)
      : /^\r?\n$/.test(sign)
        ? ''
        : (escapes[sign] ?? sign),
  );
}

/** One line that can be shown: no signs that steer, none that turn the line about. */
function said(text: string): string | null {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, longestText);
  return line || null;
}

/** The day and hour that the dictionary has, as D:20261118093000+07'00'. */
function dayIn(dictionary: string): string | null {
  const [
    ,
    year,
    month,
    day,
    hour = '00',
    minute = '00',
    second = '00',
    zone = 'Z',
    zoneHour = '00',
    zoneMinute = '00',
  ] = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?([Z+-])?(\d\d)?'?(\d\d)?/.exec(dictionary) ?? [];
  if (!year) return null;
  const at = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${zone === 'Z' ? 'Z' : `${zone}${zoneHour}:${zoneMinute}`}`,
  );
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
