// Terms that a document defines for itself: "Raw Inputs: content you submit (uploads, prompts, …)"
// becomes a data concept below what its meaning names.

import type { Definition } from '../model/document.ts';
import type { Concept } from '../model/lexicon.ts';
import type { CompiledLexicon, TermNode } from './compile.ts';
import { insertPhrase } from './compile.ts';
import { matchTerms } from './match.ts';
import { foldWord } from './tokens.ts';

const copyNode = (node: TermNode): TermNode => ({ next: new Map(node.next), id: node.id });

/** Words of a meaning that say the term names data. */
const DATA_MEANING = /^\s*(?:(?:any|all|the|stored|other|certain)\s+)*(?:content|data|information|records?|text|files?|uploads?|material|outputs?|inputs?)\b/i;

function slug(term: string): string {
  return term.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** The concept a definition makes, or null when it defines no data or the lexicon knows the words already. */
function toConcept(definition: Definition, lexicon: CompiledLexicon): Concept | null {
  if (definition.kind !== 'term' || !DATA_MEANING.test(definition.meaning)) return null;
  const [term] = definition.terms;
  if (term === undefined || term.length < 3 || /\d{3,}/.test(term)) return null;
  const known = matchTerms(lexicon, ['data'], term);
  if (known.some((match) => match.start === 0 && match.end === term.length)) return null;
  const named = matchTerms(lexicon, ['data'], definition.meaning).map((match) => match.id);
  const specific = [...new Set(named.filter((id) => id !== 'data' && id !== 'personal'))];
  const contentLike = specific.filter((id) => id === 'user-content' || id === 'service-output');
  const parents = contentLike.length > 0 ? contentLike.slice(0, 1) : /generated|created|produced/i.test(definition.meaning) ? ['service-output'] : /\bsubmit|upload|provide|enter/i.test(definition.meaning) ? ['user-content'] : ['data'];
  return { id: `defined-${slug(term)}`, kind: 'data', parents, phrases: definition.terms, dpv: null, properties: { defined: true } };
}

/** The lexicon with the document's own data terms; the shared lexicon is not changed. */
export function extendForDocument(lexicon: CompiledLexicon, definitions: readonly Definition[]): CompiledLexicon {
  const own = definitions.flatMap((definition) => toConcept(definition, lexicon) ?? []);
  if (own.length === 0) return lexicon;
  return extendLexicon(lexicon, own);
}

export function extendLexicon(lexicon: CompiledLexicon, concepts: readonly Concept[]): CompiledLexicon {
  const tries = new Map(lexicon.tries);
  const graphs = new Map(lexicon.concepts);
  for (const concept of concepts) {
    graphs.set(concept.kind, new Map(graphs.get(concept.kind) ?? []).set(concept.id, concept));
    const root = copyNode(tries.get(concept.kind) ?? { next: new Map(), id: null });
    for (const phrase of concept.phrases) {
      // copy along the path, so that the shared trie stays as it is
      const words = phrase.match(/[\p{L}\p{N}]+/gu) ?? [];
      const first = words[0];
      if (first !== undefined) deepCopyPath(root, phrase);
      insertPhrase(root, phrase, concept.id);
    }
    tries.set(concept.kind, root);
  }
  return { ...lexicon, tries, concepts: graphs };
}

function deepCopyPath(root: TermNode, phrase: string): void {
  let node = root;
  for (const word of phrase.match(/[\p{L}\p{N}]+(?:['\u2019]\p{L}+)*/gu) ?? []) {
    const key = foldWord(word);
    const next = node.next.get(key);
    if (next === undefined) return;
    const copy = copyNode(next);
    node.next.set(key, copy);
    node = copy;
  }
}

