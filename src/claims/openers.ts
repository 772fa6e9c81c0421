// Frame openers: a lead-in, label, header or heading that fixes practice, polarity, modality and
// actor for what stands below it, and names the slot that the items fill.

import { findPhrases } from '../lexicon/phrases.ts';
import type { ContextLink } from '../model/claim.ts';
import type { Span } from '../model/document.ts';
import type { Practice, Via } from '../model/vocabulary.ts';
import type { Draft } from './draft.ts';
import { familyOf } from './family.ts';
import type { Line, Reader } from './line.ts';
import { isListOfData, openSlot } from './open-slot.ts';
import type { OpenSlot } from './open-slot.ts';
import { isTitle } from './standing.ts';

export interface Opener {
  readonly practice: Practice;
  readonly slot: OpenSlot;
  readonly via: Via;
  readonly span: Span;
  readonly link: ContextLink;
  /** The lead-in's own claim, whose fields the items take over. */
  readonly base: Draft | null;
  /** "What we never collect": a heading that denies its practice. */
  readonly isDenied: boolean;
}

const isInData = ({ words, terms }: Line, at: number): boolean => {
  const word = words[at];
  return terms.some(
    ({ kind, start, end }) => kind === 'data' && word !== undefined && start < word.start && word.end <= end,
  );
};

/** Practice of a heading, label or lead-in by its words; null when they open none. */
export function practiceOf(line: Line, reader: Reader): Practice | null {
  const { frames } = reader.lexicon;
  const openers = findPhrases(frames.openers, line.lowers);
  const best = [...openers].toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (best !== undefined) return best.value;
  // "Device and service usage" names data
  const noun = findPhrases(frames.nouns, line.lowers).find(({ from }) => !isInData(line, from));
  if (noun !== undefined) return noun.value;
  return null;
}

/** "… can, at any time:" with a parent or guardian as those who can. */
const GRANTS_TO_PARENT =
  /\b(?:parents?|guardians?)\b[^:]*\b(?:can|may|has the right|have the right)\b(?![^:]*\bwe\b)[^:]{0,30}:\s*$/i;

/** "The categories of data that we may sell include:": what we do with what is listed. */
const practiceOfRelative = (line: Line): Practice | null =>
  line.groups
    .filter(
      ({ status, kind, subject }) =>
        status === 'presupposed' &&
        kind === 'finite' &&
        subject !== null &&
        line.lowers[subject.to - 1] === 'we',
    )
    .flatMap(({ heads }) => heads.flatMap((at) => line.words[at]?.verbs ?? []))
    .find(({ isWeak }) => !isWeak)?.practice ?? null;

/** The practice by the words of a lead-in, unless its relative clause names one of another kind. */
function listedPractice(line: Line, reader: Reader): Practice | null {
  const named = practiceOf(line, reader);
  const told = practiceOfRelative(line);
  return told === null || (named !== null && familyOf(named) === familyOf(told)) ? named : told;
}

/** A lead-in ("We disclose personal information to:") as an opener; `drafts` are its own claims. */
export function openerOfLeadIn(line: Line, drafts: readonly Draft[], reader: Reader): Opener | null {
  const link: ContextLink = { kind: 'lead-in', span: line.span, text: line.text };
  const candidates = drafts.filter((draft) => draft.practice.value !== 'govern');
  // "we collect and use the following data:": the list says what is collected
  const collecting = isListOfData(line)
    ? candidates.find((draft) => draft.practice.value === 'collect')
    : undefined;
  // "A parent who let us collect data can, at any time:" grants, whatever its relative clause says
  const base = GRANTS_TO_PARENT.test(line.text) ? null : (collecting ?? candidates.at(-1) ?? null);
  const grants =
    /\b(right|rights|entitled|able|may|can|could|choose|options?|choices?)\b[^.]{0,60}$/i.test(line.text) &&
    /\byou\b|\byour\b|\bindividuals\b|\bconsumers\b|\bresidents\b|\busers\b/i.test(line.text);
  const practice =
    base?.practice.value ??
    ((grants || GRANTS_TO_PARENT.test(line.text)) && !/\bwe (may|can)\b/i.test(line.text)
      ? 'grant'
      : listedPractice(line, reader));
  if (practice === null) return null;
  const isDenied = base === null && isDenying(line);
  // a negation that we cannot place opens nothing
  if (base === null && !isDenied && practice !== 'grant' && line.groups.some((g) => g.negation !== null))
    return null;
  // "Two lists of what we have sold:" lists nothing that is sold
  const isAnnounced = base !== null || !TRADED.has(practice) || isListOfData(line);
  return {
    practice,
    slot: isAnnounced ? openSlot(line, practice, reader) : 'none',
    via: 'lead-in',
    span: line.span,
    link,
    base,
    isDenied,
  };
}

const TRADED: ReadonlySet<Practice> = new Set(['sell', 'share-ads']);

/** The further practices of a lead-in ("we may disclose and sell your data to:"), with the same open slot. */
export function furtherOpeners(
  line: Line,
  drafts: readonly Draft[],
  main: Opener,
  reader: Reader,
): readonly Opener[] {
  const seen = new Set<Practice>([main.practice, 'govern', 'grant']);
  return drafts.flatMap((draft) => {
    const practice = draft.practice.value;
    if (seen.has(practice)) return [];
    seen.add(practice);
    return [{ ...main, practice, slot: openSlot(line, practice, reader), base: draft }];
  });
}

const GIVING: ReadonlySet<string> = new Set(['disclose', 'sell']);

/** The openers that an item answers to: a purpose those that use, a recipient all that give away. */
export function openersOfItem(
  item: Line,
  main: Opener | null,
  further: readonly Opener[],
): readonly Opener[] {
  if (main === null) return [];
  const isPurpose = item.lowers[0] === 'to' && item.words[1]?.role === 'verb';
  const using = further.find(({ practice }) => practice === 'use');
  if (isPurpose && using !== undefined) return [{ ...using, slot: 'purpose' }];
  const isGiving = GIVING.has(familyOf(main.practice)) && (main.slot === 'recipient' || main.slot === 'data');
  return isGiving ? [main, ...further.filter(({ practice }) => GIVING.has(familyOf(practice)))] : [main];
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
    isDenied: false,
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

/** "What we never collect": one practice verb, and it is negated; "Do Not Sell My Data" is the title of a link. */
function isDenying(line: Line): boolean {
  const stated = line.groups.filter(({ heads }) =>
    heads.some((at) => (line.words[at]?.verbs.length ?? 0) > 0),
  );
  const [group] = stated;
  return (
    stated.length === 1 &&
    group !== undefined &&
    group.negation !== null &&
    !line.text.includes('?') &&
    !isTitle(line, group)
  );
}

/** "Where we get your information from": the slot by the last word of a heading, else by its practice. */
const headingSlot = (line: Line, practice: Practice, reader: Reader): OpenSlot =>
  GATHERED.has(practice) && line.lowers.at(-1) === 'from'
    ? 'source'
    : (reader.lexicon.frames.entries.get(practice)?.open ?? 'none');

/** "To process payments": an item that says what for by itself, below a heading that opens nothing, or data. */
export function openerOfAim(item: Line, heading: Line | null, given: Opener | null): Opener | null {
  const isOpen = given === null || (given.via === 'heading' && GATHERED.has(given.practice));
  const isAim =
    item.lowers[0] === 'to' &&
    item.words[1]?.role === 'verb' &&
    item.terms.some(({ kind }) => kind === 'purpose') &&
    !item.groups.some(
      ({ kind, status }) => status === 'asserted' && (kind === 'finite' || kind === 'imperative'),
    );
  if (!isOpen || !isAim || heading === null) return given;
  return {
    practice: 'use',
    slot: 'purpose',
    via: 'heading',
    span: heading.span,
    link: { kind: 'heading', span: heading.span, text: heading.text },
    base: null,
    isDenied: false,
  };
}

const GATHERED: ReadonlySet<Practice> = new Set(['collect', 'receive', 'observe']);

/** A heading as an opener. */
export function openerOfHeading(line: Line, reader: Reader): Opener | null {
  const practice = practiceOf(line, reader);
  if (practice === null) return null;
  const slot = headingSlot(line, practice, reader);
  return {
    practice,
    slot,
    via: 'heading',
    span: line.span,
    link: { kind: 'heading', span: line.span, text: line.text },
    base: null,
    isDenied: isDenying(line),
  };
}
