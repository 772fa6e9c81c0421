// Both versions of a policy in one Word document, as tracked changes: rejecting all of them gives the
// old version's lines, accepting all the new one's. A line that only changed its place is a move.

import { DeletedTextRun, Document, ImportedXmlComponent, InsertedTextRun, Paragraph } from 'docx';
import type { ParagraphChild } from 'docx';
import { diffArrays, diffWordsWithSpace } from 'diff';
import { visibleLine } from '../parts/visible.ts';
import type { Report } from '../schema.ts';
import { packDocument } from './pack.ts';
import { run } from './page.ts';
import { linesOf } from './source-lines.ts';
import type { SourceLine } from './source-lines.ts';
import { NUMBERING, STYLES } from './styles.ts';

const AUTHOR = 'version 2';
/** Shorter lines stand alike in many places: to call them moved would be a guess. */
const SHORTEST_MOVE = 40;
/** Lines that share fewer words than this are not one line changed, but one gone and one new. */
const ALIKE = 0.5;
/** Beyond this many pairs of lines only equal ones are laid beside each other. */
const MOST_PAIRS = 2_000_000;

type Step =
  | { readonly kind: 'same' | 'deleted' | 'inserted' | 'moved-from' | 'moved-to'; readonly line: SourceLine }
  | { readonly kind: 'changed'; readonly line: SourceLine; readonly old: SourceLine };

/** A report of changes: its first document is the old version, its second the new one. */
export async function writeRedline(report: Report): Promise<Uint8Array> {
  const [old, now] = report.documents;
  const steps =
    old === undefined || now === undefined ? [] : stepsOf(wordLines(linesOf(old)), wordLines(linesOf(now)));
  const tracked = tracker(report.generatedAt);
  const packed = new Document({
    title: visibleLine(`${now?.name ?? ''}, redline`),
    creator: `${report.tool.name} ${report.tool.version}`,
    lastModifiedBy: report.tool.name,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [{ children: steps.map((step) => paragraph(step, tracked)) }],
  });
  return packDocument(packed, report.generatedAt);
}

const textOf = ({ text }: SourceLine): string => visibleLine(text);

interface Line {
  readonly line: SourceLine;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

const wordLines = (lines: readonly SourceLine[]): readonly Line[] =>
  lines.map((line) => {
    const text = textOf(line);
    return { line, text, words: new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)) };
  });

/** Share of the words of both that both have, 0 to 1. */
function likeness({ words: left }: Line, { words: right }: Line): number {
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  if (few.size * 2 < (few.size + many.size) * ALIKE) return 0;
  let both = 0;
  for (const word of few) if (many.has(word)) both += 1;
  return both === 0 ? 0 : (2 * both) / (left.size + right.size);
}

/** Lines that are alike stand beside each other, so that an edit is one and not a loss and a gain. */
function stepsOf(old: readonly Line[], now: readonly Line[]): readonly Step[] {
  const isExact = old.length * now.length > MOST_PAIRS;
  const comparator = (a: Line, b: Line): boolean =>
    a.text === b.text || (!isExact && likeness(a, b) >= ALIKE);
  const steps: Step[] = [];
  let [from, to] = [0, 0];
  for (const { count, added, removed } of diffArrays([...old], [...now], { comparator })) {
    for (let index = 0; index < count; index += 1) {
      const [before, after] = [old[from], now[to]];
      if (added) {
        if (after !== undefined) steps.push({ kind: 'inserted', line: after.line });
        to += 1;
      } else if (removed) {
        if (before !== undefined) steps.push({ kind: 'deleted', line: before.line });
        from += 1;
      } else {
        if (before !== undefined && after !== undefined) steps.push(pairOf(before, after));
        from += 1;
        to += 1;
      }
    }
  }
  return withMoves(steps);
}

const pairOf = (before: Line, after: Line): Step =>
  before.text === after.text
    ? { kind: 'same', line: after.line }
    : { kind: 'changed', line: after.line, old: before.line };

function withMoves(steps: readonly Step[]): readonly Step[] {
  const long = (kind: Step['kind']): ReadonlySet<string> =>
    new Set(
      steps
        .filter((step) => step.kind === kind && step.line.text.length >= SHORTEST_MOVE)
        .map(({ line }) => textOf(line)),
    );
  const [out, into] = [long('deleted'), long('inserted')];
  return steps.map((step) => {
    if (!out.has(textOf(step.line)) || !into.has(textOf(step.line))) return step;
    if (step.kind === 'deleted') return { kind: 'moved-from', line: step.line };
    return step.kind === 'inserted' ? { kind: 'moved-to', line: step.line } : step;
  });
}

interface Tracked {
  readonly date: string;
  /** A number for the next mark: no two marks of a document may share one. */
  readonly next: () => number;
  /** Both ends of a move carry one name. */
  readonly nameOf: (text: string) => string;
}

function tracker(date: string): Tracked {
  const names = new Map<string, string>();
  let id = 0;
  return {
    date,
    next: () => (id += 1),
    nameOf: (text) => {
      const name = names.get(text) ?? `move${names.size + 1}`;
      names.set(text, name);
      return name;
    },
  };
}

const HEADING_STYLES = ['Heading1', 'Heading2', 'Heading3'] as const;

function paragraph(step: Step, tracked: Tracked): Paragraph {
  const { kind, line } = step;
  const mark: Mark = () => ({ id: tracked.next(), author: AUTHOR, date: tracked.date });
  const style = line.level === null ? 'Normal' : (HEADING_STYLES[Math.min(line.level, 3) - 1] ?? 'Heading3');
  const looks = { style, ...(line.level === null ? {} : { numbering: false as const }) };
  const text = textOf(line);
  switch (kind) {
    case 'same':
      return new Paragraph({ ...looks, children: [run(text)] });
    case 'deleted':
      return new Paragraph({
        ...looks,
        run: { deletion: mark() },
        children: [new DeletedTextRun({ text, ...mark() })],
      });
    case 'inserted':
      return new Paragraph({
        ...looks,
        run: { insertion: mark() },
        children: [new InsertedTextRun({ text, ...mark() })],
      });
    case 'changed':
      return new Paragraph({ ...looks, children: changedRuns(textOf(step.old), text, mark) });
    case 'moved-from':
      return moved(
        new Paragraph({ ...looks, run: { deletion: mark() }, children: [] }),
        'moveFrom',
        text,
        tracked,
      );
    case 'moved-to':
      return moved(
        new Paragraph({ ...looks, run: { insertion: mark() }, children: [] }),
        'moveTo',
        text,
        tracked,
      );
  }
}

type Mark = () => { readonly id: number; readonly author: string; readonly date: string };

/** Whole words of both versions; what only one has is marked. */
function changedRuns(old: string, now: string, mark: Mark): ParagraphChild[] {
  return diffWordsWithSpace(old, now).map(({ value, added, removed }) => {
    if (removed) return new DeletedTextRun({ text: value, ...mark() });
    return added ? new InsertedTextRun({ text: value, ...mark() }) : run(value);
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The library knows no moves: the marks of Word itself. */
function moved(
  paragraph: Paragraph,
  kind: 'moveFrom' | 'moveTo',
  text: string,
  { date, next, nameOf }: Tracked,
): Paragraph {
  const range = next();
  const who = `w:author="${AUTHOR}" w:date="${date}"`;
  const words = text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  const parts = [
    `<w:${kind}RangeStart w:id="${range}" ${who} w:name="${nameOf(text)}"/>`,
    `<w:${kind} w:id="${next()}" ${who}><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:${kind}>`,
    `<w:${kind}RangeEnd w:id="${range}"/>`,
  ];
  for (const part of parts) paragraph.addChildElement(ImportedXmlComponent.fromXmlString(part));
  return paragraph;
}

/** "policy.redline.docx", by the name of the new version. */
export const redlineName = (file: string): string =>
  `${(file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '')}.redline.docx`;
