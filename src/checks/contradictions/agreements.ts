// Pairs that readers take for contradictions although they agree: a promise made twice, a closed list
// beside a denial it keeps, a practice and the way out of it, a rule and its instance.

import type { Claim } from '../../model/claim.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import type { CompareContext } from './context.ts';
import { relateScope } from './relate-scope.ts';
import { isReliable } from './trust.ts';
import type { PairVerdict } from './types.ts';
import { cookieLists, keptToScope } from './agreements-ads.ts';
import { pairUp } from './pair-up.ts';
import { makeVerdict } from './verdict.ts';

const GRAVE = new Set(['sell', 'share-ads', 'disclose', 'train']);
const MARKETING = new Set(['marketing', 'direct-marketing']);

const scopeOf = (claim: Claim): string =>
  SCOPE_DIMENSIONS.map((dimension) => claim.subject[dimension].values.toSorted().join('/')).join('|');

/** "Your data" is personal data; "data" of a plan may be more. */
const dataOf = (claim: Claim, context: CompareContext): string =>
  SCOPE_DIMENSIONS.every((dimension) => claim.subject[dimension].values.length === 0) ||
  context.personalMeanings.length === 0
    ? ''
    : claim.data.map(({ value }) => value.concept).join('/');

const isTable = (claim: Claim): boolean => claim.rule.startsWith('table/');

type Kind = (claim: Claim, context: CompareContext) => string | null;

/** What a statement says again when it is said again; null when it is of no interest. */
const REPEATED: readonly Kind[] = [
  (claim, context) =>
    claim.polarity === 'denied' &&
    GRAVE.has(claim.practice.value) &&
    !isTable(claim) &&
    isReliable(claim, context)
      ? `${claim.practice.value}|${scopeOf(claim)}|${claim.recipients.map(({ value }) => value.class).join('/')}|${dataOf(claim, context)}`
      : null,
  (claim) => (claim.topic === 'precedence' && claim.modality.value === 'does' ? 'precedence' : null),
  (claim) =>
    claim.practice.value === 'differ' && claim.polarity === 'affirmed' && claim.modality.value !== 'user-may'
      ? `differ|${claim.subject.plan.values.join('/')}`
      : null,
];

function repetitions(context: CompareContext): readonly PairVerdict[] {
  return REPEATED.flatMap((kindOf) => {
    const first = new Map<string, Claim>();
    const told = new Set<string>();
    return context.claims.flatMap((claim): readonly PairVerdict[] => {
      const kind = kindOf(claim, context);
      if (kind === null) return [];
      const before = first.get(kind);
      if (before === undefined) first.set(kind, claim);
      if (before === undefined || told.has(kind) || before.evidence.section === claim.evidence.section)
        return [];
      told.add(kind);
      return [makeVerdict('L5', before, claim, context, { dimension: 'statement' })];
    });
  });
}

/** "The service is for adults" beside "we do not knowingly collect from children". */
const audiences = (context: CompareContext): readonly PairVerdict[] => {
  const denials = context.claims.filter(
    ({ polarity, subject, practice }) =>
      polarity === 'denied' && practice.value === 'collect' && subject.age.values.length > 0,
  );
  const audience = context.claims.find(
    ({ topic, rule, evidence }) =>
      topic === 'children' &&
      rule.endsWith('age-limit') &&
      denials.some(
        (denial) =>
          denial.evidence.section === evidence.section && denial.evidence.span.start > evidence.span.end,
      ),
  );
  const denial = denials.find(
    ({ evidence }) =>
      evidence.section === audience?.evidence.section && evidence.span.start > audience.evidence.span.end,
  );
  return audience === undefined || denial === undefined
    ? []
    : [makeVerdict('L6', audience, denial, context, { dimension: 'age' })];
};

/** "We do not share with advertisers" beside "only with the following": the list does not name them. */
const lists = (context: CompareContext): readonly PairVerdict[] =>
  pairUp(
    context.claims.filter(
      ({ polarity, practice, recipients }) =>
        polarity === 'denied' &&
        (practice.value === 'disclose' || practice.value === 'share-ads') &&
        recipients.length > 0,
    ),
    context.claims.filter(
      ({ isRecipientExclusive, polarity }) => isRecipientExclusive && polarity === 'affirmed',
    ),
    'L7',
    'recipient',
    context,
  );

/** "They may only use your data to serve us" beside the company's own uses. */
const providers = (context: CompareContext): readonly PairVerdict[] =>
  pairUp(
    context.claims.filter(
      ({ practice, quantifier, modality, actor }) =>
        practice.value === 'use' &&
        quantifier === 'only' &&
        modality.value === 'may' &&
        (actor.via === 'default' || actor.value !== 'first-party'),
    ),
    context.claims.filter(
      ({ practice, polarity, purposes }) =>
        practice.value === 'use' &&
        polarity === 'affirmed' &&
        purposes.some(({ value }) => value === 'improvement'),
    ),
    'L8',
    'actor',
    context,
  );

/** Marketing beside the way out of it. */
const waysOut = (context: CompareContext): readonly PairVerdict[] => {
  const choices = context.claims.filter(({ right }) => right?.kind === 'opt-out-marketing');
  const uses = context.claims.filter(
    ({ practice, polarity, purposes }) =>
      practice.value === 'use' &&
      polarity === 'affirmed' &&
      purposes.some(({ value }) => MARKETING.has(value)),
  );
  return pairUp(uses, choices, 'L9', 'choice', context);
};

/** An opt-out for one place beside the opt-out "where the law requires it". */
function instances(context: CompareContext): readonly PairVerdict[] {
  const rights = context.claims.filter(
    ({ right, polarity }) => right?.kind.startsWith('opt-out') === true && polarity === 'affirmed',
  );
  const local = rights.filter(({ subject }) => ['label', 'lead-in'].includes(subject.place.via));
  return local.flatMap((n) => {
    const b = rights.findLast(
      (claim) =>
        claim.right?.kind === n.right?.kind &&
        claim.subject.place.values.length === 0 &&
        claim.evidence.section !== n.evidence.section &&
        claim.conditions.some(({ kind }) => kind === 'legal-requirement') &&
        relateScope(claim, n, context).relation !== 'DIS',
    );
    return b === undefined ? [] : [makeVerdict('L10', n, b, context, { dimension: 'place' })];
  });
}

/** "Cannot be disabled" beside a choice about something else in the same section. */
const choices = (context: CompareContext): readonly PairVerdict[] => {
  const refused = context.claims.filter(
    ({ practice, polarity, rule }) =>
      practice.value === 'grant' && polarity === 'denied' && rule.startsWith('choice/'),
  );
  return refused.slice(0, 1).flatMap((n) =>
    pairUp(
      [n],
      context.claims.filter(
        (claim) => claim.evidence.section === n.evidence.section && claim.practice.value === 'differ',
      ),
      'L11',
      'data',
      context,
    ),
  );
};

/** Notice of material changes beside what is done for minor ones. */
const changes = (context: CompareContext): readonly PairVerdict[] => {
  const about = (cue: string, not: string): readonly Claim[] =>
    context.claims.filter(
      ({ practice, topic, evidence }) =>
        (practice.value === 'notify' || topic === 'change') &&
        context.says(evidence.sentence, cue) &&
        !context.says(evidence.sentence, not),
    );
  const [n] = about('material-change', 'minor-change');
  const [b] = about('minor-change', 'material-change');
  if (n === undefined || b === undefined) return [];
  const words = { dimension: 'changes', 'n.words': 'material', 'b.words': 'minor' };
  return [makeVerdict('R5', n, b, context, { dimension: 'changes', words })];
};

export function findAgreements(context: CompareContext): readonly PairVerdict[] {
  return [
    ...repetitions(context),
    ...audiences(context),
    ...lists(context),
    ...keptToScope(context),
    ...providers(context),
    ...waysOut(context),
    ...instances(context),
    ...choices(context),
    ...changes(context),
    ...cookieLists(context),
  ];
}
