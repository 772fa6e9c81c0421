// One denial (or closed list) against one affirmation: the rows of the decision table in their order.

import type { Claim } from '../../model/claim.ts';
import type { CompareContext } from './context.ts';
import { absorb } from './exceptions.ts';
import { isAnonymous, relateData } from './relate-data.ts';
import { relateActor, relateRecipient } from './relate-party.ts';
import { relatePurpose } from './relate-purpose.ts';
import {
  relateCondition,
  relateInstrument,
  relateLocation,
  relateSource,
  relateTime,
} from './relate-rest.ts';
import { isNotForSale, relatePractice } from './relate-practice.ts';
import { relateScope } from './relate-scope.ts';
import { reconciled } from './reconcile.ts';
import { relateWording } from './residue.ts';
import { settle } from './settle.ts';
import { isWhole } from './trust.ts';
import type { DimensionRelation, PairVerdict, Universal } from './types.ts';
import { membersOf } from './universals.ts';
import { makeVerdict } from './verdict.ts';

type Relate = (b: Claim, n: Claim, context: CompareContext) => DimensionRelation;

/** Scope first: most apparent contradictions are statements about different people. Cheap ones before dear ones. */
const DIMENSIONS_IN_ORDER: readonly Relate[] = [
  relateScope,
  relateActor,
  relateCondition,
  relateTime,
  relateData,
  relateRecipient,
  relatePurpose,
  relateInstrument,
  relateSource,
  relateLocation,
];

/** Rows for a dimension in which the two statements are apart. */
const APART: Readonly<Partial<Record<DimensionRelation['dimension'], string>>> = {
  scope: 'D2',
  actor: 'D22',
  condition: 'D3',
  purpose: 'D14',
};

function rowApart(relation: DimensionRelation): string {
  if (relation.mark === 'identifiability') return 'D17';
  if (relation.mark === 'own-condition') return 'D3c';
  return APART[relation.dimension] ?? 'R5';
}

/** What the exceptions of N leave of the pair: a verdict, or what stays open. */
function byExceptions(
  universal: Universal,
  b: Claim,
  context: CompareContext,
): {
  readonly verdict: PairVerdict | null;
  readonly open: DimensionRelation | null;
  readonly isWaived: boolean;
} {
  const { claim: n, exceptions } = universal;
  let open: DimensionRelation | null = null;
  let isWaived = false;
  for (const exception of exceptions) {
    const result = absorb(b, exception, context);
    if (result === 'absorbed') {
      const row = exception.dimension === 'open' ? 'D28' : exception.dimension === 'consent' ? 'D3' : 'D26';
      const isList = universal.kind !== 'denial';
      return {
        verdict: makeVerdict(row, n, b, context, {
          dimension: 'exception',
          words: { exception: exception.text.trim(), condition: 'consent' },
          trace: [`${isList ? 'the list' : 'the exception'} "${exception.text.slice(0, 60)}" covers it`],
        }),
        open: null,
        isWaived,
      };
    }
    if (result === 'waived') isWaived = true;
    if (result === 'open' && open === null) {
      const isIdentity = exception.dimension === 'data' && universal.kind === 'data-list';
      open = {
        dimension:
          exception.dimension === 'purpose'
            ? 'purpose'
            : exception.dimension === 'recipient'
              ? 'recipient'
              : isIdentity
                ? 'data'
                : 'condition',
        relation: 'UNK',
        why: `"${exception.text.slice(0, 60)}" may cover it`,
        mark: isIdentity ? 'identifiability' : null,
        detail: null,
        b: isIdentity ? (b.data[0]?.value.surface ?? 'the data') : '',
        n: exception.dimension === 'consent' ? 'consent' : exception.text.trim(),
      };
    }
  }
  return { verdict: null, open, isWaived };
}

/** Beside a list of the only data "information" may well be what the list names. */
function unnamed({ kind }: Universal, b: Claim): readonly DimensionRelation[] {
  const surface = b.data[0]?.value.surface;
  if (kind !== 'data-list' || surface === undefined) return [];
  if (!b.data.every(({ value }) => value.concept === 'data')) return [];
  const why = `"${surface}" may be what the list names`;
  return [
    {
      dimension: 'data',
      relation: 'UNK',
      why,
      mark: 'generic',
      detail: null,
      b: surface,
      n: 'other data',
    },
  ];
}

/** A closed list whose members are the items below it: what stands in those items is inside. */
function isListed(universal: Universal, b: Claim, context: CompareContext): boolean {
  if (universal.kind !== 'recipient-list' && universal.kind !== 'purpose-list') return false;
  const { claims, blocks } = membersOf(universal.claim, context);
  return claims.has(b) || blocks.has(b.evidence.block);
}

export function decide(universal: Universal, b: Claim, context: CompareContext): PairVerdict {
  const { claim: n, region } = universal;
  if (!isWhole(b, context)) return makeVerdict('R3', n, b, context, { dimension: 'practice' });
  const practice = relatePractice(b, region, context);
  if (practice === null)
    return makeVerdict(isLookAlike(n, b, context) ? 'D15' : 'R3', n, b, context, { dimension: 'practice' });
  // "Sold: no. Shared for advertising: yes": the statement itself tells the two acts apart
  if (
    practice.relation === 'OVL' &&
    tellsApart(n, b, context) &&
    relateScope(b, n, context).relation !== 'DIS'
  )
    return makeVerdict('R1', n, b, context, {
      dimension: 'statement',
      relations: [practice],
    });
  const early = reconciled(universal, b, context);
  if (early !== null) return early;
  if (isListed(universal, b, context))
    return makeVerdict('D26', n, b, context, {
      dimension: 'exception',
      words: { exception: n.evidence.quote },
      trace: ['an item of the list'],
    });
  if (universal.kind === 'data-list' && b.data.length > 0 && b.data.every(({ value }) => isAnonymous(value)))
    return makeVerdict('D17', n, b, context, { dimension: 'data' });
  const excepted = byExceptions(universal, b, context);
  if (excepted.verdict !== null) return excepted.verdict;
  // who says nothing of consent may well have it; who waives it does not
  if (universal.kind === 'condition-list' && (!excepted.isWaived || practice.relation === 'OVL'))
    return makeVerdict('D3n', n, b, context, { dimension: 'condition' });
  const open = [...(excepted.open === null ? [] : [excepted.open]), ...unnamed(universal, b)];
  const relations: DimensionRelation[] = [];
  for (const relateDimension of DIMENSIONS_IN_ORDER) {
    const relation = relateDimension(b, region, context);
    relations.push(relation);
    if (relation.relation === 'DIS')
      return makeVerdict(rowApart(relation), n, b, context, {
        deciding: relation,
        relations,
      });
  }
  const wording = relateWording(b, n, context);
  const all = [...relations, practice, ...open, ...(wording === null ? [] : [wording])];
  return settle(universal, b, all, excepted.isWaived, context);
}

/** Does the row or sentence that denies one act affirm the other? */
const tellsApart = (n: Claim, b: Claim, context: CompareContext): boolean =>
  n.practice.value !== b.practice.value &&
  (context.bySentence.get(n.evidence.sentence.start) ?? []).some(
    ({ practice, polarity }) => polarity === 'affirmed' && practice.value === b.practice.value,
  );

/** The acts differ, but readers take one for the other: worth saying so. */
function isLookAlike(n: Claim, b: Claim, context: CompareContext): boolean {
  if (isNotForSale(n, b, context)) return true;
  return context.knowledge.lookAlikes.some(
    ({ denied, affirmed }) => denied === n.practice.value && affirmed === b.practice.value,
  );
}
