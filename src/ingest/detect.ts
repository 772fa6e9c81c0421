// The format of a document: from its first bytes where they are unmistakable, else from its name, else
// from how its text looks.

import { AuditError } from '../lib/errors.ts';
import type { Format } from '../model/document.ts';
import { isZip } from './zip.ts';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
};

export function formatByName(file: string): Format | null {
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  return extension === undefined ? null : (BY_EXTENSION[extension] ?? null);
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((sign, i) => bytes[i] === sign.charCodeAt(0));

/** Formats that are told by their bytes; null for everything that is text. */
export function formatByBytes(file: string, bytes: Uint8Array): 'docx' | 'pdf' | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (isZip(bytes)) return 'docx';
  if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0'))
    throw new AuditError(
      'binary-input',
      `${file} is an old Word document (.doc) or is protected by a password`,
      'Open it in a word processor and save it as .docx without a password.',
    );
  if (head.startsWith('{\\rtf'))
    throw new AuditError('binary-input', `${file} is an RTF document`, 'Save it as .docx, .pdf or .txt.');
  return null;
}

/** Format of decoded text whose name says nothing. */
export function formatByText(text: string): Format {
  const head = text.slice(0, 20_000);
  if (/^\s*<(?:!doctype|html|\?xml|head|body)/i.test(head)) return 'html';
  const tags = (head.match(/<\/?(?:p|div|h[1-6]|ul|li|body|span)\b[^<>]{0,200}>/gi) ?? []).length;
  if (tags >= 6) return 'html';
  const marks = (head.match(/^#{1,6} \S|^\*\*[^*\n]+\*\*$|\]\([^)\n]+\)|^(?:=|-){3,}$/gm) ?? []).length;
  return marks >= 3 ? 'markdown' : 'text';
}
