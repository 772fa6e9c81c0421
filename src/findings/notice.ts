// Remarks about the run that belong to no passage: expired acceptances, stale baseline entries.

export interface Notice {
  readonly kind: 'expired' | 'unused' | 'stale';
  /** One sentence without a full stop, lower case. */
  readonly text: string;
}
