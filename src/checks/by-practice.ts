// The claims of a document by their practice: most patterns name one, and most claims are of another.

import { placesBy } from '../lib/group.ts';
import type { Claim } from '../model/claim.ts';
import type { Practice } from '../model/vocabulary.ts';

interface Index {
  /** Places of the claims of each practice in their list. */
  readonly places: ReadonlyMap<Practice, readonly number[]>;
  /** What was asked for before, by the names of the practices. */
  readonly asked: Map<string, readonly Claim[]>;
}

const indexes = new WeakMap<readonly Claim[], Index>();

function indexOf(claims: readonly Claim[]): Index {
  const known = indexes.get(claims);
  if (known !== undefined) return known;
  const places = placesBy(claims, ({ practice }) => [practice.value]);
  const index = { places, asked: new Map<string, readonly Claim[]>() };
  indexes.set(claims, index);
  return index;
}

/** The claims of these practices, in their order; all of them when no practice is named. */
export function claimsOf(
  claims: readonly Claim[],
  practices: readonly Practice[] | undefined,
): readonly Claim[] {
  if (practices === undefined) return claims;
  const { places, asked } = indexOf(claims);
  const key = practices.join(' ');
  const known = asked.get(key);
  if (known !== undefined) return known;
  const found = [...new Set(practices.flatMap((practice) => places.get(practice) ?? []))]
    .toSorted((a, b) => a - b)
    .flatMap((place) => claims[place] ?? []);
  asked.set(key, found);
  return found;
}
