// The concept graph: is one concept below another, and how do two relate. What generic heads ("data",
// "personal") mean in a comparison is the caller's business.

import type { Concept, ConceptKind } from '../model/lexicon.ts';
import type { CompiledLexicon } from './compile.ts';

export type Relation = 'EQ' | 'SUB' | 'SUP' | 'OVL' | 'DIS';

type Graph = ReadonlyMap<string, Concept>;
type Closure = ReadonlyMap<string, ReadonlySet<string>>;

const NO_GRAPH: Graph = new Map();
const NONE: ReadonlySet<string> = new Set();

/** Ancestors (the concept itself included) of every concept of a graph; graphs never change. */
const closures = new WeakMap<Graph, Closure>();

function closureOf(graph: Graph): Closure {
  const known = closures.get(graph);
  if (known !== undefined) return known;
  const closure = new Map<string, ReadonlySet<string>>();
  for (const id of graph.keys()) {
    const above = new Set<string>();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (above.has(at)) continue;
      above.add(at);
      open.push(...(graph.get(at)?.parents ?? []));
    }
    closure.set(id, above);
  }
  closures.set(graph, closure);
  return closure;
}

const graphOf = (lexicon: CompiledLexicon, kind: ConceptKind): Graph =>
  lexicon.concepts.get(kind) ?? NO_GRAPH;

/** The concept and everything above it. */
export function ancestorsOf(lexicon: CompiledLexicon, kind: ConceptKind, id: string): ReadonlySet<string> {
  return closureOf(graphOf(lexicon, kind)).get(id) ?? NONE;
}

/** Is `child` the same as `ancestor` or below it? */
export function isA(lexicon: CompiledLexicon, kind: ConceptKind, child: string, ancestor: string): boolean {
  return child === ancestor || ancestorsOf(lexicon, kind, child).has(ancestor);
}

/** An overlap declared between something in `a` and something in `b`. */
function isOverlapDeclared(graph: Graph, closure: Closure, a: string, b: string): boolean {
  for (const [id, concept] of graph) {
    const { overlaps } = concept.properties;
    if (!Array.isArray(overlaps)) continue;
    const above = closure.get(id) ?? NONE;
    const other = above.has(a) ? b : above.has(b) ? a : null;
    if (other !== null && overlaps.some((x) => closure.get(String(x))?.has(other) === true)) return true;
  }
  return false;
}

/**
 * EQ, SUB (a below b), SUP (a above b), OVL (something lies below both, or an overlap is declared between
 * parts of them), DIS.
 */
export function relate(lexicon: CompiledLexicon, kind: ConceptKind, a: string, b: string): Relation {
  if (a === b) return 'EQ';
  const graph = graphOf(lexicon, kind);
  const closure = closureOf(graph);
  const aboveA = closure.get(a) ?? NONE;
  const aboveB = closure.get(b) ?? NONE;
  if (aboveA.has(b)) return 'SUB';
  if (aboveB.has(a)) return 'SUP';
  if (isOverlapDeclared(graph, closure, a, b)) return 'OVL';
  for (const above of closure.values()) if (above.has(a) && above.has(b)) return 'OVL';
  return 'DIS';
}
