// The same right given in two places, each with its own list of states: one list has a member that the
// other lacks, and a reader in that state cannot tell.

import { matchTerms } from '../../../lexicon/match.ts';
import type { Claim } from '../../../model/claim.ts';
import type { CompareContext } from '../context.ts';
import type { Result } from './finding.ts';
import { listedStates } from './listed-states.ts';

/** A list of one is a notice for that place, not a list. */
const SHORTEST_LIST = 2;

/** Lists in the words of the right itself; a heading may stand over more than one right. */
const OWN = new Set<string>(['text', 'label']);

const placesOf = (claim: Claim): readonly string[] => claim.subject.place.values;

/** Does the sentence name the place somewhere, whatever was read as its scope? */
const names = (claim: Claim, place: string, context: CompareContext): boolean =>
  placesOf(claim).includes(place) ||
  matchTerms(context.lexicon, ['scope'], context.text(claim.evidence.sentence)).some(
    ({ id }) => id === place,
  );

function differ(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a.filter((value) => !b.includes(value)), ...b.filter((value) => !a.includes(value))].toSorted();
}

const shown = (states: readonly string[]): string => states.map((id) => id.replace(/^US-/, '')).join(', ');

/** Lists told by their words, where the clause was not read as a grant. */
function compareSentences(context: CompareContext, told: ReadonlySet<string>): readonly Result[] {
  const known = new Set(told);
  const lists = listedStates(context);
  return lists.flatMap((a, index) =>
    lists.slice(index + 1).flatMap((b): readonly Result[] => {
      const kind = a.kinds.find((one) => b.kinds.includes(one) && !known.has(one));
      const difference = differ(a.states, b.states);
      if (kind === undefined || difference.length === 0 || !a.states.some((id) => b.states.includes(id)))
        return [];
      for (const one of a.kinds) known.add(one);
      return [
        {
          spans: [a.span, b.span],
          verdict: 'tension',
          words: { right: kind, difference: shown(difference) },
          details: [`Only one of the two lists for the right "${kind}" has ${shown(difference)}.`],
        },
      ];
    }),
  );
}

export function compareLists(context: CompareContext): readonly Result[] {
  const grants = context.claims.filter(
    (claim) =>
      claim.practice.value === 'grant' &&
      claim.polarity === 'affirmed' &&
      claim.right !== null &&
      OWN.has(claim.subject.place.via) &&
      placesOf(claim).length >= SHORTEST_LIST,
  );
  const told = new Set<string>();
  const found = grants.flatMap((a, index) =>
    grants.slice(index + 1).flatMap((b): readonly Result[] => {
      const kind = a.right?.kind ?? '';
      if (b.right?.kind !== kind || told.has(kind)) return [];
      const difference = differ(placesOf(a), placesOf(b)).filter(
        (place) => !(names(a, place, context) && names(b, place, context)),
      );
      const isShared = placesOf(a).some((value) => placesOf(b).includes(value));
      if (difference.length === 0 || !isShared) return [];
      told.add(kind);
      return [
        {
          spans: [a.evidence.span, b.evidence.span, a.subject.place.span, b.subject.place.span].filter(
            (span) => span !== null,
          ),
          verdict: 'tension',
          words: { right: kind, difference: shown(difference) },
          details: [`Only one of the two lists for the right "${kind}" has ${shown(difference)}.`],
          claims: [a.id, b.id],
        },
      ];
    }),
  );
  return [...found, ...compareSentences(context, told)];
}
