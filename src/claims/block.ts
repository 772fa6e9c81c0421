// One block read in its context: label, lead-in and heading first, then each sentence; what no
// sentence states by itself, the item fills in.

import type { Cited, DataRef, Scope } from '../model/claim.ts';
import type { Block } from '../model/document.ts';
import type { DocumentContext } from './context.ts';
import type { Draft } from './draft.ts';
import type { DraftInContext } from './finish.ts';
import { inheritedDrafts } from './inherited.ts';
import { readLine } from './line.ts';
import type { Line } from './line.ts';
import { leadInOf, standingAfter } from './lead-ins.ts';
import type { LeadIn, Standing } from './lead-ins.ts';
import { openerOfAim, openerOfLabel, openersOfItem } from './openers.ts';
import type { Opener } from './openers.ts';
import { mergeScope, NO_SCOPE, scopeIn } from './scope-of.ts';
import { readSentence } from './sentence.ts';
import { dataIn } from './values.ts';
import { completed, ofItem } from './completed.ts';
import type { Completed } from './completed.ts';
import { readRights } from './rights.ts';
import { runInLabel } from './run-in.ts';

const HOW =
  /\b(?:by|via|through|ways?|methods?|means)(?: (?:one )?(?:of )?(?:the )?(?:following|either))?[^:]{0,20}:\s*$/i;

/** "…:", "… in the table below." */
const INTRODUCES = /:\s*$|\b(?:table|following|below)\b[^.]*\.$/i;

export interface BlockState {
  readonly section: number;
  /** Data last named in the section, for "it", "this information". */
  readonly antecedents: readonly Cited<DataRef>[];
  /** Lead-in of the item before; `NO_LIST` when it was no item. */
  readonly list: number | null;
  /** Lead-ins read so far, by block index. */
  readonly leadIns: ReadonlyMap<number, LeadIn>;
  /** The last lead-in of the section. */
  readonly standing: Standing | null;
  /** Whether nothing stands before the block in its section. */
  readonly isFirst: boolean;
  /** The lead-in above the headings of the section. */
  readonly above: LeadIn | null;
}

/** No lead-in has this index. */
export const NO_LIST = -1;
const NO_WORDS: ReadonlySet<string> = new Set();
const MOST_ANTECEDENTS = 6;
const MOST_IN_LIST = 12;

export interface BlockResult {
  readonly drafts: readonly DraftInContext[];
  /** Data named last, for the block after it. */
  readonly antecedents: readonly Cited<DataRef>[];
  /** Lead-in of the block when it is an item, else `NO_LIST`. */
  readonly list: number | null;
  /** What the block says to the items that it introduces. */
  readonly leadIn: LeadIn | null;
  readonly standing: Standing | null;
}

function labelLine(block: Block, context: DocumentContext): Line | null {
  const { label } = block;
  return label === null
    ? null
    : readLine(block, label.start, block.body.text.slice(label.start, label.end), false, context.reader);
}

/** The most words that a phrase in front of a clause may have. */
const LONGEST_FRONT = 6;

/** "In free workspaces | we may …", "For children, | we …": where the phrase in front begins, else `start`. */
function frontOf({ words, lowers }: Line, start: number, fronting: ReadonlySet<string>): number {
  const last = words.findLastIndex((word) => word.end <= start);
  let first = last;
  while (first > 0 && !/[,.;:\u2014]/.test(words[first]?.gap ?? '')) first--;
  const isFront = last - first < LONGEST_FRONT && fronting.has(lowers[first] ?? '');
  return isFront ? (words[first]?.start ?? start) : start;
}

/** Scope of the words a claim stands on. */
function clauseScope(line: Line, draft: Draft, context: DocumentContext): Scope | null {
  if (draft.scope !== null) return draft.scope;
  // offsets of the claim within the line: the span is in the source, so go by words
  const start = Math.max(0, draft.span.start - line.span.start);
  const from = frontOf(line, start, context.reader.lexicon.frames.fronting);
  const to = Math.min(line.text.length, Math.max(from, line.text.length - (line.span.end - draft.span.end)));
  return scopeIn(line, 'clause', context.reader.lexicon, Math.min(from, line.text.length), to);
}

/** Where the subject of a sentence ends at the latest, in characters: "Our Free tier …". */
const SUBJECT_REACH = 12;

/** Under a label the plan that is the subject of one sentence holds for the sentences after it. */
function withPlanOf(line: Line, label: Line | null, outer: Scope, context: DocumentContext): Scope {
  const own = label === null ? null : scopeIn(line, 'clause', context.reader.lexicon);
  const start = own?.plan.span?.start ?? Number.POSITIVE_INFINITY;
  return own === null || start > line.span.start + SUBJECT_REACH
    ? outer
    : mergeScope(outer, { ...NO_SCOPE, plan: own.plan });
}

function linesOf(block: Block, reader: DocumentContext['reader']): readonly Line[] {
  if (block.sentences.length > 0)
    return block.sentences.map((sentence) =>
      readLine(block, sentence.start, sentence.text, sentence.isQuestion, reader),
    );
  return block.label === null ? [] : [readLine(block, block.label.end, '', false, reader)];
}

const isFragment = ({ groups }: Line): boolean =>
  !groups.some(({ kind, status }) => kind === 'finite' && status === 'asserted');

/** What introduces a block: its own lead-in, else the one that still stands, in its section or above. */
function parentOf(
  block: Block,
  lines: readonly Line[],
  label: Line | null,
  { leadIns, standing, above }: BlockState,
): LeadIn | null {
  if (block.leadIn !== null) return leadIns.get(block.leadIn) ?? null;
  if (block.kind === 'item') return standing?.leadIn ?? above;
  if (label === null && !lines.every(isFragment)) return null;
  // a paragraph answers a lead-in that no list has answered, one without a name only where data is asked for
  const leadIn = standing?.isAnswered === true ? null : (standing?.leadIn ?? above);
  return label !== null || leadIn?.opener?.slot === 'data' ? leadIn : null;
}

/** "We share nothing unless: you agree": when a denial does not hold is no denial. */
const isExcepted = (whole: Completed | null, parent: LeadIn | null): boolean =>
  whole !== null && parent?.broken?.isUnless === true;

export function readBlock(block: Block, state: BlockState, context: DocumentContext): BlockResult {
  const { reader } = context;
  const section = context.sections[block.section];
  const lines = linesOf(block, reader);
  const runIn = runInLabel(block, lines, section, state.section === block.section && state.isFirst);
  const label = labelLine(block, context) ?? runIn?.line ?? null;
  /** The sentence that the label stands before. */
  const labelled = runIn?.at ?? 0;
  const isItem = block.kind === 'item';
  const parent = parentOf(block, lines, label, state);
  const opener = parent?.opener ?? section?.opener ?? null;
  const labelScope = label === null ? null : scopeIn(label, 'label', reader.lexicon);
  const outer = mergeScope(mergeScope(section?.scope ?? NO_SCOPE, parent?.scope ?? null), labelScope);
  const labelData =
    label === null ? [] : dataIn(label, 0, label.words.length, reader.lexicon, 'label', 'unspecified');
  const introduces = context.leadIns.has(block.index);
  const drafts: DraftInContext[] = [];
  let antecedents = state.antecedents;
  const named: Cited<DataRef>[] = [];
  let leadIn: LeadIn | null = null;
  let hasOwn = false;
  let around = outer;
  let before: readonly Draft[] = [];
  const openerOf = (index: number): Opener | null =>
    (index === labelled && label !== null ? openerOfLabel(label, reader) : null) ?? opener;
  const aimed = (line: Line, given: Opener | null): Opener | null =>
    parent === null && readRights(line.text, reader.lexicon).length === 0
      ? openerOfAim(line, section?.line ?? null, given)
      : given;
  const broken = isItem ? (parent?.broken ?? section?.broken ?? null) : null;
  let introducing: Draft | null = null;
  lines.forEach((own, index) => {
    const isLast = index === lines.length - 1;
    const whole = broken === null || index > 0 ? null : completed(own, broken, reader);
    const line = whole?.line ?? own;
    const isLabelled = index >= labelled;
    const sentence = readSentence(
      line,
      {
        label: isLabelled ? label : null,
        labelData: runIn === null ? labelData : [],
        antecedents,
        opener,
        sectionOpener: section?.opener ?? null,
        sectionWords: section?.words ?? NO_WORDS,
        isItem,
        isFirst: index === labelled,
        introducing,
      },
      context,
    );
    const isFinished = whole !== null && broken?.isCondition === false;
    const statements = isFinished ? ofItem(sentence.statements, whole) : sentence.statements;
    const found = isFinished ? ofItem(sentence.found, whole) : sentence.found;
    const isLeadIn = isLast && introduces && /:\s*$/.test(line.text);
    if (isLast && (introduces || INTRODUCES.test(line.text)))
      leadIn = leadInOf(line, statements, found, before, { opener, parent, scope: outer }, reader);
    const kept = isLeadIn
      ? found.filter(
          (draft) =>
            draft.isRecipientExclusive ||
            draft.isPurposeExclusive ||
            (draft.polarity === 'denied' && draft.practice.value !== 'grant') ||
            draft.rule.startsWith('statement/') ||
            // "You may opt out of sales by:": the list says how
            (draft.rule.startsWith('grant/') &&
              draft.right?.kind !== 'non-discrimination' &&
              HOW.test(line.text)),
        )
      : found;
    for (const draft of kept)
      drafts.push({ draft: { ...draft, scope: clauseScope(line, draft, context) }, outer: around });
    const inherited =
      isLeadIn || line.isQuestion || isFinished || index < labelled || isExcepted(whole, parent)
        ? []
        : inheritedDrafts(
            line,
            index === labelled ? label : null,
            openersOfItem(line, aimed(line, openerOf(index)), parent?.further ?? []),
            block,
            found,
            hasOwn,
            context,
          );
    for (const draft of inherited)
      drafts.push({ draft: { ...draft, scope: scopeIn(line, 'clause', reader.lexicon) }, outer: around });
    if (statements.length > 0) before = statements;
    introducing = found.find((draft) => draft.data.length > 0) ?? null;
    hasOwn = hasOwn || found.length > 0 || inherited.length > 0;
    around = withPlanOf(line, label, around, context);
    const mentioned = [...found, ...inherited].flatMap((draft) => draft.data);
    if (mentioned.length > 0) antecedents = mentioned.slice(-MOST_ANTECEDENTS);
    named.push(...mentioned);
  });
  // what follows a list speaks of all its items: "this information"
  const isListed = isItem && state.list === block.leadIn;
  const all = isListed ? [...state.antecedents, ...named].slice(-MOST_IN_LIST) : antecedents;
  const said = drafts.map(({ draft }) => draft);
  return {
    drafts,
    antecedents: all,
    list: isItem ? block.leadIn : NO_LIST,
    leadIn,
    standing: standingAfter(block, lines.at(-1), leadIn, parent, said, state.standing, reader),
  };
}
