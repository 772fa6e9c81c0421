// What the comparison of two claims may ask: the concept graphs, the knowledge, and the rest of the
// document's claims. Built once per document; every question is answered from memory after that.

import type { CompiledLexicon } from '../../lexicon/compile.ts';
import { relate } from '../../lexicon/relate.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document, Span } from '../../model/document.ts';
import type { ConceptKind } from '../../model/lexicon.ts';
import type { ContradictionKnowledge } from '../../rules/contradictions/compile.ts';
import type { Knowledge } from '../../rules/knowledge.ts';
import { cuesIn } from '../cues.ts';
import type { Relation } from './types.ts';

export interface CompareContext {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly lexicon: CompiledLexicon;
  readonly knowledge: ContradictionKnowledge;
  /** Is `id` the same as `ancestor` or below it? */
  readonly isA: (kind: ConceptKind, id: string, ancestor: string) => boolean;
  readonly relate: (kind: ConceptKind, a: string, b: string) => Relation;
  /** Does the text of the span hold a cue of rules/lexicon/cues*.yaml? */
  readonly says: (span: Span, cue: string) => boolean;
  readonly saysText: (text: string, cue: string) => boolean;
  readonly text: (span: Span) => string;
  /** Answers of closure and lead-ins that need the whole document, by key. */
  readonly memo: Map<string, unknown>;
}

export function openComparison(
  document: Document,
  claims: readonly Claim[],
  lexicon: CompiledLexicon,
  knowledge: Pick<Knowledge, 'contradictions' | 'cues'>,
): CompareContext {
  const relations = new Map<string, Relation>();
  const cues = new Map<string, ReadonlySet<string>>();
  const between = (kind: ConceptKind, a: string, b: string): Relation => {
    const key = `${kind}|${a}|${b}`;
    const known = relations.get(key);
    if (known !== undefined) return known;
    const found = relate(lexicon, kind, a, b);
    relations.set(key, found);
    return found;
  };
  const text = (span: Span): string => document.source.slice(span.start, span.end);
  const cuesOf = (span: Span): ReadonlySet<string> => {
    const key = `${span.start}-${span.end}`;
    const known = cues.get(key);
    if (known !== undefined) return known;
    const found = cuesIn(text(span), knowledge.cues.trie);
    cues.set(key, found);
    return found;
  };
  return {
    document,
    claims,
    lexicon,
    knowledge: knowledge.contradictions,
    isA: (kind, id, ancestor) => {
      const relation = between(kind, id, ancestor);
      return relation === 'EQ' || relation === 'SUB';
    },
    relate: between,
    says: (span, cue) => cuesOf(span).has(cue),
    saysText: (words, cue) => cuesIn(words, knowledge.cues.trie).has(cue),
    text,
    memo: new Map(),
  };
}

/** A fact about the document that many pairs ask for. */
export function remember<T>(
  context: CompareContext,
  key: string,
  isType: (value: unknown) => value is T,
  make: () => T,
): T {
  const known = context.memo.get(key);
  if (isType(known)) return known;
  const made = make();
  context.memo.set(key, made);
  return made;
}
