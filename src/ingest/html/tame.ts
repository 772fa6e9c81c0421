// Keeps hostile nesting away from the parser, which scans its stack of open elements for every tag: tags
// deeper than a real page ever goes are blanked with spaces, so that all offsets hold. One linear pass.

/** Real pages: median 16, highest 216. */
export const DEEPEST_HTML = 400;

/** These close by themselves or never hold anything. */
const UNCOUNTED = new Set(
  (
    'p li dd dt td th tr tbody thead tfoot option optgroup area base br col embed hr img input link meta ' +
    'param source track wbr html head body'
  ).split(' '),
);
/** Their content is text to the parser. */
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/;
const NAME = /[a-z][a-z0-9-]{0,40}/iy;

/** Offset after the ">" that ends the tag starting at `at`; quoted attributes may hold ">". */
function tagEnd(source: string, at: number): number {
  let quote = '';
  for (let i = at; i < source.length; i++) {
    const unit = source.charAt(i);
    if (quote !== '') {
      if (unit === quote) quote = '';
    } else if (unit === '>') return i + 1;
    else if ((unit === '"' || unit === "'") && source.charAt(i - 1) === '=') quote = unit;
  }
  return source.length;
}

export interface TamedHtml {
  readonly source: string;
  /** Tags that were blanked. */
  readonly blanked: number;
}

export function tameDepth(source: string): TamedHtml {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const cuts: { start: number; end: number }[] = [];
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at)) {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      if (end === -1) break;
      at = end + 3;
      continue;
    }
    const isClose = source.charAt(at + 1) === '/';
    NAME.lastIndex = at + (isClose ? 2 : 1);
    const name = NAME.exec(source)?.[0].toLowerCase();
    if (name === undefined) {
      at += 1;
      continue;
    }
    const end = tagEnd(source, NAME.lastIndex);
    if (UNCOUNTED.has(name)) {
      at = end;
      continue;
    }
    const count = counts.get(name) ?? 0;
    if (isClose) {
      if (count > 0) closeTo(name, open, counts);
      else if (open.length >= DEEPEST_HTML) cuts.push({ start: at, end });
    } else if (open.length >= DEEPEST_HTML) cuts.push({ start: at, end });
    else if (source.charAt(end - 2) !== '/') {
      open.push(name);
      counts.set(name, count + 1);
    }
    at = end;
    if (!isClose && RAW.test(name)) {
      const close = source.indexOf('</', at);
      if (close === -1) break;
      at = close;
    }
  }
  return { source: blank(source, cuts), blanked: cuts.length };
}

function closeTo(name: string, open: string[], counts: Map<string, number>): void {
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    counts.set(last, (counts.get(last) ?? 1) - 1);
    if (last === name) return;
  }
}

function blank(source: string, cuts: readonly { readonly start: number; readonly end: number }[]): string {
  if (cuts.length === 0) return source;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of cuts) {
    parts.push(source.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  parts.push(source.slice(at));
  return parts.join('');
}
