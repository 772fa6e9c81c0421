// The closed vocabularies of a data reference: whom it identifies, where it comes from, how much of it.

export const IDENTIFIABILITIES = [
  'identified',
  'pseudonymous',
  'deidentified',
  'aggregate',
  'unspecified',
] as const;
export type Identifiability = (typeof IDENTIFIABILITIES)[number];

export const PROVENANCES = ['provided', 'observed', 'derived', 'obtained', 'unspecified'] as const;
export type Provenance = (typeof PROVENANCES)[number];

export const PARTS = ['whole', 'partial', 'truncated', 'hashed'] as const;
export type Part = (typeof PARTS)[number];
