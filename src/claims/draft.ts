// A claim in the making: what a reading says, before defaults, scope and ids are filled in.

import type {
  Cited,
  Condition,
  DataRef,
  Duty,
  Exception,
  PartyId,
  PurposeId,
  Recipient,
  Retention,
  Right,
  ContextLink,
  Scope,
} from '../model/claim.ts';
import type { Span } from '../model/document.ts';
import type {
  Frame,
  Hedge,
  LegalBasis,
  Modality,
  Polarity,
  Practice,
  Quantifier,
  SourceOfData,
  Strength,
  Tense,
  Topic,
} from '../model/vocabulary.ts';

export interface Draft {
  readonly rule: string;
  readonly block: number;
  readonly span: Span;
  readonly sentence: Span;
  readonly trigger: Span;
  readonly practice: Cited<Practice>;
  readonly polarity: Polarity;
  readonly negation: Span | null;
  readonly modality: Cited<Modality>;
  readonly strength: Strength;
  readonly hedges: readonly Cited<Hedge>[];
  readonly quantifier: Quantifier;
  readonly tense: Tense;
  readonly actor: Cited<PartyId>;
  readonly data: readonly Cited<DataRef>[];
  readonly sources: readonly Cited<SourceOfData>[];
  readonly recipients: readonly Cited<Recipient>[];
  readonly isRecipientExclusive: boolean;
  readonly purposes: readonly Cited<PurposeId>[];
  readonly isPurposeExclusive: boolean;
  readonly legalBases: readonly Cited<LegalBasis>[];
  readonly instruments: readonly Cited<string>[];
  readonly locations: readonly Cited<string>[];
  readonly retention: Retention | null;
  readonly right: Right | null;
  readonly duty: Duty | null;
  readonly topic: Topic | null;
  readonly value: string | null;
  readonly conditions: readonly Condition[];
  readonly exceptions: readonly Exception[];
  readonly yieldsTo: readonly string[];
  /** Scope found in the claim's own words; null = take the context's. */
  readonly scope: Scope | null;
  readonly context: readonly ContextLink[];
  readonly frame: Frame;
  readonly derivedFrom: readonly string[];
  readonly trace: readonly string[];
}

/** The fields a reading must give; the rest has neutral defaults. */
export type DraftCore = Pick<Draft, 'rule' | 'block' | 'span' | 'sentence' | 'trigger' | 'practice'>;

export function makeDraft(core: DraftCore, fields: Partial<Draft> = {}): Draft {
  return {
    polarity: 'affirmed',
    negation: null,
    modality: { value: 'does', span: null, via: 'default' },
    strength: 'plain',
    hedges: [],
    quantifier: 'unspecified',
    tense: 'standing',
    actor: { value: 'first-party', span: null, via: 'default' },
    data: [],
    sources: [],
    recipients: [],
    isRecipientExclusive: false,
    purposes: [],
    isPurposeExclusive: false,
    legalBases: [],
    instruments: [],
    locations: [],
    retention: null,
    right: null,
    duty: null,
    topic: null,
    value: null,
    conditions: [],
    exceptions: [],
    yieldsTo: [],
    scope: null,
    context: [],
    frame: 'ordinary',
    derivedFrom: [],
    trace: [],
    ...core,
    ...fields,
  };
}
