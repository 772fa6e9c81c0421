// Verbs that govern others: "we do not allow partners to sell", "we intend to", "we are required to".

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { isA } from '../lexicon/relate.ts';
import type { VerbGroup } from './group.ts';
import { spanOf, termsIn } from './line.ts';
import type { Line } from './line.ts';
import { headOf } from './stated.ts';
import { readActor } from './subject.ts';
import type { Actor } from './subject.ts';

/** A control verb hands its negation and object on: "we do not allow partners to sell". */
export function controlOf(
  line: Line,
  groups: readonly VerbGroup[],
  group: VerbGroup,
  lexicon: CompiledLexicon,
): 'intends' | 'controls' | 'obliged' | 'raised' | null {
  const governor = group.governor === null ? undefined : groups[group.governor];
  if (governor === undefined || (governor.status !== 'asserted' && governor.status !== 'complement'))
    return null;
  if (!isAssertedAtRoot(line, groups, governor)) return null;
  const head = headOf(line, governor);
  // "a right that includes asking us to send it on": a request to us
  if (lexicon.frames.demands.has(head) && line.lowers[governor.to] === 'us') return null;
  const between = line.lowers.slice(governor.to, group.from);
  if (lexicon.frames.control.has(head)) return 'controls';
  if (lexicon.frames.intends.has(head)) return 'intends';
  // "we use cookies to collect data": what tools are used to gather is gathered
  if (isMeansOfGathering(line, governor, group, head, lexicon)) return 'raised';
  // "we may continue to keep", "partners are able to see": what the verb behind says
  if (group.from - governor.to <= 3 && (lexicon.frames.raising.has(head) || between[0] === 'able'))
    return 'raised';
  // "we will take steps to delete"
  if (head === 'take' && between.some((word) => lexicon.frames.measuresTaken.has(word))) return 'raised';
  // "gives you the right to delete", "has no reason to have collected": no act of ours
  if (
    between.includes('reason') ||
    (between.includes('right') && between.some((word) => lexicon.frames.persons.has(word)))
  )
    return null;
  // "it may be necessary to transfer your data", "for us to share it"
  if (
    line.words[governor.from + (governor.modal === null ? 0 : 1)]?.role === 'aux' &&
    lexicon.frames.necessary.has(between[0] ?? '') &&
    governor.negation === null &&
    (between.includes('us') || group.heads.some((at) => isOurs(line, at)))
  )
    return 'raised';
  // "is legally obligated to": the tagger sees no verb
  const isBound = line.words[governor.from]?.role === 'aux' && lexicon.frames.obliges.has(between[0] ?? '');
  if (isBound || lexicon.frames.obliges.has(head) || head === 'right' || between.includes('right'))
    return 'obliged';
  return null;
}

/** "When you allow partners to see or permit them to share …": all that hangs on the condition is in it. */
function isAssertedAtRoot(line: Line, groups: readonly VerbGroup[], group: VerbGroup): boolean {
  let root = group;
  for (
    let steps = 0;
    steps < groups.length && root.status === 'complement' && root.governor !== null;
    steps++
  )
    root = groups[root.governor] ?? root;
  // "you should be careful when deciding to share": the reader's act
  const isReaders =
    root !== group &&
    root.subject !== null &&
    line.lowers[root.subject.to - 1] === 'you' &&
    !isHanded(line, root);
  return (root.status === 'asserted' || root.status === 'complement') && !isReaders;
}

/** "You authorize us to allow …" */
const isHanded = (line: Line, root: VerbGroup): boolean => line.lowers[root.to] === 'us';

/** Verbs whose act is never the reader's: not "provide", "submit". */
const isOurs = (line: Line, at: number): boolean =>
  line.words[at]?.verbs.some(({ isWeak, practice }) => !isWeak || practice === 'transfer') === true;

export function controlledActor(
  line: Line,
  governor: VerbGroup,
  group: VerbGroup,
  lexicon: CompiledLexicon,
  firstPartyNames: ReadonlySet<string>,
): Actor {
  const party = termsIn(line, 'party', governor.to, group.from)
    .filter((term) => term.id !== 'first-party')
    .at(-1);
  if (party === undefined) return readActor(line, governor, lexicon, firstPartyNames);
  return { id: party.id, span: spanOf(line, party.start, party.end), isStranger: false, others: [] };
}

/** "You authorize us to share": leave that the reader gives us is what we take. */
export const isLeave = (line: Line, governor: VerbGroup, { frames }: CompiledLexicon): boolean =>
  line.lowers[governor.to] === 'us' &&
  governor.modal === null &&
  governor.negation === null &&
  frames.leave.has(headOf(line, governor)) &&
  governor.subject !== null &&
  line.lowers[governor.subject.to - 1] === 'you';

/** "We use cookies and similar tools to collect …": behind a verb of using, with no data but cookies between. */
function isMeansOfGathering(
  line: Line,
  governor: VerbGroup,
  group: VerbGroup,
  head: string,
  lexicon: CompiledLexicon,
): boolean {
  const { frames } = lexicon;
  if (group.kind !== 'infinitive' || !frames.engaging.has(head)) return false;
  if (!group.heads.some((at) => frames.gathering.has(line.lowers[at] ?? ''))) return false;
  const used = governor.isPassive
    ? (governor.subject ?? { from: governor.from, to: governor.from })
    : { from: governor.to, to: group.from };
  return termsIn(line, 'data', used.from, used.to).every(({ id }) => isA(lexicon, 'data', id, 'cookie'));
}
