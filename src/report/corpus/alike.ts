// Policies made from one template: those whose claims stand on nearly the same passages.

import type { PolicyRecord } from './record.ts';

/** Hashes kept of a policy: two of which nearly all passages are the same share all of them. */
const KEPT = 6;
/** Fewer passages tell nothing. */
const FEWEST = 10;
const MOST_GROUPS = 50;

/** 32-bit FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

const bare = (quote: string): string => quote.toLowerCase().replace(/[^a-z]+/g, ' ');

function sketchOf({ claims }: PolicyRecord): string | null {
  const passages = new Set(claims.map(({ place }) => hash(bare(place.quote))));
  if (passages.size < FEWEST) return null;
  return [...passages]
    .toSorted((a, b) => a - b)
    .slice(0, KEPT)
    .join(' ');
}

export interface AlikeTally {
  readonly add: (policy: PolicyRecord) => void;
  /** The largest groups of two or more, as file names in the order read. */
  readonly groups: () => readonly (readonly string[])[];
}

export function tallyAlike(): AlikeTally {
  const sketches = new Map<string, string[]>();
  return {
    add: (policy) => {
      const sketch = sketchOf(policy);
      if (sketch === null) return;
      const files = sketches.get(sketch) ?? [];
      files.push(policy.file);
      sketches.set(sketch, files);
    },
    groups: () =>
      [...sketches.values()]
        .filter(({ length }) => length > 1)
        .toSorted((a, b) => b.length - a.length)
        .slice(0, MOST_GROUPS),
  };
}
