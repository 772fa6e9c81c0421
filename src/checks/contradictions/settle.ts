// No dimension sets the two apart: containment, overlap or an open question decides between
// contradiction and tension; a named carve-out is compatible.

import type { Claim } from '../../model/claim.ts';
import type { CompareContext } from './context.ts';
import { isConceded } from './reconcile.ts';
import type { DimensionRelation, PairVerdict, Universal } from './types.ts';
import { makeVerdict } from './verdict.ts';

const NARROWING: Readonly<Partial<Record<DimensionRelation['dimension'], string>>> = {
  scope: 'D12',
  data: 'D6',
  recipient: 'D10',
  purpose: 'D14',
  condition: 'D3n',
};

/** Rows for what stays open, in the order of the algorithm (R13 to R16). */
function openRow(relation: DimensionRelation): string {
  if (relation.mark === 'identifiability') return 'D18';
  if (relation.mark === 'own-condition') return 'D4b';
  if (relation.mark === 'frame')
    return relation.dimension === 'recipient' || relation.dimension === 'practice' ? 'D11' : 'D9';
  if (relation.mark === 'generic') return relation.dimension === 'recipient' ? 'D7r' : 'D7';
  switch (relation.dimension) {
    case 'condition':
      return 'D4';
    case 'purpose':
      return 'D13';
    case 'practice':
      return 'D16';
    case 'actor':
      return 'D23';
    case 'time':
      return 'D21';
    case 'recipient':
      return 'D7r';
    default:
      return 'R16';
  }
}

const OPEN_ORDER: readonly DimensionRelation['dimension'][] = [
  'data',
  'recipient',
  'condition',
  'purpose',
  'scope',
  'practice',
  'actor',
  'time',
  'instrument',
  'location',
];

/** A hedge on "we do not knowingly …": defeated by a deliberate act, unclear otherwise. */
function byHedge(n: Claim, b: Claim, context: CompareContext): string | null {
  const hedges = new Set(n.hedges.map(({ value }) => value));
  if (hedges.has('knowingly') || hedges.has('intentionally')) {
    if (b.actor.value === 'person' || b.modality.value === 'user-may') return 'D20b';
    // "information that we learn was collected from a child": found out later, not done on purpose
    if (context.says(b.evidence.sentence, 'found-out')) return 'D20b';
    // asking for an age keeps children out
    if (context.says(b.evidence.sentence, 'age-check')) return 'D20b';
    const isDeliberate =
      b.modality.value !== 'may' &&
      b.practice.value !== 'receive' &&
      !b.rule.startsWith('table/') &&
      !b.conditions.some(
        ({ kind }) => kind === 'user-action' && b.modality.value === 'does' && b.practice.value === 'observe',
      );
    return isDeliberate ? 'D19' : 'D20';
  }
  if (hedges.has('generally') || hedges.has('typically') || hedges.has('by-default')) return 'D20g';
  return null;
}

function contained(
  universal: Universal,
  b: Claim,
  relations: readonly DimensionRelation[],
  isWaived: boolean,
  context: CompareContext,
): PairVerdict {
  const { claim: n } = universal;
  const data = relations.find(({ dimension }) => dimension === 'data') ?? null;
  const make = (row: string, deciding: DimensionRelation | null = null): PairVerdict =>
    makeVerdict(row, n, b, context, { deciding, relations });
  if (isConceded(n, b, context)) return make('R6');
  const hedge = byHedge(n, b, context);
  if (hedge !== null) return make(hedge, data);
  if (n.modality.value === 'intends' || b.modality.value === 'intends') return make('D30');
  if (isWaived || relations.some(({ mark }) => mark === 'waiver'))
    return make('D5', relations.find(({ dimension }) => dimension === 'condition') ?? null);
  // a list of purposes is rarely meant for every use of the data: ask, do not accuse
  if (universal.kind === 'purpose-list')
    return make('D25', relations.find(({ dimension }) => dimension === 'purpose') ?? data);
  if (universal.kind !== 'denial') return make(isUserDirected(b, context) ? 'D25' : 'D24', data);
  const fixed = relations.find(({ mark }) => mark === 'frame-fixed');
  return fixed === undefined ? make('D1', data) : make('D8', fixed);
}

function isUserDirected(b: Claim, context: CompareContext): boolean {
  return (
    b.conditions.some(
      ({ kind }) =>
        kind === 'user-direction' || kind === 'user-action' || kind === 'consent' || kind === 'opt-in',
    ) ||
    (b.recipients.length > 0 &&
      b.recipients.every(
        ({ value }) =>
          context.isA('party', value.class, 'connected-service') || value.class === 'other-users',
      ))
  );
}

/** "All data is encrypted" holds for each kind of data: a promise over all contains what it narrows to. */
const PROMISES_OVER_ALL = new Set(['secure', 'delete']);

function coversAll(relation: DimensionRelation, b: Claim): boolean {
  return (
    relation.dimension === 'data' &&
    (relation.mark === 'universal' || b.quantifier === 'all') &&
    PROMISES_OVER_ALL.has(b.practice.value)
  );
}

function isUniversalPermission(relation: DimensionRelation, b: Claim): boolean {
  return relation.mark === 'universal' && (b.modality.value === 'may' || relation.dimension === 'purpose');
}

export function settle(
  universal: Universal,
  b: Claim,
  given: readonly DimensionRelation[],
  isWaived: boolean,
  context: CompareContext,
): PairVerdict {
  const { claim: n } = universal;
  const isBackReference = given.some(({ mark }) => mark === 'refers-back');
  const relations = given.map((relation): DimensionRelation => {
    if (coversAll(relation, b)) return { ...relation, relation: 'SUB', why: `${relation.why}; all of it` };
    // "the data we collect" is generic only as long as it is not known what it refers to
    if (isBackReference && relation.mark === 'generic')
      return { ...relation, relation: 'SUB', mark: 'refers-back' };
    return relation;
  });
  const wider = relations.filter(({ relation }) => relation === 'SUP');
  const permission = wider.find((relation) => isUniversalPermission(relation, b));
  const open = relations.filter(({ relation }) => relation === 'OVL' || relation === 'UNK');
  if (
    permission !== undefined &&
    b.conditions.length === 0 &&
    !wider.some(({ dimension, mark }) => dimension === 'scope' && mark !== 'universal') &&
    !open.some(({ dimension }) => dimension === 'practice') &&
    (permission.dimension === 'purpose' || wider.every((relation) => isUniversalPermission(relation, b)))
  ) {
    return makeVerdict('D31', n, b, context, { deciding: permission, relations, open: open.length });
  }
  const narrowing = wider[0];
  if (narrowing !== undefined) {
    return makeVerdict(NARROWING[narrowing.dimension] ?? 'D6', n, b, context, {
      deciding: narrowing,
      relations,
    });
  }
  if (open.length === 0) return contained(universal, b, relations, isWaived, context);
  if (isConceded(n, b, context)) return makeVerdict('R6', n, b, context, { relations });
  const first =
    OPEN_ORDER.map((dimension) => open.find((relation) => relation.dimension === dimension)).find(
      (relation) => relation !== undefined,
    ) ?? null;
  return makeVerdict(first === null ? 'R16' : openRow(first), n, b, context, {
    deciding: first,
    relations,
    open: open.length,
  });
}
