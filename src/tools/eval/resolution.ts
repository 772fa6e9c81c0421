// How many of the data phrases that a person can resolve do resolve: to a concept below "data" and
// "personal". A phrase that says no more than "your information" nobody can resolve.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Audited } from '../../audit.ts';
import type { CompiledLexicon } from '../../lexicon/compile.ts';
import { readYaml } from '../../lib/yaml.ts';
import type { Span } from '../../model/document.ts';

const schema = z.strictObject({ plain: z.array(z.string()), persons: z.array(z.string()) });

/** The file beside the sources: the same from src and from the built code. */
const FILE = new URL('../../../src/tools/eval/resolution.yaml', import.meta.url);

export interface Resolution {
  /** Share of all data phrases. */
  readonly all: number | null;
  /** Share of those that a person can resolve. */
  readonly resolvable: number | null;
}

const GENERIC = new Set(['data', 'personal']);
const ABOUT =
  /^\s(?:about|regarding|concerning|relating to|related to|pertaining to)\s+(?:your\s+|the\s+)?([\p{L}-]+)/u;

export function dataResolution(audits: readonly Audited[], { frames }: CompiledLexicon): Resolution {
  const words = readYaml(readFileSync(FILE, 'utf8'), 'resolution.yaml', schema).value;
  const closed = Object.values(frames.grammar);
  const isPlain = (word: string): boolean =>
    words.plain.includes(word) || frames.verbs.has(word) || closed.some((list) => list.has(word));
  const saysMore = (source: string, span: Span): boolean => {
    const before = /([\p{L}'’-]+) $/u.exec(source.slice(Math.max(0, span.start - 30), span.start))?.[1];
    if (before !== undefined && !isPlain(before.toLowerCase())) return true;
    const after = ABOUT.exec(source.slice(span.end, span.end + 60))?.[1];
    return after !== undefined && !words.persons.includes(after.toLowerCase());
  };
  let phrases = 0;
  let resolved = 0;
  let unresolved = 0;
  for (const { document, claims } of audits) {
    const seen = new Set<number>();
    for (const { value, span } of claims.flatMap((claim) => claim.data)) {
      if (span === null || seen.has(span.start)) continue;
      seen.add(span.start);
      phrases++;
      if (!GENERIC.has(value.concept)) resolved++;
      else if (saysMore(document.source, span)) unresolved++;
    }
  }
  const share = (whole: number): number | null => (whole === 0 ? null : resolved / whole);
  return { all: share(phrases), resolvable: share(resolved + unresolved) };
}
