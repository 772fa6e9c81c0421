// Who acts in a clause, and what a passive or relative clause is about.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { isA } from '../lexicon/relate.ts';
import type { Span } from '../model/document.ts';
import type { VerbGroup } from './group.ts';
import { termsIn, wordSpan } from './line.ts';
import type { Line } from './line.ts';

export interface Actor {
  /** `first-party`, `person`, a party id, or null when the words name nobody. */
  readonly id: string | null;
  readonly span: Span | null;
  /** "some companies", "other websites": not a party of this policy. */
  readonly isStranger: boolean;
  /** "we and our partners": the other actors. */
  readonly others: readonly { readonly id: string; readonly span: Span }[];
}

const NOBODY: Actor = { id: null, span: null, isStranger: false, others: [] };
/** The actor named by the subject words of a group. */
export function readActor(
  line: Line,
  group: VerbGroup,
  lexicon: CompiledLexicon,
  firstPartyNames: ReadonlySet<string>,
): Actor {
  const range = group.subject;
  if (range === null) return NOBODY;
  const { frames } = lexicon;
  const words = line.words.slice(range.from, range.to);
  const lowers = words.map((word) => word.lower);
  const span = wordSpan(line, range.from, range.to);
  const parties = termsIn(line, 'party', range.from, range.to).filter((term) => term.id !== 'first-party');
  const head = lowers.at(-1) ?? '';
  if (
    lowers.some(
      (word, i) =>
        frames.firstParty.has(word) && word !== 'our' && word !== 'us' && words[i]?.role !== 'noun',
    ) ||
    lowers.some((word) => firstPartyNames.has(word) && !words.some((w) => w.isPossessive && w.lower === word))
  ) {
    const others = parties
      .filter((term) => !isA(lexicon, 'party', term.id, 'person'))
      .map((term) => ({ id: term.id, span: wordSpan(line, range.from, range.to) }));
    return { id: 'first-party', span, isStranger: false, others };
  }
  if (head === 'you' || (frames.persons.has(head) && parties.length === 0))
    return { id: 'person', span, isStranger: false, others: [] };
  if (frames.grammar.strangers.has(head)) return { id: null, span, isStranger: true, others: [] };
  if (head === 'they' && words.length === 1) {
    const meant = meantByThey(line, range.from, lexicon);
    if (meant !== null) return { id: meant, span, isStranger: false, others: [] };
  }
  const party = parties.at(-1);
  if (party !== undefined) {
    if (isA(lexicon, 'party', party.id, 'person'))
      return { id: 'person', span, isStranger: false, others: [] };
    return {
      id: party.id,
      span,
      isStranger:
        frames.grammar.strangerMarks.has(lowers[0] ?? '') &&
        !lowers.includes('our') &&
        // "other members" are those who use the service with the reader
        !isA(lexicon, 'party', party.id, 'other-users'),
      others: [],
    };
  }
  return { ...NOBODY, span };
}

/** Whom "they" means: the party named last before it in the sentence, or people whose data these are. */
function meantByThey(line: Line, before: number, lexicon: CompiledLexicon): string | null {
  const party = termsIn(line, 'party', 0, before).findLast(({ id }) => id !== 'first-party');
  if (party !== undefined) return isA(lexicon, 'party', party.id, 'person') ? 'person' : party.id;
  return line.lowers.slice(0, before).some((word) => PEOPLE.test(word) && lexicon.frames.persons.has(word))
    ? 'person'
    : null;
}

/** Not "you" and "your": nobody says "they" of the reader. */
const PEOPLE = /^(?!you)/;

/**
 * Words that hold the object of a passive or relative clause: its subject with everything the
 * subject carries ("data that we collect from you *will be stored*").
 */
export function subjectRange(
  line: Line,
  groups: readonly VerbGroup[],
  index: number,
): { readonly from: number; readonly to: number } {
  const group = groups[index];
  if (group === undefined) return { from: 0, to: 0 };
  if (group.governor !== null && group.subject !== null) return group.subject;
  let from = group.subject?.from ?? group.from;
  const depth = line.words[group.from]?.depth ?? 0;
  // step back over relative clauses and insertions that belong to the subject
  for (let i = index - 1; i >= 0; i--) {
    const earlier = groups[i];
    if (earlier === undefined || earlier.to > from + 8) continue;
    if (earlier.status !== 'presupposed' || (line.words[earlier.from]?.depth ?? 0) < depth) break;
    from = Math.min(from, earlier.subject?.from ?? earlier.from, earlier.clauseStart);
  }
  // the noun phrase before a relative clause is its head
  while (from > 0) {
    const word = line.words[from];
    const before = line.words[from - 1];
    if (
      word === undefined ||
      before === undefined ||
      /[;:.\u2014\u2013]/.test(word.gap) ||
      before.role === 'verb' ||
      before.role === 'aux' ||
      before.role === 'modal'
    )
      break;
    if (/,/.test(word.gap) && group.status !== 'asserted') break;
    if (/,/.test(word.gap) && !['noun', 'determiner'].includes(before.role)) break;
    from--;
  }
  return { from, to: group.from };
}
