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
};

/** Signs of markup as entities; for text and for attribute values, which stand in double quotes. */
export function escapeSigns(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
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

const BLOCK =
  'p|div|select|option|label|legend|d[ltd]|li|[uo]l|h[1-6]|table|caption|t(?:head|body|r|h|d)|section|article|aside|main|nav|header|footer|figure|figcaption|blockquote|details|fieldset|form|svg|g|path|rect|text|circle';
const BEFORE_BLOCK = new RegExp(`\\s*\\n\\s*(?=</?(?:${BLOCK})\\b)`, 'g');
const IN_BLOCK = new RegExp(`(<(?:${BLOCK})(?: [^<>]*)?>)\\s*\\n\\s*`, 'g');
/** Ends that HTML lets a writer leave out: what follows is a sibling or the parent's end. */
const NEEDLESS_ENDS = /<\/(?:li|d[td]|t(?:d|h|r|head|body)|option)>/g;
const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * Templates are laid out for their readers; a page of thousands of rows is not. Line breaks and indents
 * become one space, none beside a block; ends that HTML does without are left out.
 */
function compact(pieces: TemplateStringsArray): readonly string[] {
  const known = compacted.get(pieces);
  if (known !== undefined) return known;
  const made = pieces.map((piece) =>
    piece
      .replace(BEFORE_BLOCK, '')
      .replace(IN_BLOCK, '$1')
      .replace(/\s*\n\s*/g, ' ')
      .replace(/" (?=\/?>)/g, '"')
      .replace(NEEDLESS_ENDS, ''),
  );
  compacted.set(pieces, made);
  return made;
}

/** html`<p class="${name}">${text}</p>`: strings are escaped, `Html` goes in as it is, lists are joined. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first = '', ...rest] = compact(pieces);
  return raw(first + rest.map((piece, index) => written(parts[index] ?? null) + piece).join(''));
}

const AFTER_P =
  'p|div|dl|[uo]l|h[1-6]|table|section|article|aside|main|footer|figure|blockquote|details|fieldset|form';
const SPACE_BETWEEN = new RegExp(`(?<=>)\\s+(?=</?(?:${AFTER_P}|figcaption|d[td]|t[dhr]|tbody)[ >])`, 'g');
const NEEDLESS_P_ENDS = new RegExp(`</p>(?=<(?:${AFTER_P})[ >]|</(?:div|section|article|figure)>)`, 'g');

/**
 * A whole page without what HTML does without: quotes around values of plain signs, white space and ends
 * of paragraphs in front of blocks. Signs of text are entities by now, so every "<" begins a tag.
 */
export function lean({ markup }: Html): Html {
  return raw(
    markup
      .replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/ ([a-z-]+)="([\w#.:-]+)"(?=[ >])/g, ' $1=$2'))
      .replace(SPACE_BETWEEN, '')
      .replace(NEEDLESS_P_ENDS, ''),
  );
}

/** Parts with a separator between them. */
export function joined(parts: readonly Html[], separator: string): Html {
  return raw(parts.map(({ markup }) => markup).join(escapeText(separator)));
}

/** For ids and class names: letters, digits and hyphens only. */
export function slug(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '-');
}
