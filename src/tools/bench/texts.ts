// The texts a benchmark reads: real policies where they stand beside the checkout, else those of this project.

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../../model/document.ts';
import { readTexts } from '../eval/texts.ts';

export interface BenchTexts {
  readonly from: string;
  readonly sources: readonly Source[];
  /** The texts of this project, for warming up and for making small files. */
  readonly own: readonly Source[];
}

export function benchTexts(root: string, shared: string): BenchTexts {
  const own = readTexts(path.join(root, 'corpus'));
  const policies = path.join(shared, 'corpora/policies-dev');
  return existsSync(policies)
    ? { from: 'policies-dev', sources: readTexts(policies), own }
    : { from: 'corpus', sources: own, own };
}

export const bytesOf = (sources: readonly Source[]): number =>
  sources.reduce((total, { bytes }) => total + bytes.length, 0);

/** At most `most` of them, spread evenly over the list. */
export function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return list.filter(
    (_, at) => Math.floor((at * most) / list.length) !== Math.floor(((at - 1) * most) / list.length),
  );
}

/** The same texts in fewer, larger documents: `size` of them in each. */
export function grouped(sources: readonly Source[], size: number): readonly Source[] {
  const groups: Source[] = [];
  for (let at = 0; at < sources.length; at += size) {
    const parts = sources.slice(at, at + size).map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
    groups.push({ file: `group-${at}.md`, bytes: Buffer.from(parts.join('\n\n')) });
  }
  return groups;
}
