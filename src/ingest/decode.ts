// Bytes → text. A byte-order mark decides; else many zero bytes mean UTF-16; else strict UTF-8, and
// when that fails Windows-1252. Nothing is ever deleted from the text but the mark itself.

import { AuditError } from '../lib/errors.ts';
import type { Format, Limit, Span } from '../model/document.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly limits: readonly Limit[];
}

/** Longest text that is analysed, in UTF-16 units; HTML may hold markup beside it. */
export const LONGEST_TEXT = 5_000_000;
const LONGEST_HTML = 20_000_000;

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

/** The encoding that an HTML page states about itself, other than the one that is the fallback anyway. */
function decodeByMeta(body: Uint8Array): { text: string; encoding: string } | null {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 2048));
  const label = /<meta[^>]{0,200}charset=["']?([\w:-]{1,40})/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined || /^(?:utf-?8|iso-8859-1|latin-?1|windows-1252)$/.test(label)) return null;
  try {
    return { text: new TextDecoder(label).decode(body), encoding: label };
  } catch {
    return null;
  }
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
    // a few broken bytes in a text that is otherwise UTF-8 are replaced; one without any is Windows-1252
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
    const replaced = lenient.split('\uFFFD').length - 1;
    const beyond = (lenient.match(/[\u0080-\uFFFC]/g) ?? []).length;
    if (body.length !== bytes.length || beyond > replaced * 2) return { text: lenient, encoding: 'utf-8' };
    return decodeByMeta(body) ?? { text: decodeWindows1252(body), encoding: 'windows-1252' };
  }
}

/** Control characters other than white space make up more than this share of a binary file. */
const BINARY_SHARE = 0.05;

function controlShare(text: string): number {
  const sample = text.slice(0, 20_000);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 12)) controls++;
  }
  return controls / sample.length;
}

function encodingLimits(text: string, encoding: string): readonly Limit[] {
  const limits: Limit[] = [];
  if (encoding !== 'utf-8') limits.push({ kind: 'encoding', statement: `Read as ${encoding}.`, spans: [] });
  const replaced: Span[] = [];
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1))
    replaced.push({ start: at, end: at + 1 });
  if (replaced.length > 0)
    limits.push({
      kind: 'encoding',
      statement: `${replaced.length} ${replaced.length === 1 ? 'character' : 'characters'} could not be decoded.`,
      spans: replaced.slice(0, 20),
    });
  return limits;
}

/** Text of the bytes; empty, binary and overlong input is refused. `format` null: not known yet. */
export function decodeText(file: string, bytes: Uint8Array, format: Format | null = null): Decoded {
  if (bytes.length === 0)
    throw new AuditError('empty-input', `${file} is empty`, 'Give a file with the text of a policy.');
  const { text, encoding } = decodeAll(bytes);
  if (text.trim() === '')
    throw new AuditError('empty-input', `${file} holds no text`, 'Give a file with the text of a policy.');
  if (controlShare(text) > BINARY_SHARE)
    throw new AuditError(
      'binary-input',
      `${file} is not a text file`,
      'policy-audit reads text, Markdown, HTML, Word (.docx) and PDF. Save the policy as one of these.',
    );
  const longest = format === 'html' || format === null ? LONGEST_HTML : LONGEST_TEXT;
  if (text.length > longest)
    throw new AuditError(
      'too-large',
      `${file} holds more than ${longest / 1_000_000} MB of text`,
      'The longest policies have about half a megabyte. Give the policy alone.',
    );
  return { text, encoding, limits: encodingLimits(text, encoding) };
}
