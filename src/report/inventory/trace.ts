// Why a claim says what it says: for each field its words, and the entry of the lexicon that reads them.

import type { CompiledLexicon } from '../../lexicon/compile.ts';
import { patternOf } from '../../lexicon/pattern-of.ts';
import { quoteOf } from '../../document/quote.ts';
import type { Cited, Claim } from '../../model/claim.ts';
import type { Document, Span } from '../../model/document.ts';
import type { ConceptKind } from '../../model/lexicon.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import type { Via } from '../../model/vocabulary.ts';

/** One value of one field: the words it was read from and what read them. */
export interface FieldTrace {
  readonly field: string;
  readonly value: string;
  /** As written; null for a default. */
  readonly words: string | null;
  readonly span: Span | null;
  readonly via: Via;
  /** "rules/lexicon/data.yaml: ip-address (ip [address])"; null for a default. */
  readonly source: string | null;
}

const FOLDER = 'rules/lexicon';

const FILES: Readonly<Partial<Record<ConceptKind, string>>> = {
  data: 'data',
  party: 'parties',
  purpose: 'purposes',
  right: 'rights',
  scope: 'scope',
  basis: 'bases',
  channel: 'channels',
};

/** The first part of a rule's id → the file and the list in it that the rule reads. */
const RULE_SOURCES: Readonly<Record<string, string>> = {
  verb: 'practices.yaml: verbs of',
  noun: 'practices.yaml: nouns of',
  item: 'practices.yaml: openers of',
  agent: 'practices.yaml: verbs of',
  table: 'tables.yaml: columns for',
  list: 'parties.yaml: a list of parties to',
  grant: 'rights.yaml: granting of',
  choice: 'modality.yaml: choiceVerbs for',
  manner: 'modality.yaml: insecure, against',
};

export function traceClaim(
  claim: Claim,
  document: Document,
  lexicon: CompiledLexicon,
): readonly FieldTrace[] {
  const wordsOf = (span: Span | null): string | null => (span === null ? null : quoteOf(document, span));
  const plain = (field: string, { value, span, via }: Cited<unknown>, source: string | null): FieldTrace => ({
    field,
    value: String(value),
    words: wordsOf(span),
    span,
    via,
    source: span === null ? null : source,
  });
  const concept = (field: string, kind: ConceptKind, id: string, cited: Cited<unknown>): FieldTrace => ({
    ...plain(field, { ...cited, value: id }, null),
    source: cited.span === null ? null : entryOf(lexicon, kind, id, wordsOf(cited.span) ?? ''),
  });
  const { practice, polarity, negation, modality, hedges, actor, subject, retention, right, duty } = claim;
  return [
    plain('practice', practice, ruleSource(claim)),
    plain(
      'polarity',
      { value: polarity, span: negation, via: negation === null ? 'default' : 'text' },
      inFile('modality.yaml: negation'),
    ),
    plain('modality', modality, inFile(`modality.yaml: modals.${modality.value}`)),
    ...hedges.map((hedge) => plain('hedge', hedge, inFile(`modality.yaml: hedges.${hedge.value}`))),
    concept('actor', 'party', actor.value, actor),
    ...claim.data.map((ref) => concept('data', 'data', ref.value.concept, ref)),
    ...claim.recipients.map((ref) => concept('recipient', 'party', ref.value.class, ref)),
    ...claim.purposes.map((ref) => concept('purpose', 'purpose', ref.value, ref)),
    ...claim.sources.map((ref) => plain('source', ref, inFile('modality.yaml: slots.source'))),
    ...claim.instruments.map((ref) => plain('instrument', ref, inFile('modality.yaml: slots.instrument'))),
    ...claim.locations.map((ref) => plain('location', ref, inFile('modality.yaml: slots.place'))),
    ...claim.legalBases.map((ref) => concept('legal basis', 'basis', ref.value, ref)),
    ...SCOPE_DIMENSIONS.flatMap((dimension) => {
      const { values, span, via } = subject[dimension];
      return values.map((value) => concept(`scope, ${dimension}`, 'scope', value, { value, span, via }));
    }),
    ...(retention === null
      ? []
      : [
          plain(
            'retention',
            { value: retention.kind, span: retention.span, via: 'text' },
            inFile('time.yaml'),
          ),
        ]),
    ...(right === null
      ? []
      : [
          concept('right', 'right', right.kind, practice),
          ...right.channels.map((ref) => concept('channel', 'channel', ref.value, ref)),
        ]),
    ...(duty === null ? [] : [plain('duty', { ...practice, value: duty.kind }, ruleSource(claim))]),
    ...claim.conditions.map(({ kind, span }) =>
      plain('condition', { value: kind, span, via: 'text' }, inFile(`modality.yaml: conditions.${kind}`)),
    ),
    ...claim.exceptions.map(({ dimension, span }) =>
      plain('exception', { value: dimension, span, via: 'text' }, inFile('modality.yaml: slots.exception')),
    ),
  ];
}

const inFile = (entry: string): string => `${FOLDER}/${entry}`;

function ruleSource({ rule, practice }: Claim): string {
  const [kind = '', name = ''] = rule.split('/');
  if (kind === 'statement') return inFile(`statements.yaml: ${name}`);
  if (kind === 'structure') return 'structure of the document';
  const source = RULE_SOURCES[kind];
  return source === undefined ? rule : inFile(`${source} ${practice.value}`);
}

function entryOf(lexicon: CompiledLexicon, kind: ConceptKind, id: string, words: string): string {
  const concept = lexicon.concepts.get(kind)?.get(id);
  const file = FILES[kind];
  if (concept === undefined || file === undefined) return 'a term this document defines';
  const pattern = patternOf(lexicon, kind, id, words);
  return inFile(`${file}.yaml: ${id}${pattern === null ? '' : ` (${pattern})`}`);
}
