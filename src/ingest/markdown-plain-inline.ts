// Inline Markdown of the everyday kind: words, escapes, emphasis, links with a bare target, breaks. The
// nodes are those that the full parser gives; null for anything that only it can tell.

import type { PhrasingContent } from 'mdast';

/** Positions as the parser writes them. Nobody asks a node for its line, so all stand on the first. */
export const positionOf = (start: number, end: number) => ({
  start: { line: 1, column: start + 1, offset: start },
  end: { line: 1, column: end + 1, offset: end },
});

const SPECIAL = /[*_[\]!<&`\\\n]/g;
const ESCAPE = /\\[!-/:-@[-`{-~]/g;
/** A target without blanks, brackets, escapes and entities is what stands there. */
const LINK = /\[([^[\]`<]*)\]\(([^\s()<>\\&]+)\)/y;
const ENTITY = /&#?\w{1,31};/y;
const TAG_OF_BREAK = /<br ?\/?>/iy;
const SPACE = /^\s?$/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** A stretch of the source, with its escapes written over so that no sign in them counts. */
interface Text {
  readonly source: string;
  readonly masked: string;
  /** Offset of `masked` in the source. */
  readonly offset: number;
  /** Where the last target stands behind its label. */
  readonly lastTarget: number;
}

interface Delimiter {
  readonly sign: string;
  readonly length: number;
}

/** A delimiter that waits for its counterpart, and the signs of all that wait with it. */
interface Opened extends Delimiter {
  readonly signs: string;
}
/** No delimiter: what is read goes on to the end. */
const NOTHING: Opened = { sign: '', length: 0, signs: '' };

interface Read {
  readonly nodes: PhrasingContent[];
  readonly end: number;
}

/** What a run of `*` or `_` may do, by its neighbours. */
function rolesOf(
  masked: string,
  at: number,
  { sign, length }: Delimiter,
): { readonly mayOpen: boolean; readonly mayClose: boolean } {
  const before = masked.charAt(at - 1);
  const after = masked.charAt(at + length);
  const [isAfterSpace, isBeforeSpace] = [SPACE.test(before), SPACE.test(after)];
  const [isAfterSign, isBeforeSign] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
  const isLeft = !isBeforeSpace && (!isBeforeSign || isAfterSpace || isAfterSign);
  const isRight = !isAfterSpace && (!isAfterSign || isBeforeSpace || isBeforeSign);
  return {
    mayOpen: isLeft && (sign === '*' || !isRight || isAfterSign),
    mayClose: isRight && (sign === '*' || !isLeft || isBeforeSign),
  };
}

/** Before the spaces that end at `at`. */
function beforeSpaces(text: string, at: number): number {
  let end = at;
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--;
  return end;
}

/** Behind the spaces that begin at `at`. */
export function behindSpaces(text: string, at: number): number {
  let start = at;
  while (text.charCodeAt(start) === 32) start++;
  return start;
}

/** A line's end and the next one's beginning lose their spaces. */
function joinLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines
    .map((line, i) => {
      const from = i === 0 ? 0 : behindSpaces(line, 0);
      if (i === lines.length - 1) return line.slice(from);
      const feed = line.endsWith('\r') ? '\r' : '';
      return line.slice(from, Math.max(from, beforeSpaces(line, line.length - feed.length))) + feed;
    })
    .join('\n');
}

function textNode({ source, offset }: Text, from: number, to: number): PhrasingContent {
  const [start, end] = [offset + from, offset + to];
  const value = joinLines(source.slice(start, end).replace(ESCAPE, (pair) => pair.charAt(1)));
  return { type: 'text', value, position: positionOf(start, end) };
}

function readLink(text: Text, at: number, signs: string): (Read & { readonly isLink: boolean }) | null {
  const { masked, offset, source, lastTarget } = text;
  LINK.lastIndex = at;
  const match = LINK.exec(masked);
  // in a text that names no targets, brackets without one are brackets
  if (match === null) return lastTarget > at ? null : { nodes: [], end: at + 1, isLink: false };
  const [whole, label = ''] = match;
  const end = at + whole.length;
  const url = source.slice(offset + at + label.length + 3, offset + end - 1);
  const inner = url.includes('\\')
    ? null
    : readRun(text, at + 1, at + 1 + label.length, { ...NOTHING, signs });
  if (inner === null) return null;
  const position = positionOf(offset + at, offset + end);
  return { nodes: [{ type: 'link', url, children: inner.nodes, position }], end, isLink: true };
}

/** Nodes from `from` to the delimiter that closes them, or to `to` where there is none to wait for. */
function readRun(text: Text, from: number, to: number, closer: Opened): Read | null {
  const { masked, offset } = text;
  const nodes: PhrasingContent[] = [];
  let run = from;
  const flush = (end: number): void => {
    if (end > run) nodes.push(textNode(text, run, end));
  };
  for (let at = from; at < to;) {
    SPECIAL.lastIndex = at;
    const match = SPECIAL.exec(masked);
    if (match === null || match.index >= to) break;
    at = match.index;
    const sign = match[0].charAt(0);
    if (sign === '\n') {
      // two spaces in front of it make a break
      const stop = masked.charAt(at - 1) === '\r' ? at - 1 : at;
      const start = beforeSpaces(masked, stop);
      at++;
      if (stop - start < 2) continue;
      flush(start);
      nodes.push({ type: 'break', position: positionOf(offset + start, offset + at) });
      run = at = behindSpaces(masked, at);
    } else if (sign === '*' || sign === '_') {
      let length = 1;
      while (masked.charAt(at + length) === sign) length++;
      const { mayOpen, mayClose } = rolesOf(masked, at, { sign, length });
      if (mayClose && closer.sign === sign && closer.length === length) {
        flush(at);
        return { nodes, end: at + length };
      }
      if ((mayOpen || mayClose) && closer.signs.includes(sign)) return null;
      if (!mayOpen) {
        at += length;
        continue;
      }
      const opened = { sign, length, signs: closer.signs + sign };
      const inner = length <= 2 ? readRun(text, at + length, to, opened) : null;
      if (inner === null) return null;
      flush(at);
      const position = positionOf(offset + at, offset + inner.end);
      nodes.push({ type: length === 2 ? 'strong' : 'emphasis', children: inner.nodes, position });
      run = at = inner.end;
    } else if (sign === '[') {
      const link = readLink(text, at, closer.signs);
      if (link === null) return null;
      if (link.isLink) {
        flush(at);
        nodes.push(...link.nodes);
        run = link.end;
      }
      at = link.end;
    } else if (sign === '<' && isLineBreak(masked, at)) {
      flush(at);
      const end = masked.indexOf('>', at) + 1;
      const value = masked.slice(at, end);
      nodes.push({ type: 'html', value, position: positionOf(offset + at, offset + end) });
      run = at = end;
    } else {
      if (!isLiteral(masked, at, sign)) return null;
      at++;
    }
  }
  if (closer.length > 0) return null;
  flush(to);
  return { nodes, end: to };
}

function isLineBreak(masked: string, at: number): boolean {
  TAG_OF_BREAK.lastIndex = at;
  return TAG_OF_BREAK.test(masked);
}

/** Does the sign begin nothing here? */
function isLiteral(masked: string, at: number, sign: string): boolean {
  const next = masked.charAt(at + 1);
  if (sign === ']') return next !== '(';
  if (sign === '!') return next !== '[';
  if (sign === '<') return !/[a-z/!?]/i.test(next);
  if (sign === '\\') return next !== '\n' && next !== '\r' && next !== '';
  ENTITY.lastIndex = at;
  return sign === '&' && !ENTITY.test(masked);
}

/** Nodes of the source from `start` to `end`, which hold no outer blanks; null when the parser has to tell. */
export function readPlainInline(source: string, start: number, end: number): PhrasingContent[] | null {
  const masked = source.slice(start, end).replace(ESCAPE, '..');
  const text: Text = { source, masked, offset: start, lastTarget: masked.lastIndexOf('](') };
  return readRun(text, 0, masked.length, NOTHING)?.nodes ?? null;
}
