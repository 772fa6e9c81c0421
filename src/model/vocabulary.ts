// The closed vocabularies of claims: the words shared by code, YAML, JSON and docs. Open ones
// (data, parties, purposes, rights, scope values) live in rules/lexicon. Terms follow W3C DPV 2.3,
// Cal. Civ. Code §1798.140 and the GDPR.

export const PRACTICES = [
  'collect',
  'observe',
  'receive',
  'derive',
  'use',
  'combine',
  'profile',
  'train',
  'decide',
  'track',
  'disclose',
  'entrust',
  'share-ads',
  'sell',
  'disclose-legal',
  'disclose-transaction',
  'publish',
  'transfer',
  'retain',
  'delete',
  'deidentify',
  'secure',
  'grant',
  'differ',
  'notify',
  'own',
  'govern',
] as const;
export type Practice = (typeof PRACTICES)[number];

export const POLARITIES = ['affirmed', 'denied'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const MODALITIES = ['does', 'will', 'may', 'must', 'intends', 'user-may', 'user-must'] as const;
export type Modality = (typeof MODALITIES)[number];

export const STRENGTHS = ['categorical', 'plain', 'hedged'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const HEDGES = [
  'knowingly',
  'intentionally',
  'generally',
  'typically',
  'by-default',
  'reasonably',
  'where-permitted',
  'where-required',
  'directly-or-indirectly',
] as const;
export type Hedge = (typeof HEDGES)[number];

export const QUANTIFIERS = ['all', 'some', 'only', 'none', 'unspecified'] as const;
export type Quantifier = (typeof QUANTIFIERS)[number];

export const TENSES = ['standing', 'past-12-months', 'past', 'future'] as const;
export type Tense = (typeof TENSES)[number];

export const SOURCES = [
  'person',
  'device',
  'third-party',
  'affiliate',
  'public',
  'customer',
  'derived',
  'unspecified',
] as const;
export type SourceOfData = (typeof SOURCES)[number];

export const LEGAL_BASES = [
  'consent',
  'explicit-consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

export const RETENTION_KINDS = [
  'fixed',
  'max',
  'min',
  'range',
  'until-event',
  'event-plus',
  'criteria',
  'legal',
  'rolling',
  'indefinite',
  'discretionary',
  'none',
] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

export const TRIGGERS = [
  'collection',
  'last-activity',
  'account-closure',
  'contract-end',
  'request',
  'purpose-end',
  'session-end',
  'unspecified',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

export const STORES = ['primary', 'backup', 'logs', 'unspecified'] as const;
export type Store = (typeof STORES)[number];

export const RETENTION_ACTIONS = ['keep', 'delete', 'anonymise', 'archive', 'restrict'] as const;
export type RetentionAction = (typeof RETENTION_ACTIONS)[number];

export const RIGHTS = [
  'access',
  'know',
  'correct',
  'delete',
  'restrict',
  'portability',
  'object',
  'no-solely-automated',
  'withdraw-consent',
  'complain',
  'opt-out-sale',
  'opt-out-share',
  'opt-out-targeted-ads',
  'opt-out-profiling',
  'opt-out-marketing',
  'limit-sensitive',
  'non-discrimination',
  'appeal',
  'agent',
] as const;
export type RightKind = (typeof RIGHTS)[number];

export const CHANNELS = [
  'email',
  'form',
  'in-product',
  'phone',
  'post',
  'cookie-banner',
  'browser',
  'gpc',
  'regulator',
  'link',
  'placeholder',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const CONDITION_KINDS = [
  'consent',
  'opt-in',
  'opt-out',
  'user-action',
  'user-direction',
  'contract',
  'legal-requirement',
  'legal-permission',
  'necessity',
  'event',
  'threshold',
  'by-definition',
  'as-described',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

export const SCOPE_DIMENSIONS = [
  'plan',
  'role',
  'age',
  'place',
  'product',
  'channel',
  'accountState',
  'preference',
] as const;
export type ScopeDimension = (typeof SCOPE_DIMENSIONS)[number];

export const DUTIES = [
  'notify-change',
  'notify-breach',
  'notify-transaction',
  'obtain-consent',
  'respond',
  'secure',
  'no-fee',
  'non-discrimination',
  'verify',
] as const;
export type DutyKind = (typeof DUTIES)[number];

/** What a `govern` claim says about the text itself. */
export const TOPICS = [
  'definition',
  'precedence',
  'applicability',
  'effective-date',
  'last-updated',
  'contact',
  'role',
  'legal-basis',
  'liability',
  'acceptance',
  'change',
  'financial-incentive',
  'children',
  'verification',
  'signal',
  'complaint',
  'representative',
] as const;
export type Topic = (typeof TOPICS)[number];

export const FRAMES = ['ordinary', 'cpra', 'gdpr', 'us-state', 'policy-defined'] as const;
export type Frame = (typeof FRAMES)[number];

/** How a field came to a claim. */
export const VIAS = [
  'text',
  'label',
  'lead-in',
  'heading',
  'table-header',
  'definition',
  'coreference',
  'default',
] as const;
export type Via = (typeof VIAS)[number];
