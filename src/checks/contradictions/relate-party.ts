// Recipients and actors: classes of parties in the graph, named companies as leaves, and whether a
// processor counts as a third party, which the law decides in one way and plain words in another.

import type { Claim, Recipient } from '../../model/claim.ts';
import type { Frame, Practice } from '../../model/vocabulary.ts';
import { closest } from './relation.ts';
import type { CompareContext } from './context.ts';
import { frameOf } from './relate-data.ts';
import { SIGNS } from './surfaces.ts';
import type { DimensionRelation, Mark, Relation } from './types.ts';

interface Related {
  readonly relation: Relation;
  readonly mark: Mark | null;
  readonly why: string;
}

const out = (relation: Relation, why: string, mark: Mark | null = null): Related => ({ relation, mark, why });

/** Whom an act reaches by its nature, when the text names nobody. */
const IMPLIED: Readonly<Partial<Record<Practice, string>>> = {
  entrust: 'processor',
  'share-ads': 'advertiser',
  'disclose-legal': 'authority',
  'disclose-transaction': 'acquirer',
  sell: 'third-party',
  publish: 'public',
};

export const isProcessor = (party: Pick<Recipient, 'class' | 'role'>, context: CompareContext): boolean =>
  party.role === 'processor' || context.isA('party', party.class, 'processor');

function relateClasses(b: Recipient, n: Recipient, frame: Frame, context: CompareContext): Related {
  if (n.class === 'anyone') return out('SUB', `${b.class} ⊂ anyone`);
  if (b.class === n.class) return out('EQ', `${b.class} in both`);
  const isGenericN = n.class === 'third-party';
  if (isGenericN && isProcessor(b, context)) {
    if (frame === 'cpra' || frame === 'gdpr')
      return out('DIS', `a processor is no third party under the ${frame}`, 'frame-fixed');
    return out('UNK', 'whether a processor is a third party is open', 'frame');
  }
  if (isGenericN && b.class === 'affiliate')
    return out('UNK', 'whether an affiliate is a third party is open', 'frame');
  const generic = context.knowledge.frames.genericParties;
  const graph = context.relate('party', b.class, n.class);
  if (graph === 'EQ' || graph === 'SUB') return out('SUB', `${b.class} ⊂ ${n.class}`);
  if (generic.has(b.class) && context.isA('party', n.class, 'third-party'))
    return out('OVL', `"${b.class}" may include ${n.class}`, 'generic');
  if (generic.has(n.class) && context.isA('party', b.class, 'third-party'))
    return out('OVL', `"${n.class}" may include ${b.class}`, 'generic');
  return out(graph, `${b.class} ${SIGNS[graph]} ${n.class}`);
}

function relateRecipients(b: Recipient, n: Recipient, frame: Frame, context: CompareContext): Related {
  if (n.name !== null && b.name !== null)
    return out(n.name === b.name ? 'EQ' : 'DIS', `${b.name}, ${n.name}`);
  const related = relateClasses(b, n, frame, context);
  if (n.name === null || related.relation === 'DIS') return related;
  return out('SUP', `${b.class} is wider than ${n.name}`);
}

const dimension = (relation: Related, b: string, n: string): DimensionRelation => ({
  dimension: 'recipient',
  ...relation,
  detail: null,
  b,
  n,
});

const named = (recipient: Recipient): string => recipient.name ?? recipient.class;

/** A sale and a disclosure for advertising always reach a third party: "to third parties" narrows nothing. */
const alwaysOutside = (practice: Practice): boolean => practice === 'sell' || practice === 'share-ads';

export function relateRecipient(b: Claim, n: Claim, context: CompareContext): DimensionRelation {
  const listN = n.recipients.map(({ value }) => value).filter((party) => party.class !== 'person');
  const isGeneral =
    listN.length > 0 && listN.every((party) => party.class === 'third-party' || party.class === 'anyone');
  if (listN.length === 0)
    return dimension(out('SUB', 'any recipient'), b.recipients[0]?.value.class ?? 'anyone', 'anyone');
  if (isGeneral && alwaysOutside(b.practice.value))
    return dimension(out('SUB', 'a third party by nature'), 'third-party', 'third-party');
  const listB = b.recipients.map(({ value }) => value);
  const implied = IMPLIED[b.practice.value];
  const parties: readonly Recipient[] =
    listB.length > 0
      ? listB
      : implied === undefined
        ? []
        : [{ class: implied, name: null, role: 'unknown', restriction: null }];
  const first = listN[0];
  if (parties.length === 0) {
    return dimension(
      isGeneral ? out('UNK', 'recipient not named', 'silent') : out('SUP', 'recipient not named', 'silent'),
      'recipients',
      first === undefined ? 'anyone' : named(first),
    );
  }
  const frame = frameOf(n, context);
  const best = closest(
    parties.flatMap((one) =>
      listN.map((other) => ({ one, other, ...relateRecipients(one, other, frame, context) })),
    ),
  );
  if (best === null) return dimension(out('UNK', 'no recipient'), 'recipients', 'recipients');
  return dimension(
    { relation: best.relation, mark: best.mark, why: best.why },
    named(best.one),
    named(best.other),
  );
}

const HOLDING = new Set(['retain', 'collect', 'observe', 'receive']);

/** Who acts. What a processor does on our behalf is ours in one reading and not in another. */
export function relateActor(b: Claim, n: Claim, context: CompareContext): DimensionRelation {
  const make = (relation: Relation, why: string, mark: Mark | null = null): DimensionRelation => ({
    dimension: 'actor',
    relation,
    why,
    mark,
    detail: null,
    b: b.actor.value,
    n: n.actor.value,
  });
  // "these companies", "our partners": others of one class need not be the same ones
  const isOutside = context.isA('party', n.actor.value, 'third-party');
  if (b.actor.value === n.actor.value)
    return isOutside
      ? make('UNK', `whether it is the same ${n.actor.value} is open`)
      : make('EQ', `${b.actor.value} in both`);
  if (n.actor.value === 'anyone') return make('SUB', 'anyone');
  const isOurs = n.actor.value === 'first-party' && context.isA('party', b.actor.value, 'processor');
  // "we do not store card numbers; our payment processor does": said to tell who holds them
  if (isOurs && b.actor.value === 'payments' && HOLDING.has(n.practice.value))
    return make('DIS', 'the payment processor holds what we do not');
  // an act reported as entrusting is ours, whoever the sentence makes its subject
  if (isOurs)
    return b.practice.value === 'entrust'
      ? make('EQ', 'we entrust')
      : make('UNK', `${b.actor.value} acts for the first party`, 'on-behalf');
  if (context.isA('party', b.actor.value, n.actor.value))
    return make('SUB', `${b.actor.value} ⊂ ${n.actor.value}`);
  return make('DIS', `${b.actor.value} ≠ ${n.actor.value}`);
}
