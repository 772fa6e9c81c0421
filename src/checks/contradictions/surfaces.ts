// Two phrases of the data lexicon: containment by the concept graph, but only when the containing
// phrase names the whole of its concept. "Crash logs" and "browser type" are both device data and
// still different things.

import { foldWord, stemOf } from '../../lexicon/fold.ts';
import type { DataRef } from '../../model/claim.ts';
import type { CompareContext } from './context.ts';
import { memo } from './context.ts';
import type { Relation } from './types.ts';

interface Related {
  readonly relation: Relation;
  readonly why: string;
}

/** "Your device IDs" → ["device", "id"]; generic heads ("information", "details") fold into "data". */
function phraseKeys(surface: string, context: CompareContext): readonly string[] {
  return memo(context.caches.phraseKeys, surface, () => readKeys(surface, context));
}

/** The keys in one text: two phrases with the same one are the same words. */
const phraseOf = (surface: string, context: CompareContext): string =>
  memo(context.caches.phrases, surface, () => phraseKeys(surface, context).join(' '));

function readKeys(surface: string, context: CompareContext): readonly string[] {
  const { genericHeads } = context.knowledge.frames;
  const { fillers, relative } = context.knowledge.texts.phrases;
  // "the files you upload" are "uploaded files": the verb before the data, and in one form
  const [, data, verb] = relative.exec(surface.trim()) ?? [];
  const words =
    (data === undefined || verb === undefined ? surface : `${verb} ${data}`).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word) => foldWord(word))
    .filter((key) => !fillers.has(key))
    .map((key, index) => (index === 0 ? stemOf(key) : key))
    .map((key) => (genericHeads.has(key) ? 'data' : key));
}

/** "advertising/measurement cookies" → both kinds of cookies. */
function members(surface: string): readonly string[] {
  const match = /^(.*?)([\p{L}\p{N}]+)\s*(?:\/|&|\band\b|\bor\b)\s*([\p{L}\p{N}]+)\s+([\p{L}\p{N}]+)$/iu.exec(
    surface.trim(),
  );
  if (match === null) return [surface];
  const [, before = '', one = '', two = '', head = ''] = match;
  return [`${before}${one} ${head}`, `${before}${two} ${head}`];
}

/** Does the phrase name everything the concept holds? */
function namesWhole(ref: DataRef, context: CompareContext): boolean {
  const broad = context.knowledge.frames.broad.get(ref.concept);
  if (broad === undefined) return true;
  const phrase = phraseOf(ref.surface, context);
  for (const whole of broad) if (phraseOf(whole, context) === phrase) return true;
  return false;
}

function relatePhrases(b: string, n: string, context: CompareContext): Relation {
  const inB = phraseKeys(b, context);
  const inN = phraseKeys(n, context);
  if (inB.length === 0 || inN.length === 0) return 'DIS';
  if (phraseOf(b, context) === phraseOf(n, context)) return 'EQ';
  // "advertising and measurement cookies": the first kind shares the head of the second
  if (phraseOf(b, context) === inN.slice(0, -1).join(' ')) return 'EQ';
  if (inN.every((key) => inB.includes(key))) return 'SUB';
  if (inB.every((key) => inN.includes(key))) return 'SUP';
  return 'DIS';
}

function sameConcept(b: DataRef, n: DataRef, context: CompareContext): Relation {
  if (!context.knowledge.frames.broad.has(n.concept)) return 'EQ';
  const wholeB = namesWhole(b, context);
  const wholeN = namesWhole(n, context);
  if (wholeB && wholeN) return 'EQ';
  if (wholeN) return 'SUB';
  if (wholeB) return 'SUP';
  const found = members(b.surface).flatMap((one) =>
    members(n.surface).map((other) => relatePhrases(one, other, context)),
  );
  for (const relation of ['EQ', 'SUB', 'SUP'] as const) if (found.includes(relation)) return relation;
  return 'DIS';
}

export function relateSurfaces(b: DataRef, n: DataRef, context: CompareContext): Related {
  const graph = context.relate('data', b.concept, n.concept);
  const why = (relation: Relation): Related => ({
    relation,
    why: `"${b.surface}" ${SIGNS[relation]} "${n.surface}"`,
  });
  // the same words are the same thing, whatever concept their sentences made of them
  if (phraseOf(b.surface, context) === phraseOf(n.surface, context)) return why('EQ');
  if (graph === 'EQ') return why(sameConcept(b, n, context));
  if (graph === 'SUB') return why(namesWhole(n, context) ? 'SUB' : 'DIS');
  if (graph === 'SUP') return why(namesWhole(b, context) ? 'SUP' : 'DIS');
  // siblings that share members ("contact details", "identifiers") are told apart: a shared member is no evidence
  return why('DIS');
}

export const SIGNS: Readonly<Record<Relation, string>> = {
  EQ: '=',
  SUB: '⊂',
  SUP: '⊃',
  OVL: 'overlaps',
  DIS: '≠',
  UNK: '?',
};
