// The claims of a document by their practice: most patterns name one, and most claims are of another.

import type { Claim } from '../model/claim.ts';
import type { Practice } from '../model/vocabulary.ts';

/** Places of the claims of each practice in their list. */
type Places = ReadonlyMap<Practice, readonly number[]>;

const indexes = new WeakMap<readonly Claim[], Places>();

function placesIn(claims: readonly Claim[]): Places {
  const known = indexes.get(claims);
  if (known !== undefined) return known;
  const places = new Map<Practice, number[]>();
  claims.forEach(({ practice }, place) => {
    const others = places.get(practice.value);
    if (others === undefined) places.set(practice.value, [place]);
    else others.push(place);
  });
  indexes.set(claims, places);
  return places;
}

/** The claims of these practices, in their order; all of them when no practice is named. */
export function claimsOf(
  claims: readonly Claim[],
  practices: readonly Practice[] | undefined,
): readonly Claim[] {
  if (practices === undefined) return claims;
  const places = placesIn(claims);
  return [...new Set(practices.flatMap((practice) => places.get(practice) ?? []))]
    .toSorted((a, b) => a - b)
    .flatMap((place) => claims[place] ?? []);
}
