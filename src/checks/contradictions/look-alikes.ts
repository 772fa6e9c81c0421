// Pairs outside the matrix that readers take for contradictions: two clocks, two roles, a promise and a
// disclaimer, two owners. They are looked at so that the report can say why they are none.

import type { Claim } from '../../model/claim.ts';
import type { CompareContext } from './context.ts';
import { relateScope } from './relate-scope.ts';
import type { PairVerdict } from './types.ts';
import { makeVerdict } from './verdict.ts';

type ClockKind = 'answer' | 'notice' | 'deletion';

const CLOCKS: readonly ClockKind[] = ['answer', 'notice', 'deletion'];
const NAMES: Readonly<Record<ClockKind, string>> = {
  answer: 'answers to requests',
  notice: 'notice of changes',
  deletion: 'deletion',
};

/** Which clock a stated number of days belongs to. */
function clockOf(claim: Claim): ClockKind | null {
  if (claim.duty !== null && claim.duty.days !== null) {
    if (claim.duty.kind === 'respond') return 'answer';
    if (claim.duty.kind === 'notify-change') return 'notice';
  }
  const isDeadline = claim.practice.value === 'delete' && typeof claim.retention?.maxDays === 'number';
  return isDeadline ? 'deletion' : null;
}

function clocks(context: CompareContext): readonly PairVerdict[] {
  const byKind = new Map(
    CLOCKS.map((kind) => [kind, context.claims.filter((claim) => clockOf(claim) === kind)]),
  );
  const pairs = CLOCKS.flatMap((kind, index) =>
    CLOCKS.slice(index + 1).map((other) => [kind, other] as const),
  );
  return pairs.flatMap(([one, two]) => {
    const n = byKind.get(one)?.[0];
    const b = byKind.get(two)?.[0];
    if (n === undefined || b === undefined) return [];
    return [
      makeVerdict('L1', n, b, context, {
        dimension: 'time',
        words: { dimension: `${NAMES[one]}, ${NAMES[two]}` },
      }),
    ];
  });
}

const isRole = (claim: Claim, value: string): boolean => claim.topic === 'role' && claim.value === value;

function roles(context: CompareContext): readonly PairVerdict[] {
  const controllers = context.claims.filter((claim) => isRole(claim, 'controller'));
  const processors = context.claims.filter((claim) => isRole(claim, 'processor'));
  return controllers
    .slice(0, 1)
    .flatMap((n) =>
      processors.slice(0, 1).map((b) => makeVerdict('L2', n, b, context, { dimension: 'role' })),
    );
}

function disclaimers(context: CompareContext): readonly PairVerdict[] {
  const promises = context.claims.filter(
    ({ practice, polarity }) => practice.value === 'secure' && polarity === 'affirmed',
  );
  const limits = context.claims.filter(
    ({ topic, rule }) => topic === 'liability' && rule.endsWith('security-disclaimer'),
  );
  return promises
    .slice(0, 1)
    .flatMap((n) =>
      limits.slice(0, 1).map((b) => makeVerdict('L3', n, b, context, { dimension: 'disclaimer' })),
    );
}

/** "You own your content" is a statement about the reader, whoever makes it. */
const ownerOf = (claim: Claim, context: CompareContext): string =>
  /^you\b/i.test(context.text(claim.evidence.trigger)) ? 'person' : claim.actor.value;

const isOwner = (claim: Claim, actor: string, context: CompareContext): boolean =>
  claim.practice.value === 'own' && claim.polarity === 'affirmed' && ownerOf(claim, context) === actor;

function owners(context: CompareContext): readonly PairVerdict[] {
  const ours = context.claims.filter((claim) => isOwner(claim, 'first-party', context));
  const theirs = context.claims.filter((claim) => isOwner(claim, 'person', context));
  return ours.flatMap((n) =>
    theirs.flatMap((b) => {
      const scope = relateScope(b, n, context);
      return scope.relation === 'DIS' ? [makeVerdict('D2', n, b, context, { deciding: scope })] : [];
    }),
  );
}

/** A right to deletion beside a period: the request ends the period early. */
function deletions(context: CompareContext): readonly PairVerdict[] {
  const rights = context.claims.filter(
    ({ right, polarity }) => right?.kind === 'delete' && polarity === 'affirmed',
  );
  const periods = context.claims.filter(
    ({ practice, retention }) =>
      practice.value === 'retain' && (retention?.kind === 'until-event' || retention?.kind === 'fixed'),
  );
  return rights
    .slice(0, 1)
    .flatMap((n) =>
      periods.slice(0, 1).map((b) => makeVerdict('L4', n, b, context, { dimension: 'request' })),
    );
}

/** Verdicts of pairs that only look alike; all compatible. */
export function findLookAlikes(context: CompareContext): readonly PairVerdict[] {
  return [
    ...clocks(context),
    ...roles(context),
    ...disclaimers(context),
    ...owners(context),
    ...deletions(context),
  ];
}
