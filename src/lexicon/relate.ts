// The concept graph: is one concept below another, and how do two relate.

import type { Concept, ConceptKind } from '../model/lexicon.ts';
import type { CompiledLexicon } from './compile.ts';

export type Relation = 'EQ' | 'SUB' | 'SUP' | 'OVL' | 'DIS';

function graph(lexicon: CompiledLexicon, kind: ConceptKind): ReadonlyMap<string, Concept> {
  return lexicon.concepts.get(kind) ?? new Map<string, Concept>();
}

/** Is `id` the same as `ancestor` or below it? */
export function relatedConcept(lexicon: CompiledLexicon, kind: ConceptKind, id: string, ancestor: string): boolean {
  const nodes = graph(lexicon, kind);
  const seen = new Set<string>();
  const open = [id];
  while (open.length > 0) {
    const at = open.pop();
    if (at === undefined || seen.has(at)) continue;
    if (at === ancestor) return true;
    seen.add(at);
    open.push(...(nodes.get(at)?.parents ?? []));
  }
  return false;
}

export const isA = relatedConcept;

function overlapsOf(concept: Concept | undefined): readonly string[] {
  const overlaps = concept?.properties['overlaps'];
  return Array.isArray(overlaps) ? overlaps.map(String) : [];
}

/** EQ, SUB (a below b), SUP, OVL (declared, or a shared descendant), DIS. */
export function relate(lexicon: CompiledLexicon, kind: ConceptKind, a: string, b: string): Relation {
  if (a === b) return 'EQ';
  if (relatedConcept(lexicon, kind, a, b)) return 'SUB';
  if (relatedConcept(lexicon, kind, b, a)) return 'SUP';
  const nodes = graph(lexicon, kind);
  if (overlapsOf(nodes.get(a)).includes(b) || overlapsOf(nodes.get(b)).includes(a)) return 'OVL';
  for (const id of nodes.keys()) if (relatedConcept(lexicon, kind, id, a) && relatedConcept(lexicon, kind, id, b)) return 'OVL';
  return 'DIS';
}
