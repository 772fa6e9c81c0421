// Document → claims. Blocks are read in order, never without their heading path, lead-in, label and
// column header: structure carries more than half of what a policy says.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { isLikelyClaim } from './gate.ts';
import type { Claim, Scope } from '../model/claim.ts';
import type { Block, Document } from '../model/document.ts';
import type { Frame, Practice } from '../model/vocabulary.ts';
import { NO_LIST, readBlock } from './block.ts';
import type { BlockState } from './block.ts';
import { openDocument } from './context.ts';
import type { DocumentContext } from './context.ts';
import type { DraftInContext } from './finish.ts';
import { finishClaims } from './finish.ts';
import { leadInAbove } from './lead-ins.ts';
import type { LeadIn } from './lead-ins.ts';
import { readLine } from './line.ts';
import { readDates, readDefinitions } from './meta.ts';
import { NO_SCOPE, scopeIn } from './scope-of.ts';
import type { Opener } from './openers.ts';
import { readTable } from './tables.ts';
import type { Tagger } from './tagger.ts';

/** "Free Account: account for which …" speaks of that plan. */
function labelScope(block: Block | undefined, { reader }: DocumentContext): Scope {
  if (block === undefined || block.label === null) return NO_SCOPE;
  const text = block.body.text.slice(block.label.start, block.label.end);
  return (
    scopeIn(readLine(block, block.label.start, text, false, reader), 'label', reader.lexicon) ?? NO_SCOPE
  );
}

/** The practice that a table is of: its heading's, unless the words right above it speak of cookies, or alone. */
const practiceAbove = (heading: Opener | null, leadIn: LeadIn | null): Practice | null => {
  const said = leadIn?.opener?.practice ?? null;
  if (said === 'track') return said;
  return heading === null ? (said === 'retain' ? null : said) : heading.practice;
};

/**
 * All claims of a document, in text order. Pure: the same document, lexicon and tagger give the same
 * claims. Every span is an offset into `document.source`.
 */
export function extractClaims(
  document: Document,
  lexicon: CompiledLexicon,
  tagger: Tagger,
): readonly Claim[] {
  const context = openDocument(document, lexicon, tagger);
  const drafts: DraftInContext[] = [];
  const scopeOf = (block: number): Scope =>
    context.sections[document.blocks[block]?.section ?? 0]?.scope ?? NO_SCOPE;
  for (const draft of readDates(document)) drafts.push({ draft, outer: NO_SCOPE });
  for (const draft of readDefinitions(document))
    drafts.push({ draft, outer: labelScope(document.blocks[draft.block], context) });
  const leadIns = new Map<number, LeadIn>();
  /** Lead-ins with nothing below them in their section, by section. */
  const hanging = new Map<number, LeadIn>();
  /** What the block right before a table says to it. */
  const aboveTable = new Map<number, LeadIn | null>();
  let above: LeadIn | null = null;
  const openSection = (section: number): BlockState => ({
    section,
    antecedents: [],
    list: NO_LIST,
    leadIns,
    standing: null,
    isFirst: true,
    above: leadInAbove(section, context.sections, hanging),
  });
  let state = openSection(0);
  for (const block of document.blocks) {
    if (block.cell !== null && !aboveTable.has(block.cell.table))
      aboveTable.set(block.cell.table, block.section === state.section ? above : null);
    if (block.kind === 'heading' || block.kind === 'cell') continue;
    if (block.section !== state.section) {
      if (state.standing?.isAnswered === false) hanging.set(state.section, state.standing.leadIn);
      state = openSection(block.section);
    }
    if (!isLikelyClaim(block)) {
      state = { ...state, isFirst: false };
      continue;
    }
    const result = readBlock(block, state, context);
    drafts.push(...result.drafts);
    above = block.kind === 'paragraph' ? result.leadIn : null;
    if (result.leadIn !== null) leadIns.set(block.index, result.leadIn);
    const { antecedents, list, standing } = result;
    state = { ...state, antecedents, list, standing, isFirst: false };
  }
  for (const table of document.tables) {
    const section = context.sections[table.section];
    for (const draft of readTable(
      document,
      table,
      {
        practice: practiceAbove(section?.opener ?? null, aboveTable.get(table.index) ?? null),
        heading: section?.line ?? null,
        isDenied: section?.opener?.isDenied ?? false,
      },
      context.reader,
    )) {
      drafts.push({ draft, outer: scopeOf(draft.block) });
    }
  }
  const frames: readonly Frame[] = context.sections.map((section) => section.frame);
  return finishClaims(document, drafts, frames, context.reader.lexicon);
}
