// Looks into a .docx before a library unpacks it: what it holds, and whether unpacking stays within
// bounds. Sizes are counted while inflating, since a hostile archive lies about them.

import { AuditError } from '../lib/errors.ts';

/** Most unpacked XML of a document, in bytes; a 500-page contract has about 10 MB. */
const MOST_UNPACKED = 40_000_000;
const MOST_ENTRIES = 5000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

function entriesOf(bytes: Uint8Array): readonly Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Bytes an entry unpacks to, or null when more than `most` or broken. */
async function unpackedSize(bytes: Uint8Array, entry: Entry, most: number): Promise<number | null> {
  const { offset, packed, method } = entry;
  if (offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (method === 0) return packed <= most ? packed : null;
  if (method !== 8) return null;
  const data = new Uint8Array(bytes.subarray(start, start + packed));
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let size = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.byteLength;
      if (size > most) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    return null;
  }
  return size;
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Refuses what is no Word document and what would unpack beyond bounds. */
export async function checkWordArchive(file: string, bytes: Uint8Array): Promise<void> {
  const hint = 'Open it in a word processor and save it again as .docx.';
  const entries = bytes.length < 22 ? null : entriesOf(bytes);
  if (entries === null) throw new AuditError('unreadable', `${file} is not a readable Word document`, hint);
  if (!entries.some(({ name }) => name === 'word/document.xml'))
    throw new AuditError(
      'binary-input',
      `${file} is an archive, not a Word document`,
      'Give the document inside it, as .docx, .pdf, .html, .md or .txt.',
    );
  let left = MOST_UNPACKED;
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name))) {
    const size = await unpackedSize(bytes, entry, left);
    if (size === null)
      throw new AuditError(
        'too-large',
        `${file} unpacks to more than ${MOST_UNPACKED / 1_000_000} MB or is damaged`,
        hint,
      );
    left -= size;
  }
}
