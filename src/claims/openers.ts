// Frame openers: a lead-in, label, header or heading that fixes practice, polarity, modality and
// actor for what stands below it, and names the slot that the items fill.

import { findPhrases } from '../lexicon/phrases.ts';
import type { ContextLink } from '../model/claim.ts';
import type { Span } from '../model/document.ts';
import type { Practice, Via } from '../model/vocabulary.ts';
import type { Draft } from './draft.ts';
import type { Line, Reader } from './line.ts';

export type OpenSlot =
  'data' | 'recipient' | 'purpose' | 'right' | 'duration' | 'measure' | 'source' | 'condition' | 'none';

export interface Opener {
  readonly practice: Practice;
  readonly slot: OpenSlot;
  readonly via: Via;
  readonly span: Span;
  readonly link: ContextLink;
  /** The lead-in's own claim, whose fields the items take over. */
  readonly base: Draft | null;
}

const SLOT_BY_END: Readonly<Record<string, OpenSlot>> = {
  to: 'recipient',
  with: 'recipient',
  for: 'purpose',
  when: 'condition',
  if: 'condition',
  where: 'condition',
  from: 'source',
  by: 'none',
  circumstances: 'condition',
  purposes: 'purpose',
  reasons: 'purpose',
  cases: 'condition',
  ways: 'purpose',
  sources: 'source',
  parties: 'recipient',
  recipients: 'recipient',
  situations: 'condition',
};

/** "… the following data about you:": the items are data, whatever the last word is. */
const FOLLOWING_DATA =
  /\b(?:following|these|such)\s+(?:\w+\s+){0,3}(?:data|information|details|identifiers|items|records|categories)\b[^.]*:\s*$/i;

/** The slot a lead-in leaves open: told by its last words, else by the practice. */
function openSlot(line: Line, practice: Practice, reader: Reader): OpenSlot {
  if (FOLLOWING_DATA.test(line.text)) return 'data';
  const byPractice = reader.lexicon.frames.entries.get(practice)?.open ?? 'none';
  for (const word of [...line.lowers].toReversed().slice(0, 3)) {
    const slot = SLOT_BY_END[word];
    if (slot === undefined) continue;
    if (
      word === 'to' &&
      (practice === 'use' ||
        practice === 'collect' ||
        practice === 'train' ||
        practice === 'track' ||
        practice === 'retain')
    )
      return 'purpose';
    if (word === 'to' && practice === 'grant') return 'right';
    return slot;
  }
  return byPractice;
}

/** Practice of a heading, label or lead-in by its words; null when they open none. */
export function practiceOf(line: Line, reader: Reader): Practice | null {
  const { frames } = reader.lexicon;
  const openers = findPhrases(frames.openers, line.lowers);
  const best = [...openers].toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (best !== undefined) return best.value;
  const noun = findPhrases(frames.nouns, line.lowers)[0];
  if (noun !== undefined) return noun.value;
  return null;
}

/** A lead-in ("We disclose personal information to:") as an opener; `drafts` are its own claims. */
export function openerOfLeadIn(line: Line, drafts: readonly Draft[], reader: Reader): Opener | null {
  const link: ContextLink = { kind: 'lead-in', span: line.span, text: line.text };
  const candidates = drafts.filter((draft) => draft.practice.value !== 'govern');
  // "we collect and use the following data:": the list says what is collected
  const collecting = FOLLOWING_DATA.test(line.text)
    ? candidates.find((draft) => draft.practice.value === 'collect')
    : undefined;
  const base = collecting ?? candidates.at(-1) ?? null;
  const grants =
    /\b(right|rights|entitled|able|may|can|could|choose|options?|choices?)\b[^.]{0,60}$/i.test(line.text) &&
    /\byou\b|\byour\b|\bindividuals\b|\bconsumers\b|\bresidents\b|\busers\b/i.test(line.text);
  const practice =
    base?.practice.value ??
    (grants && !/\bwe (may|can)\b/i.test(line.text) ? 'grant' : practiceOf(line, reader));
  if (practice === null) return null;
  return { practice, slot: openSlot(line, practice, reader), via: 'lead-in', span: line.span, link, base };
}

/** "Categories collected (past 12 months): …": a label that names a practice and nothing else. */
export function openerOfLabel(line: Line, reader: Reader): Opener | null {
  const practice = practiceOf(line, reader);
  const names = line.terms.some(
    (term) =>
      (term.kind === 'data' && term.id !== 'data' && term.id !== 'personal') ||
      (term.kind === 'party' && term.id !== 'first-party') ||
      term.kind === 'purpose',
  );
  if (practice === null || names || !LABELLED.has(practice)) return null;
  return {
    practice,
    slot: reader.lexicon.frames.entries.get(practice)?.open ?? 'none',
    via: 'label',
    span: line.span,
    link: { kind: 'label', span: line.span, text: line.text },
    base: null,
  };
}

const LABELLED: ReadonlySet<Practice> = new Set([
  'collect',
  'observe',
  'receive',
  'derive',
  'use',
  'disclose',
  'sell',
  'share-ads',
  'retain',
]);

/** A heading as an opener. */
export function openerOfHeading(line: Line, reader: Reader): Opener | null {
  const practice = practiceOf(line, reader);
  if (practice === null) return null;
  const slot = reader.lexicon.frames.entries.get(practice)?.open ?? 'none';
  return {
    practice,
    slot,
    via: 'heading',
    span: line.span,
    link: { kind: 'heading', span: line.span, text: line.text },
    base: null,
  };
}
