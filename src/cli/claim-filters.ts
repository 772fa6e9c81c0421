// `claims --practice sell --data email`: which claims to show. A name stands for itself and for what lies
// below it; a name that nothing bears is a slip of the user's, said before anything is read.

import { familyOf } from '../claims/family.ts';
import { isA } from '../lexicon/relate.ts';
import { AuditError } from '../lib/errors.ts';
import { suggest } from '../lib/suggest.ts';
import type { Claim } from '../model/claim.ts';
import type { ConceptKind } from '../model/lexicon.ts';
import { POLARITIES, PRACTICES, RIGHTS, SCOPE_DIMENSIONS, TOPICS } from '../model/vocabulary.ts';
import type { Practice } from '../model/vocabulary.ts';
import type { Knowledge } from '../rules/knowledge.ts';

export interface ClaimFilterFlags {
  readonly practice?: readonly string[];
  readonly polarity?: string;
  readonly data?: readonly string[];
  readonly recipient?: readonly string[];
  readonly purpose?: readonly string[];
  readonly scope?: readonly string[];
  readonly right?: readonly string[];
  readonly topic?: readonly string[];
  readonly claim?: readonly string[];
}

type Test = (claim: Claim) => boolean;

function requireName(flag: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const near = suggest(name, known);
  const few =
    known.length <= 40 ? `Known: ${known.join(', ')}.` : 'The names are those that `claims -f csv` writes.';
  throw new AuditError(
    'unknown-name',
    `--${flag}: nothing is called "${name}"`,
    near === null ? few : `Did you mean "${near}"?`,
  );
}

/** Passes when any of the names does; no names, no test. */
function anyOf(
  names: readonly string[] | undefined,
  test: (claim: Claim, name: string) => boolean,
): readonly Test[] {
  return names === undefined || names.length === 0
    ? []
    : [(claim) => names.some((name) => test(claim, name))];
}

/** Practices that others are kinds of: asking for what is disclosed asks for what processors get, too. */
const GENERAL = new Set(['collect', 'use', 'disclose']);

const isPractice = (practice: Practice, name: string): boolean =>
  practice === name || (GENERAL.has(name) && familyOf(practice) === name);

/** Of all claims, those that pass every flag. */
export function claimFilter(flags: ClaimFilterFlags, knowledge: Knowledge): Test {
  const { lexicon } = knowledge;
  const idsOf = (kind: ConceptKind): readonly string[] => [...(lexicon.concepts.get(kind)?.keys() ?? [])];
  for (const name of flags.practice ?? []) requireName('practice', name, PRACTICES);
  if (flags.polarity !== undefined) requireName('polarity', flags.polarity, POLARITIES);
  for (const name of flags.data ?? []) requireName('data', name, idsOf('data'));
  for (const name of flags.recipient ?? []) requireName('recipient', name, idsOf('party'));
  for (const name of flags.purpose ?? []) requireName('purpose', name, idsOf('purpose'));
  for (const name of flags.right ?? []) requireName('right', name, RIGHTS);
  for (const name of flags.topic ?? []) requireName('topic', name, TOPICS);
  const tests: readonly Test[] = [
    ...anyOf(flags.practice, (claim, name) => isPractice(claim.practice.value, name)),
    ...anyOf(flags.polarity === undefined ? [] : [flags.polarity], (claim, name) => claim.polarity === name),
    ...anyOf(flags.data, (claim, name) =>
      claim.data.some(({ value }) => isA(lexicon, 'data', value.concept, name)),
    ),
    ...anyOf(flags.recipient, (claim, name) =>
      claim.recipients.some(({ value }) => isA(lexicon, 'party', value.class, name)),
    ),
    ...anyOf(flags.purpose, (claim, name) =>
      claim.purposes.some(({ value }) => isA(lexicon, 'purpose', value, name)),
    ),
    // plans and places may be names of the document's own
    ...anyOf(flags.scope, (claim, name) =>
      SCOPE_DIMENSIONS.some((dimension) => claim.subject[dimension].values.includes(name)),
    ),
    ...anyOf(flags.right, (claim, name) => claim.right?.kind === name),
    ...anyOf(flags.topic, (claim, name) => claim.topic === name),
    ...anyOf(flags.claim, (claim, name) => claim.id === name),
  ];
  return (claim) => tests.every((test) => test(claim));
}
