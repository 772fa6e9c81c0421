// Terms that a document defines for itself: "Raw Inputs: content you submit (uploads, prompts, …)"
// becomes a data concept below what its meaning lists; "Pro Account: …" a plan of its own.

import type { Definition } from '../model/document.ts';
import type { Concept, ConceptKind } from '../model/lexicon.ts';
import type { CompiledLexicon } from './compile.ts';
import { matchTerms } from './match.ts';
import { ancestorsOf, isA } from './relate.ts';
import { withPhrases } from './trie.ts';

function slug(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The lexicon with more concepts, whose phrases win over its own; the given lexicon is not changed. */
export function extendLexicon(lexicon: CompiledLexicon, concepts: readonly Concept[]): CompiledLexicon {
  const tries = new Map(lexicon.tries);
  const graphs = new Map(lexicon.concepts);
  let { bareScope } = lexicon;
  for (const kind of new Set(concepts.map((concept) => concept.kind))) {
    const own = concepts.filter((concept) => concept.kind === kind);
    graphs.set(kind, new Map([...(graphs.get(kind) ?? []), ...own.map((c): [string, Concept] => [c.id, c])]));
    const phrases = own.flatMap((c) => c.phrases.map((phrase): [string, string] => [phrase, c.id]));
    const root = tries.get(kind);
    if (root !== undefined) tries.set(kind, withPhrases(root, phrases, lexicon.spellings));
    if (kind === 'scope') bareScope = withPhrases(bareScope, phrases, lexicon.spellings);
  }
  return { ...lexicon, tries, concepts: graphs, bareScope };
}

/** The lexicon with the document's own terms. */
export function extendForDocument(
  lexicon: CompiledLexicon,
  definitions: readonly Definition[],
): CompiledLexicon {
  const own = definitions.flatMap((definition) => {
    if (definition.kind !== 'term') return [];
    return toPlan(definition, lexicon) ?? toData(definition, lexicon) ?? [];
  });
  const seen = new Set<string>();
  const fresh = own.filter(({ id }) => !seen.has(id) && seen.add(id));
  return fresh.length === 0 ? lexicon : extendLexicon(lexicon, fresh);
}

const isWhole = (lexicon: CompiledLexicon, kind: ConceptKind, term: string): boolean =>
  matchTerms(lexicon, [kind], term).some((match) => match.end - match.start >= term.trim().length - 1);

/** "Pro Account: …" names a plan unless the lexicon knows it; the kind of thing is its last word. */
function toPlan({ terms, meaning }: Definition, lexicon: CompiledLexicon): Concept | null {
  const [term] = terms;
  const match =
    /^([\p{Lu}][\p{L}\p{N}+-]*(?: [\p{Lu}][\p{L}\p{N}+-]*)?) (?:Account|Plan|Tier|Subscription|Edition)s?$/u.exec(
      term ?? '',
    );
  const name = match?.[1];
  if (term === undefined || name === undefined || isWhole(lexicon, 'scope', term)) return null;
  if (!/\b(?:accounts?|plans?|subscriptions?|tiers?|fees?|paid|free)\b/i.test(meaning)) return null;
  const phrases = ['account', 'plan', 'tier', 'user', 'customer', 'subscription'].map(
    (head) => `${name} ${head}`,
  );
  return {
    id: slug(name),
    kind: 'scope',
    parents: [],
    phrases: [...terms, ...phrases],
    dpv: null,
    properties: { dimension: 'plan', isDefined: true },
  };
}

const GENERIC = new Set(['data', 'personal', 'identifier', 'sensitive']);
/** Where a meaning says that the service itself makes the data. */
const GENERATED = /\b(?:generat|creat|produc|deriv|infer|comput)\w*\b/i;
const BY_PERSON = /\b(?:you|users?|customers?|visitors?|members?)\b[^.,;()]{0,40}$/i;

function toData({ terms, meaning }: Definition, lexicon: CompiledLexicon): Concept | null {
  const [term] = terms;
  if (term === undefined || term.length < 3 || /\d{3,}/.test(term) || isWhole(lexicon, 'data', term))
    return null;
  if (isWhole(lexicon, 'party', term)) return null;
  const found = matchTerms(lexicon, ['data'], meaning);
  const [head] = found;
  // the meaning opens with data: "stored records the Service creates …", "any information that …"
  if (head === undefined || meaning.slice(0, head.start).split(/\s+/).length > 4) return null;
  const listed = [...new Set(found.map(({ id }) => id).filter((id) => !GENERIC.has(id)))];
  const parents = isGenerated(meaning) ? ['service-output'] : [commonAncestor(lexicon, listed)];
  return {
    id: `defined-${slug(term)}`,
    kind: 'data',
    parents,
    phrases: terms.filter((word) => word.length > 2),
    dpv: null,
    properties: { isDefined: true, overlaps: listed.filter((id) => !parents.includes(id)) },
  };
}

function isGenerated(meaning: string): boolean {
  const match = GENERATED.exec(meaning.split(/[(:]/)[0] ?? '');
  return match !== null && !BY_PERSON.test(meaning.slice(0, match.index));
}

/** The lowest concept that holds all that a meaning lists; `data` when they have no more in common. */
function commonAncestor(lexicon: CompiledLexicon, listed: readonly string[]): string {
  const [first, ...rest] = listed;
  if (first === undefined) return 'data';
  const shared = [...ancestorsOf(lexicon, 'data', first)].filter((id) =>
    rest.every((other) => isA(lexicon, 'data', other, id)),
  );
  const lowest = shared.filter(
    (id) => !shared.some((other) => other !== id && isA(lexicon, 'data', other, id)),
  );
  return lowest[0] ?? 'data';
}
