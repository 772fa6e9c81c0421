// A Markdown source in stretches: those of everyday blocks come with their nodes, the rest is for the full parser.

import type { RootContent } from 'mdast';
import { readBlock } from './markdown-plain.ts';
import type { Line } from './markdown-plain-lines.ts';

/** Consecutive blocks, read; or null where the parser has to read them. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly RootContent[] | null;
}

/** Signs that the parser counts its own way. */
const ODD = /[\t\0]|\r(?!\n)/;
/** A name for a target, by which links anywhere in the text may go; a mark that the parser does not count. */
const ANYWHERE = /\]:|\uFEFF/;
/** What blank lines do not end: fenced text, comments, scripts. */
const UNBOUNDED = /`{3}|~{3}|<(?:[!?]|\/?(?:script|pre|style|textarea)\b)/i;

function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < source.length;) {
    const feed = source.indexOf('\n', start);
    const next = feed === -1 ? source.length : feed + 1;
    let stop = feed === -1 ? next : feed;
    if (stop > start && source.charCodeAt(stop - 1) === 13) stop--;
    let end = stop;
    while (end > start && source.charCodeAt(end - 1) === 32) end--;
    lines.push({ start, end, stop });
    start = next;
  }
  return lines;
}

/** Nodes of lines that begin at the margin behind a blank line: nothing before them reaches into them. */
function readGroup(source: string, lines: readonly Line[]): readonly RootContent[] | null {
  const nodes: RootContent[] = [];
  for (let at = 0; at < lines.length;) {
    const blocks = readBlock(source, lines, at);
    if (blocks === null) return null;
    nodes.push(...blocks.nodes);
    at = blocks.next;
  }
  return nodes;
}

/** Lines in groups that stand for themselves: each begins at the margin, behind a blank line. */
function groupsOf(source: string): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let isAfterBlank = true;
  for (const line of linesOf(source)) {
    const isBlank = line.end === line.start;
    const isAtMargin = !isBlank && !/[ \t]/.test(source.charAt(line.start));
    const last = groups.at(-1);
    if (last === undefined || (isAfterBlank && isAtMargin)) groups.push([line]);
    else last.push(line);
    isAfterBlank = isBlank;
  }
  return groups;
}

/** The source in stretches, in order and without gaps. */
export function stretchesOf(source: string): readonly Stretch[] {
  if (ANYWHERE.test(source)) return [{ start: 0, end: source.length, nodes: null }];
  const stretches: { start: number; end: number; nodes: RootContent[] | null }[] = [];
  let isOpen = false;
  const groups = groupsOf(source);
  groups.forEach((lines, i) => {
    const start = lines[0]?.start ?? 0;
    const end = groups[i + 1]?.[0]?.start ?? source.length;
    const text = source.slice(start, end);
    const nodes = isOpen || ODD.test(text) ? null : readGroup(source, lines);
    isOpen ||= nodes === null && (UNBOUNDED.test(text) || (start === 0 && text.startsWith('---')));
    const last = stretches.at(-1);
    if (last === undefined || (last.nodes === null) !== (nodes === null))
      stretches.push({ start, end, nodes: nodes === null ? null : [...nodes] });
    else {
      last.end = end;
      if (nodes !== null) last.nodes?.push(...nodes);
    }
  });
  return stretches;
}
