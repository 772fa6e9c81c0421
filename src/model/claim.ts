// A claim: one practice, one polarity, one actor, one scope, as the text states it. Every field
// carries the span it was read from, also when it was inherited (heading, lead-in, label, header).
// All spans are offsets into the Document's source.

import type { Span } from './document.ts';
import type {
  Channel,
  ConditionKind,
  DutyKind,
  Frame,
  Hedge,
  LegalBasis,
  Modality,
  Polarity,
  Practice,
  Quantifier,
  RetentionAction,
  RetentionKind,
  RightKind,
  ScopeDimension,
  SourceOfData,
  Store,
  Strength,
  Tense,
  Topic,
  Trigger,
  Via,
} from './vocabulary.ts';
import type { Identifiability, Part, Provenance } from './data-vocabulary.ts';

/** A value and its evidence; `span` is null only for defaults. */
export interface Cited<T> {
  readonly value: T;
  readonly span: Span | null;
  readonly via: Via;
}

/** Concept ids of rules/lexicon (data.yaml, parties.yaml, purposes.yaml). */
export type DataId = string;
export type PartyId = string;
export type PurposeId = string;

export interface DataRef {
  readonly concept: DataId;
  /** The words as written. */
  readonly surface: string;
  readonly identifiability: Identifiability;
  readonly provenance: Provenance;
  readonly part: Part;
  /** "any", "all", "no … whatsoever" directly on the phrase. */
  readonly quantifier: Quantifier;
}

export interface Recipient {
  readonly class: PartyId;
  /** A named company, as written. */
  readonly name: string | null;
  readonly role: 'processor' | 'controller' | 'joint' | 'unknown';
  /** "may only use it to perform services for us", as written. */
  readonly restriction: string | null;
}

export interface ScopeValue {
  /** Ids of rules/lexicon/scope.yaml, or names the document defines; empty = unspecified. */
  readonly values: readonly string[];
  /** The text says "all", "regardless of", "any". */
  readonly isAny: boolean;
  /** "only", "limited to": the complement is excluded. */
  readonly isExclusive: boolean;
  readonly span: Span | null;
  readonly via: Via;
}
export type Scope = Readonly<Record<ScopeDimension, ScopeValue>>;

export interface Retention {
  readonly kind: RetentionKind;
  /** Days (month = 30.44, year = 365.25); null = no bound stated. */
  readonly minDays: number | null;
  readonly maxDays: number | null;
  /** "typically", "about", "generally". */
  readonly isApproximate: boolean;
  readonly trigger: Trigger;
  readonly action: RetentionAction;
  readonly store: Store;
  /** "as long as necessary to provide the Service", as written. */
  readonly criterion: string | null;
  /** The words of the duration, as written. */
  readonly surface: string;
  readonly span: Span;
}

export interface Right {
  readonly kind: RightKind;
  readonly channels: readonly Cited<Channel>[];
  readonly deadlineDays: number | null;
  readonly fee: 'none' | 'possible' | 'stated' | 'unspecified';
  readonly limits: readonly string[];
}

export interface Duty {
  readonly kind: DutyKind;
  readonly days: number | null;
  readonly channels: readonly Cited<Channel>[];
  /** "TLS", "AES-256", "multi-factor authentication", as written. */
  readonly measure: string | null;
  readonly coverage: 'all' | 'some' | 'unspecified';
}

export interface Condition {
  readonly kind: ConditionKind;
  /** `regardless` is a waiver: "without notice", "whether or not you opted in". */
  readonly sense: 'if' | 'only-if' | 'unless' | 'regardless';
  readonly text: string;
  readonly span: Span;
}

export type ExceptionLink =
  'same-sentence' | 'same-item' | 'same-paragraph' | 'cross-reference' | 'heading' | 'none';

export interface Exception {
  readonly dimension:
    | 'data'
    | 'recipient'
    | 'purpose'
    | 'scope'
    | 'condition'
    | 'time'
    | 'legal'
    | 'consent'
    | 'direction'
    | 'open';
  /** Concept ids the exception names (data, party, purpose or scope ids), empty when open. */
  readonly values: readonly string[];
  readonly text: string;
  readonly link: ExceptionLink;
  readonly span: Span;
}

export interface ContextLink {
  readonly kind:
    'heading' | 'lead-in' | 'label' | 'table-header' | 'row-head' | 'definition' | 'cross-reference';
  readonly span: Span;
  readonly text: string;
}

export interface ClaimEvidence {
  /** `source.slice(span.start, span.end)`: the words that carry the claim. */
  readonly quote: string;
  readonly span: Span;
  /** The whole sentence, item or cell. */
  readonly sentence: Span;
  /** The practice verb or noun. */
  readonly trigger: Span;
  /** Outermost first. */
  readonly context: readonly ContextLink[];
  readonly sectionPath: readonly string[];
  /** Index of the block and of the section in the Document. */
  readonly block: number;
  readonly section: number;
}

export interface Claim {
  /** Stable within a document: hash of rule, spans and normalised fields. */
  readonly id: string;
  /** The extraction rule (frame) that produced it. */
  readonly rule: string;
  readonly evidence: ClaimEvidence;

  readonly practice: Cited<Practice>;
  readonly polarity: Polarity;
  /** The negation cue, for denials. */
  readonly negation: Span | null;
  readonly modality: Cited<Modality>;
  readonly strength: Strength;
  readonly hedges: readonly Cited<Hedge>[];
  readonly quantifier: Quantifier;
  readonly tense: Tense;

  /** `first-party`, `person` (the reader), or a party id. */
  readonly actor: Cited<PartyId>;
  readonly data: readonly Cited<DataRef>[];
  readonly subject: Scope;
  readonly sources: readonly Cited<SourceOfData>[];
  readonly recipients: readonly Cited<Recipient>[];
  /** "We share data only with …": the list is closed. */
  readonly isRecipientExclusive: boolean;
  readonly purposes: readonly Cited<PurposeId>[];
  /** "only to …", "for no other purpose". */
  readonly isPurposeExclusive: boolean;
  readonly legalBases: readonly Cited<LegalBasis>[];
  /** "by means of cookies", "through forms": words as written. */
  readonly instruments: readonly Cited<string>[];
  /** Countries or regions of processing: words as written. */
  readonly locations: readonly Cited<string>[];
  readonly retention: Retention | null;
  readonly right: Right | null;
  readonly duty: Duty | null;
  /** For `govern` and other meta-claims: what they speak of, and the value (a date, a term) as written. */
  readonly topic: Topic | null;
  readonly value: string | null;
  readonly conditions: readonly Condition[];
  readonly exceptions: readonly Exception[];
  /** "The rider controls": names of the documents or sections that win over this one. */
  readonly yieldsTo: readonly string[];
  readonly frame: Frame;
  /** Ids of the claims this one was derived from (closure, exclusives); empty for stated ones. */
  readonly derivedFrom: readonly string[];
  /** One line per decision, for `--trace`. */
  readonly trace: readonly string[];
}
