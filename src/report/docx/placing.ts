// Where wording goes that no passage of the policy comes close to: the end of the section whose heading
// shares a word with what is missing that no other heading has; null: none fits.

import type { ReportDocument, ReportFinding } from '../schema.ts';
import type { SourceLine } from './source-lines.ts';

/** Shorter words ("data", "your", "that") fit anywhere. */
const SHORTEST = 5;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length >= SHORTEST)
      .map((word) => word.replace(/(?:ies|s|y)$/, '')),
  );

export interface Placing {
  /** The heading of the section. */
  readonly heading: SourceLine;
  /** Its last line, that of its own sub-sections included. */
  readonly last: SourceLine;
}

/** `lines` in the order of the text. */
export function placingOf(
  { title, search }: Pick<ReportFinding, 'title' | 'search'>,
  { sections }: Pick<ReportDocument, 'sections'>,
  lines: readonly SourceLine[],
): Placing | null {
  const wanted = wordsOf([title, ...(search?.concepts ?? [])].join(' '));
  const headings = sections.map((section) => ({ section, words: wordsOf(section.heading) }));
  const scored = headings.map(({ section, words }, index) => {
    const shared = [...words].filter((word) => wanted.has(word));
    const own = shared.filter((word) => headings.every((each, at) => at === index || !each.words.has(word)));
    return { section, index, own: own.length, shared: shared.length };
  });
  const best = scored
    .filter(({ own }) => own > 0)
    .toSorted((a, b) => b.own - a.own || b.shared - a.shared || a.index - b.index)[0];
  if (best === undefined) return null;
  const next = sections.slice(best.index + 1).find(({ level }) => level <= best.section.level);
  const inside = lines.filter(
    ({ line }) => line >= best.section.line && line < (next?.line ?? Number.POSITIVE_INFINITY),
  );
  const heading = inside[0];
  const last = inside.at(-1);
  return heading === undefined || last === undefined ? null : { heading, last };
}
