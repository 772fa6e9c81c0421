// The stretches of changed words in an edited sentence, as atoms: what was put in or taken out, for
// things that no phrase and no list names.

import type { ChangedUnit } from './align.ts';
import { holds } from './atoms.ts';
import type { Atom, AtomReader } from './atoms.ts';
import { holdsWords } from './cells.ts';
import type { Reading } from './context.ts';
import { hunksOf } from './hunks.ts';

/** Fewer longer words than this tell nothing by themselves. */
const FEWEST = 2;
const LONGER = 3;

/** None for sentences that came or went whole: they are read as statements. */
export function runAtoms(
  changed: ChangedUnit,
  others: readonly ChangedUnit[],
  reading: Reading,
  { changes }: AtomReader,
): readonly Atom[] {
  const { unit, fresh } = changed;
  if (fresh.size === unit.words.length || unit.block.kind === 'heading') return [];
  // other words in the place of words are mostly a rewording
  const replaced = new Set(others.flatMap((other) => hunksOf(other).map(({ place }) => place)));
  const said = new Set(others.flatMap((other) => other.unit.words.map(({ key }) => key)));
  const runs = hunksOf(changed).flatMap(({ from, to, place }) => {
    if (replaced.has(place)) return [];
    const words = unit.words.slice(from, to + 1);
    const [first, last] = [words[0], words.at(-1)];
    const telling = words.filter(
      ({ key }) =>
        key.length >= LONGER && !said.has(key) && !/^\p{N}/u.test(key) && changes.alike.get(key) !== '',
    );
    if (first === undefined || last === undefined || telling.length === 0) return [];
    return [
      {
        start: first.start,
        surface: unit.text.slice(first.start, last.end),
        key: telling.map(({ key }) => key).join(' '),
        telling: telling.length,
      },
    ];
  });
  if (runs.length === 0) return [];
  return changes.signals.flatMap((signal) => {
    if (!('value' in signal) || signal.value !== 'run' || !holds(signal, reading)) return [];
    return runs.flatMap(({ start, surface, key, telling }): readonly Atom[] =>
      telling >= (signal.fewest ?? FEWEST) && holdsWords(signal, reading, start, surface)
        ? [
            {
              signal,
              key: `${signal.id}|yes|${key}`,
              isDenied: false,
              value: key,
              surface,
              at: start,
              size: null,
              times: 1,
            },
          ]
        : [],
    );
  });
}
