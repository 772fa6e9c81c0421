// Which new names are only new words for known things: products and companies that were renamed
// throughout, and names that begin with a name the other version already uses.

import { foldWord } from '../../lexicon/fold.ts';
import type { Alignment, Edit } from './align.ts';
import type { Unit } from './units.ts';

/** A name that stands this often is the writer's own, or an old acquaintance. */
const OWN = 3;
/** A replacement made this often, with the old words gone, is a renaming. */
const REPEATED = 2;

/** Capitalised words of a version, lower case, with how often they stand inside sentences. */
export function capitalised(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of units)
    for (const [word] of text.matchAll(/(?<=\S\s)\p{Lu}[\p{L}\p{N}]+/gu)) {
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** Does the name begin with a word that the other version uses as its own? */
export function isOwnName(name: string, words: ReadonlyMap<string, number>): boolean {
  const [first] = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return first !== undefined && (words.get(first) ?? 0) >= OWN;
}

/** "Acme Inc. ("Acme")": the name that a writer gives itself. */
const GIVEN = /\(\s*(?:\p{Ll}+\s+)*["\u201C]\s*(\p{Lu}[\p{L}\p{N}]*)/gu;
const CAPITALISED = /\p{Lu}[\p{L}\p{N}]+/gu;

/** Folded words by which a version speaks of its writer: in its title or given as a name, and used often. */
export function ownNames(units: readonly Unit[], notNames: ReadonlySet<string>): ReadonlySet<string> {
  const title = units.find(({ block }) => block.kind === 'heading')?.text ?? '';
  const given = units.flatMap(({ text }) => [...text.matchAll(GIVEN)].map((match) => match[1] ?? ''));
  const names = new Set([...(title.match(CAPITALISED) ?? []), ...given].map(foldWord));
  const counts = new Map<string, number>();
  for (const { text } of units)
    for (const word of text.match(CAPITALISED) ?? []) {
      const key = foldWord(word);
      if (names.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return new Set([...counts].flatMap(([key, count]) => (count >= OWN && !notNames.has(key) ? [key] : [])));
}

/** Folded words of the titles: what the writer calls itself and its product. */
export function ownWords({ old, now }: Pick<Alignment, 'old' | 'now'>): ReadonlySet<string> {
  const titles = [old, now].map((units) => units.find(({ block }) => block.kind === 'heading'));
  return new Set(titles.flatMap((unit) => unit?.words.map(({ key }) => key) ?? []));
}

/** Folded words of names that took the place of others, or gave way to them, again and again. */
export function renamedWords(edits: readonly Edit[]): ReadonlySet<string> {
  const renamed = new Set<string>();
  for (const side of ['old', 'now'] as const) {
    const places = new Map<string, number>();
    for (const edit of edits) {
      if (edit.old.length === 0 || edit.now.length === 0) continue;
      const other = side === 'old' ? edit.now : edit.old;
      if (!other.some(({ fresh }) => fresh.size > 0)) continue;
      const words = edit[side].flatMap(({ unit, fresh }) =>
        [...fresh].flatMap((index) => {
          const word = unit.words[index];
          return word !== undefined && /\p{Lu}/u.test(unit.text.charAt(word.start)) ? [word.key] : [];
        }),
      );
      for (const word of new Set(words)) places.set(word, (places.get(word) ?? 0) + 1);
    }
    for (const [word, count] of places) if (count > REPEATED) renamed.add(word);
  }
  return renamed;
}
