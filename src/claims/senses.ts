// Verbs that say something else than their practice where they stand: "set forth above", "kept confidential",
// "we will tell you about our cookies".

import { phraseAt } from '../lexicon/phrases.ts';
import type { OtherSense } from '../lexicon/senses.ts';
import type { Line, Reader } from './line.ts';

const isClosed = (gap: string): boolean => /[,;:.()\u2014\u2013]/.test(gap);

/** Words behind the verb that turn its sense, and are no part of a noun phrase ("secure facilities"). */
function standsBehind(line: Line, head: number, { behind, within }: OtherSense): boolean {
  for (let at = head + 1; at <= Math.min(head + within, line.lowers.length - 1); at++) {
    if (/[;.\u2014]/.test(line.words[at]?.gap ?? '')) return false;
    const hit = phraseAt(behind, line.lowers, at);
    if (hit === null) continue;
    const next = line.words[hit.to];
    if (next === undefined || isClosed(next.gap) || next.role !== 'noun') return true;
  }
  return false;
}

/** The object's first word, behind adverbs. */
function objectWord(line: Line, from: number): string {
  let at = from;
  while (line.words[at]?.role === 'adverb') at++;
  return line.lowers[at] ?? '';
}

/** The other sense of the verb at word `head`; `after` is the word behind its group. Null when it means its practice. */
export function otherSense(
  line: Line,
  head: number,
  after: number,
  isPassive: boolean,
  { lexicon }: Reader,
): OtherSense | null {
  const senses = lexicon.frames.otherSenses.get(line.lowers[head] ?? '') ?? [];
  const object = isPassive ? '' : objectWord(line, after);
  return senses.find((sense) => sense.object.has(object) || standsBehind(line, head, sense)) ?? null;
}
