// Items by the keys they have; an item may have several, or none.

/** The items of each key, in their order. */
export function grouped<T, K>(
  items: Iterable<T>,
  keysOf: (item: T) => Iterable<K>,
): ReadonlyMap<K, readonly T[]> {
  const found = new Map<K, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const before = found.get(key);
      if (before === undefined) found.set(key, [item]);
      else before.push(item);
    }
  return found;
}

/** The places in the list of the items of each key. */
export function placesBy<T, K>(
  items: readonly T[],
  keysOf: (item: T) => Iterable<K>,
): ReadonlyMap<K, readonly number[]> {
  const byKey = grouped(items.entries(), ([, item]) => keysOf(item));
  return new Map([...byKey].map(([key, entries]) => [key, entries.map(([place]) => place)]));
}

/** How often each key comes. */
export function countsOf<K>(keys: Iterable<K>): ReadonlyMap<K, number> {
  const found = new Map<K, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}
