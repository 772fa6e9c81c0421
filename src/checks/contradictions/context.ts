// What the comparison of two claims may ask: the concept graphs, the knowledge, and the rest of the
// document's claims. Built once per document; every question is answered from memory after that.

import { quoteOf } from '../../document/quote.ts';
import type { CompiledLexicon } from '../../lexicon/compile.ts';
import { relate } from '../../lexicon/relate.ts';
import { grouped } from '../../lib/group.ts';
import type { Claim, DataRef } from '../../model/claim.ts';
import type { Document, Pinpoint, Span } from '../../model/document.ts';
import type { ConceptKind } from '../../model/lexicon.ts';
import { surfaceKey } from '../../rules/contradictions/compile.ts';
import type { ContradictionKnowledge } from '../../rules/contradictions/compile.ts';
import type { Knowledge } from '../../rules/knowledge.ts';
import { cuesIn } from '../cues.ts';
import { ownNames } from './own-names.ts';
import { placeName } from './passages.ts';
import type { ListMembers, Relation, Universal } from './types.ts';

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
  /** The blocks of the row that a cell stands in; the block alone outside of tables. */
  readonly rowOf: (block: number) => readonly number[];
  /** Claims by the place of their verb: one verb may make several. */
  readonly byTrigger: ReadonlyMap<number, readonly Claim[]>;
  /** Claims by the start of their sentence. */
  readonly bySentence: ReadonlyMap<number, readonly Claim[]>;
  /** Plans for which another document prevails. */
  readonly prevailingPlans: ReadonlySet<string>;
  /** The document's own definitions of personal information, as words joined by spaces. */
  readonly personalMeanings: readonly string[];
  /** What the document calls its author, as written: "Acme". */
  readonly ownNames: readonly string[];
  /** How the report names a place: "section 5", "the second document". */
  readonly nameOf: (place: Pinpoint) => string;
  readonly caches: Caches;
}

/** What is asked of a claim again and again, by claim id (or concept). */
interface Caches {
  readonly isWhole: Map<string, boolean>;
  readonly universals: Map<string, readonly Universal[]>;
  readonly members: Map<string, ListMembers>;
  readonly residue: Map<string, readonly string[]>;
  /** By the key of their span. */
  readonly saidKeys: Map<number, ReadonlySet<string>>;
  readonly sentenceKey: Map<number, string>;
  readonly hasOtherSource: Map<string, boolean>;
  readonly refersBack: Map<string, boolean>;
  /** By the claim and its data. */
  readonly kinds: Map<Claim, Map<DataRef, string>>;
  /** By the words of a data phrase. */
  readonly phraseKeys: Map<string, readonly string[]>;
  readonly phrases: Map<string, string>;
  readonly isEverything: Map<string, boolean>;
  readonly isDefined: Map<string, boolean>;
  readonly isListed: Map<string, boolean>;
  /** By the place of the verb. */
  readonly subjectNames: Map<number, string>;
  readonly readable: Map<string, Claim | 'nothing'>;
}

const newCaches = (): Caches => ({
  isWhole: new Map(),
  universals: new Map(),
  members: new Map(),
  residue: new Map(),
  saidKeys: new Map(),
  sentenceKey: new Map(),
  hasOtherSource: new Map(),
  refersBack: new Map(),
  kinds: new Map(),
  phraseKeys: new Map(),
  phrases: new Map(),
  isEverything: new Map(),
  isDefined: new Map(),
  isListed: new Map(),
  subjectNames: new Map(),
  readable: new Map(),
});

/** A span as one number: pairs of claims ask for the same few places a hundred thousand times. */
export const spanKey = ({ start, end }: Span): number => start * LONGEST_SPAN + (end - start);
const LONGEST_SPAN = 2 ** 26;

/** The cached answer, made when first asked for. */
export function memo<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

const personalMeanings = (document: Document): readonly string[] =>
  document.definitions
    .filter(
      ({ kind, terms }) =>
        kind === 'term' && terms.some((term) => /^personal (information|data)$/i.test(term)),
    )
    .map(({ meaning }) => ` ${surfaceKey(meaning)} `);

export function openComparison(
  document: Document,
  claims: readonly Claim[],
  lexicon: CompiledLexicon,
  knowledge: Pick<Knowledge, 'contradictions' | 'cues'>,
): CompareContext {
  const relations = new Map<ConceptKind, Map<string, Map<string, Relation>>>();
  const cues = new Map<number, ReadonlySet<string>>();
  const between = (kind: ConceptKind, a: string, b: string): Relation => {
    const ofKind = relations.get(kind) ?? new Map<string, Map<string, Relation>>();
    if (ofKind.size === 0) relations.set(kind, ofKind);
    const row = ofKind.get(a) ?? new Map<string, Relation>();
    if (row.size === 0) ofKind.set(a, row);
    const known = row.get(b);
    if (known !== undefined) return known;
    const found = relate(lexicon, kind, a, b);
    row.set(b, found);
    return found;
  };
  const text = (span: Span): string => quoteOf(document, span);
  const cuesOf = (span: Span): ReadonlySet<string> =>
    memo(cues, spanKey(span), () => cuesIn(text(span), knowledge.cues.graph));
  const rows = new Map(
    document.tables.flatMap(({ rows: body }) =>
      body.flatMap((row) => row.map((block) => [block, row] as const)),
    ),
  );
  const prevailingPlans = new Set(
    claims.filter(({ topic }) => topic === 'precedence').flatMap(({ subject }) => subject.plan.values),
  );
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
    saysText: (words, cue) => cuesIn(words, knowledge.cues.graph).has(cue),
    text,
    rowOf: (block) => rows.get(block) ?? [block],
    byTrigger: grouped(claims, ({ evidence }) => [evidence.trigger.start]),
    bySentence: grouped(claims, ({ evidence }) => [evidence.sentence.start]),
    prevailingPlans,
    personalMeanings: personalMeanings(document),
    ownNames: ownNames(document, knowledge.contradictions.frames),
    nameOf: (place) => placeName(document, place),
    caches: newCaches(),
  };
}
