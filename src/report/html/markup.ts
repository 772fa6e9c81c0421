// Markup that cannot be broken out of: every string put into a template is escaped, only markup made
// here goes in as it is.

import { visibleLine } from '../parts/visible.ts';

export interface Html {
  readonly markup: string;
}

export type Part = string | number | Html | null | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs of markup as entities; for text and for attribute values in quotes. */
export function escapeSigns(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Text of a document, a rule or the tool: unseen characters boxed, white space collapsed, signs escaped. */
export function escapeText(text: string): string {
  return escapeSigns(visibleLine(text));
}

/** Markup from a module of this folder; never text of a document. */
export const raw = (markup: string): Html => ({ markup });

export const NOTHING: Html = raw('');

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(written).join('');
}

const BLOCKS =
  /\s*\n\s*(?=<\/?(?:p|div|d[ltd]|li|[uo]l|h[1-6]|table|caption|t(?:head|body|r|h|d)|section|article|aside|main|nav|header|footer|figure|figcaption|blockquote|details|fieldset|form|svg|g|path|rect|text|circle)\b)/g;
const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Templates are laid out for their readers: line breaks and indents are one space, none before a block. */
function compact(pieces: TemplateStringsArray): readonly string[] {
  const known = compacted.get(pieces);
  if (known !== undefined) return known;
  const made = pieces.map((piece) =>
    piece
      .replace(BLOCKS, '')
      .replace(/\s*\n\s*/g, ' ')
      .replace(/" (?=\/?>)/g, '"'),
  );
  compacted.set(pieces, made);
  return made;
}

/** html`<p class="${name}">${text}</p>`: strings are escaped, `Html` goes in as it is, lists are joined. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first = '', ...rest] = compact(pieces);
  return raw(first + rest.map((piece, index) => written(parts[index] ?? null) + piece).join(''));
}

/** Parts with a separator between them. */
export function joined(parts: readonly Html[], separator: string): Html {
  return raw(parts.map(({ markup }) => markup).join(escapeText(separator)));
}

/** For ids and class names: letters, digits and hyphens only. */
export function slug(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '-');
}
