// What every Document must keep, whatever it was made of. The tests run it over corpora and random input;
// a reader that breaks one of these would send people to the wrong place.

import { toSource } from '../lib/mapped-text.ts';
import type { Block, Document, Span } from '../model/document.ts';

type Report = (problem: string) => void;

function checkSpan(span: Span, length: number, what: string, report: Report): void {
  if (!Number.isInteger(span.start) || !Number.isInteger(span.end)) report(`${what}: not whole numbers`);
  if (span.start < 0 || span.end > length || span.start > span.end)
    report(`${what}: ${span.start}–${span.end} is outside 0–${length}`);
}

/** Segments cover the text without gaps; a unit-by-unit copy equals its source but for space and hyphens. */
function checkText({ body, index }: Block, source: string, report: Report): void {
  let at = 0;
  for (const segment of body.segments) {
    if (segment.at !== at) report(`block ${index}: segments leave a gap at ${at}`);
    at = segment.at + segment.length;
    checkSpan(
      { start: segment.source, end: segment.source + segment.sourceLength },
      source.length,
      `block ${index}: segment`,
      report,
    );
    if (segment.length !== segment.sourceLength) continue;
    const copy = body.text.slice(segment.at, at);
    const original = source.slice(segment.source, segment.source + segment.sourceLength);
    if (copy !== original && copy !== original.replace(/[\u2010\u2011]/g, '-').replace(/[\s\uFFFC]/g, ' '))
      report(`block ${index}: "${copy.slice(0, 40)}" is "${original.slice(0, 40)}" in the source`);
  }
  if (at !== body.text.length) report(`block ${index}: segments cover ${at} of ${body.text.length} units`);
  if (/\s\s|^\s|\s$/.test(body.text)) report(`block ${index}: white space is not normalised`);
}

function checkSentences(block: Block, report: Report): void {
  let from = block.label === null ? 0 : block.label.end;
  for (const sentence of block.sentences) {
    const what = `block ${block.index}: sentence at ${sentence.start}`;
    if (sentence.start < from || sentence.end > block.body.text.length)
      report(`${what} overlaps or leaves the block`);
    if (sentence.text !== block.body.text.slice(sentence.start, sentence.end))
      report(`${what} is not its slice`);
    const span = toSource(block.body, sentence.start, sentence.end);
    if (span.start !== sentence.span.start || span.end !== sentence.span.end)
      report(`${what} has another place`);
    from = sentence.end;
  }
}

function checkBlock(block: Block, document: Document, report: Report): void {
  const what = `block ${block.index}`;
  checkSpan(block.span, document.source.length, what, report);
  checkText(block, document.source, report);
  checkSentences(block, report);
  if (document.sections[block.section] === undefined) report(`${what}: no such section`);
  if (block.leadIn !== null && block.leadIn >= block.index) report(`${what}: its lead-in comes after it`);
  for (const { start, end } of block.links)
    if (start < 0 || end > block.body.text.length || start >= end) report(`${what}: a link outside its text`);
  const { cell } = block;
  if (cell === null) return;
  for (const other of [cell.header, cell.rowHead])
    if (other !== null && document.blocks[other]?.kind !== 'cell') report(`${what}: its head is no cell`);
}

function checkOrder(document: Document, report: Report): void {
  document.blocks.forEach((block, index) => {
    if (block.index !== index) report(`block ${index} is numbered ${block.index}`);
    const before = document.blocks[index - 1];
    if (before !== undefined && block.span.start < before.span.start)
      report(`block ${index} starts before the one before it`);
  });
  document.sections.forEach((section, index) => {
    if (section.index !== index) report(`section ${index} is numbered ${section.index}`);
    checkSpan(section.span, document.source.length, `section ${index}`, report);
    const parent = section.parent === null ? undefined : document.sections[section.parent];
    if (section.parent !== null && (parent === undefined || section.parent >= index))
      report(`section ${index}: its parent comes after it`);
    if (parent !== undefined && parent.level >= section.level)
      report(`section ${index}: not below its parent`);
    if (
      parent !== undefined &&
      (parent.span.start > section.span.start || parent.span.end < section.span.end)
    )
      report(`section ${index}: not inside its parent`);
    if (section.block !== null && document.blocks[section.block]?.kind !== 'heading')
      report(`section ${index}: its heading is no heading`);
  });
}

function checkParts(document: Document, report: Report): void {
  const { length } = document.source;
  const spans: readonly (readonly [string, Span])[] = [
    ...document.definitions.map(({ span }) => ['definition', span] as const),
    ...document.dates.map(({ span }) => ['date', span] as const),
    ...document.tables.map(({ span }) => ['table', span] as const),
    ...document.directives.map(({ span }) => ['directive', span] as const),
    ...document.limits.flatMap(({ spans: places }) => places.map((span) => ['limit', span] as const)),
  ];
  for (const [what, span] of spans) checkSpan(span, length, what, report);
  for (const table of document.tables)
    for (const cell of [...table.header, ...table.rows.flat()])
      if (document.blocks[cell]?.kind !== 'cell') report(`table ${table.index}: block ${cell} is no cell`);
  document.lineStarts.forEach((start, index) => {
    const before = document.lineStarts[index - 1];
    if (before !== undefined && start <= before) report(`line ${index + 1} starts before the one above it`);
  });
}

/** Sentences that say what is wrong; none for a sound Document. */
export function verifyDocument(document: Document): readonly string[] {
  const problems: string[] = [];
  const report: Report = (problem) => {
    problems.push(problem);
  };
  checkOrder(document, report);
  for (const block of document.blocks) checkBlock(block, document, report);
  checkParts(document, report);
  return problems;
}
