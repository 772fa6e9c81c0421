// Bytes → text. A byte-order mark decides; else many zero bytes mean UTF-16; else strict UTF-8, and
// when that fails Windows-1252. Nothing is ever deleted from the text but the mark itself.

import { AuditError } from '../lib/errors.ts';
import type { Limit } from '../model/document.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly limits: readonly Limit[];
}

/** Longest text that is analysed, in UTF-16 units. */
export const LONGEST_TEXT = 5_000_000;

// Node's decoder leaves 0x80–0x9F of windows-1252 as control characters.
const HIGH_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    const units = Array.from(bytes.subarray(at, at + 8192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? HIGH_1252.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

function decodeUtf16(bytes: Uint8Array, isBigEndian: boolean): string {
  if (!isBigEndian) return new TextDecoder('utf-16le').decode(bytes);
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  return new TextDecoder('utf-16le').decode(swapped);
}

function zeroShare(bytes: Uint8Array, offset: 0 | 1): number {
  const head = bytes.subarray(0, 4096);
  let zeros = 0;
  for (let i = offset; i < head.length; i += 2) if (head[i] === 0) zeros++;
  return head.length === 0 ? 0 : zeros / (head.length / 2);
}

function decodeAll(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decodeUtf16(bytes.subarray(2), false), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decodeUtf16(bytes.subarray(2), true), encoding: 'utf-16be' };
  if (zeroShare(bytes, 1) > 0.6) return { text: decodeUtf16(bytes, false), encoding: 'utf-16le' };
  if (zeroShare(bytes, 0) > 0.6) return { text: decodeUtf16(bytes, true), encoding: 'utf-16be' };
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body),
      encoding: 'utf-8',
    };
  } catch {
    return { text: decodeWindows1252(body), encoding: 'windows-1252' };
  }
}

/** Control characters other than white space make up more than this share of a binary file. */
const BINARY_SHARE = 0.05;

export function decodeText(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length === 0)
    throw new AuditError('empty-input', `${file} is empty`, 'Give a file with the text of a policy.');
  const { text, encoding } = decodeAll(bytes);
  if (text.trim() === '')
    throw new AuditError('empty-input', `${file} holds no text`, 'Give a file with the text of a policy.');
  const sample = text.slice(0, 20_000);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 12)) controls++;
  }
  if (controls / sample.length > BINARY_SHARE)
    throw new AuditError(
      'binary-input',
      `${file} is not a text file`,
      'policy-audit reads text, Markdown and HTML. Save the policy as one of these.',
    );
  const limits: Limit[] = [];
  if (encoding !== 'utf-8') limits.push({ kind: 'encoding', statement: `Read as ${encoding}.`, spans: [] });
  if (text.length > LONGEST_TEXT)
    limits.push({
      kind: 'truncated',
      statement: `Only the first ${LONGEST_TEXT.toLocaleString('en-US')} characters were read.`,
      spans: [],
    });
  return { text: text.slice(0, LONGEST_TEXT), encoding, limits };
}
