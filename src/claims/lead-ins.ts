// What a block says to the items that it introduces, and how far that reaches: over a remark between two
// parts of a list, and into the sections below a lead-in with nothing under it.

import { findPhrases, phraseAt } from '../lexicon/phrases.ts';
import type { Block } from '../model/document.ts';
import type { Scope } from '../model/claim.ts';
import { brokenOff } from './completed.ts';
import type { Broken } from './completed.ts';
import type { SectionContext } from './context.ts';
import type { Draft } from './draft.ts';
import { familyOf } from './family.ts';
import type { Line, Reader } from './line.ts';
import { furtherOpeners, openerOfLeadIn, practiceOf } from './openers.ts';
import type { Opener } from './openers.ts';
import { mergeScope, scopeIn } from './scope-of.ts';

/** "These uses may include:": the list goes on with what the sentence before said. */
const GOES_ON = /^(?:these|this|such|the)\s[^.;:]{0,40}\binclud(?:es?|ing)\b/i;

export interface LeadIn {
  readonly opener: Opener | null;
  /** Its other practices: "we use and share your data to:". */
  readonly further: readonly Opener[];
  readonly scope: Scope;
  /** The clause that it leaves to its items to finish. */
  readonly broken: Broken | null;
}

/** The last lead-in of a section, for a list that has none of its own. */
export interface Standing {
  readonly leadIn: LeadIn;
  /** Whether items have answered it already. */
  readonly isAnswered: boolean;
  /** Remarks since. */
  readonly remarks: number;
}

/** "We ask for nothing beyond X. This may include:": the list is of what the exception keeps. */
const isWhole = (draft: Draft): boolean => draft.polarity === 'affirmed' || draft.exceptions.length === 0;

/** What is done with data, by whatever construction: "is publicly accessible", "you will be asked for". */
const isHandling = (draft: Draft): boolean =>
  draft.data.length > 0 && HANDLED.has(familyOf(draft.practice.value));

const HANDLED: ReadonlySet<string> = new Set(['collect', 'use', 'disclose', 'retain']);

/** The furthest that the words of an exception stand from the colon: "except in the following circumstances:". */
const LONGEST_EXCEPTION = 9;

/** "We do not share your data except:", "… other than as described below:": what is listed is what is done. */
function isExceptive(line: Line, { lexicon }: Reader): boolean {
  if (!/:\s*$/.test(line.text)) return false;
  const hit = findPhrases(lexicon.frames.slots, line.lowers).findLast(({ value }) => value === 'exception');
  // "including but not limited to:"
  if (hit === undefined || phraseAt(lexicon.frames.falseNegation, line.lowers, hit.to - 1) !== null)
    return false;
  return line.words.length - hit.to <= LONGEST_EXCEPTION;
}

/** What a denial with exceptions leaves: of "sell or share" the sharing, for a list says to whom. */
const allowed = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts
    .filter(({ practice, polarity }) => polarity === 'denied' && !TRADES.has(practice.value))
    .map((draft) => ({
      ...draft,
      polarity: 'affirmed',
      negation: null,
      strength: 'plain',
      exceptions: [],
      recipients: [],
    }));

const TRADES: ReadonlySet<string> = new Set(['sell', 'share-ads']);

interface Around {
  readonly opener: Opener | null;
  readonly parent: LeadIn | null;
  readonly scope: Scope;
}

/** What the last sentence of a block, with its own statements and those before, says to items below. */
export function leadInOf(
  line: Line,
  statements: readonly Draft[],
  found: readonly Draft[],
  before: readonly Draft[],
  { opener, parent, scope }: Around,
  reader: Reader,
): LeadIn {
  const said = statements.length > 0 ? statements : found.filter(isHandling);
  const isOfExceptions = isExceptive(line, reader);
  const own = isOfExceptions ? allowed(said) : said;
  const spoken = own.length === 0 && GOES_ON.test(line.text) ? before.filter(isWhole) : own;
  const made = isOfExceptions && own.length === 0 ? null : openerOfLeadIn(line, spoken, reader);
  return {
    opener: made ?? opener,
    further: made === null ? (parent?.further ?? []) : furtherOpeners(line, spoken, made, reader),
    scope: mergeScope(scope, scopeIn(line, 'lead-in', reader.lexicon)),
    broken: brokenOff(line),
  };
}

/** The most remarks between a lead-in and its list, or between two parts of the list. */
const MOST_REMARKS = 1;

/** Does a paragraph leave the lead-in before it standing? One that states or opens something ends it. */
function isRemark(line: Line, drafts: readonly Draft[], isAnswered: boolean, reader: Reader): boolean {
  if (line.isQuestion || /:\s*$/.test(line.text)) return false;
  if (drafts.some(({ practice }) => practice.value !== 'govern')) return false;
  // behind a part of the list only what speaks of its items: "those processors are bound by contract"
  return isAnswered
    ? reader.lexicon.frames.grammar.pointing.has(line.lowers[0] ?? '')
    : practiceOf(line, reader) === null;
}

/** The lead-in that stands after a block. */
export function standingAfter(
  block: Block,
  line: Line | undefined,
  made: LeadIn | null,
  used: LeadIn | null,
  drafts: readonly Draft[],
  before: Standing | null,
  reader: Reader,
): Standing | null {
  if (block.kind === 'item') {
    if (block.depth > 0) return before;
    return used === null ? null : { leadIn: used, isAnswered: true, remarks: 0 };
  }
  if (used !== null && before?.leadIn === used && !before.isAnswered) return before;
  if (made !== null && line !== undefined && /:\s*$/.test(line.text))
    return { leadIn: made, isAnswered: false, remarks: 0 };
  if (before === null || line === undefined || before.remarks >= MOST_REMARKS) return null;
  return isRemark(line, drafts, before.isAnswered, reader)
    ? { ...before, remarks: before.remarks + 1 }
    : null;
}

/** The lead-in above a section's headings that reaches into it: nearer headings that open something end it. */
export function leadInAbove(
  section: number,
  sections: readonly SectionContext[],
  hanging: ReadonlyMap<number, LeadIn>,
): LeadIn | null {
  let at: number | null = section;
  while (at !== null) {
    const context: SectionContext | undefined = sections[at];
    if (context === undefined || context.isOpening) return null;
    at = context.parent;
    const leadIn = at === null ? undefined : hanging.get(at);
    if (leadIn !== undefined) return leadIn;
  }
  return null;
}
