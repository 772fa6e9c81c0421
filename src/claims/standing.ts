// Verb groups that look like statements of ours and are not, or the other way round: pledges, titles of
// links, other people's rules, what is not warranted.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import type { VerbGroup } from './group.ts';
import type { Line, Reader } from './line.ts';
import { headOf } from './stated.ts';
import { readActor } from './subject.ts';

/** "We are committed to never selling your data". */
export const isPledge = (
  line: Line,
  group: VerbGroup,
  governor: VerbGroup | undefined,
  { lexicon }: Reader,
): boolean =>
  group.negation !== null &&
  governor?.status === 'asserted' &&
  lexicon.frames.intends.has(headOf(line, governor));

/** "The mobile app": words of the name of what we run at most. */
const LONGEST_THING = 3;

/** "The law allows companies to sell data": somebody else's rule, no practice of ours. */
export function isForeign(
  line: Line,
  governor: VerbGroup,
  { lexicon }: Reader,
  firstPartyNames: ReadonlySet<string>,
): boolean {
  if (governor.isPassive || governor.subject === null || line.lowers[governor.to] === 'us') return false;
  // "the site does not allow third parties to …": what we run
  const { from, to } = governor.subject;
  if (to - from <= LONGEST_THING && lexicon.frames.grammar.ourThings.has(line.lowers[to - 1] ?? ''))
    return false;
  return readActor(line, governor, lexicon, firstPartyNames).id !== 'first-party';
}

/** "We do not guarantee that your data will not be disclosed": what is not warranted is not stated. */
export const isUnwarranted = (line: Line, group: VerbGroup, governor: VerbGroup | undefined): boolean => {
  const matrix = governor ?? line.groups.findLast((other) => other.to < group.from);
  return (
    matrix !== undefined &&
    line.lowers[matrix.to] === 'that' &&
    matrix.to + 1 >= group.clauseStart - 1 &&
    line.words.slice(matrix.from, matrix.to).some((word) => word.role === 'negation')
  );
};

/** “… via the Do Not Sell My Information link”: capitals inside a sentence are the words of a link. */
export const isTitle = (line: Line, group: VerbGroup): boolean =>
  group.negation !== null &&
  line.words[group.negation]?.text === 'Not' &&
  line.words[group.negation - 1]?.text === 'Do' &&
  (group.subject === null || line.words[group.subject.to - 1]?.role !== 'pronoun');

/** The words of a link: “Do Not Sell My Personal Information”. A verb quoted alone (“sell”) is meant. */
export const isLinkText = (line: Line, group: VerbGroup): boolean => {
  const head = group.heads[0] ?? 0;
  if (line.words[head]?.isQuoted !== true) return false;
  const isAlone = line.words[head - 1]?.isQuoted !== true && line.words[head + 1]?.isQuoted !== true;
  if (group.subject === null) return !isAlone;
  return (
    !isAlone &&
    line.words[group.from]?.isQuoted === true &&
    line.words[group.subject.from]?.isQuoted === false
  );
};

/** "This includes sharing your data with the police": what is listed is done. */
export const isListed = (
  line: Line,
  group: VerbGroup,
  governor: VerbGroup | undefined,
  { frames }: CompiledLexicon,
): boolean =>
  group.kind === 'gerund' &&
  governor?.status === 'asserted' &&
  governor.kind === 'finite' &&
  governor.negation === null &&
  governor.to === group.from &&
  frames.grammar.comprising.has(headOf(line, governor)) &&
  governor.from === 1 &&
  frames.grammar.pointing.has(line.lowers[0] ?? '');
