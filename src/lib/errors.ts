// The one error class for anything a person can cause: what was wrong, and what to do about it.

export class AuditError extends Error {
  readonly code: string;
  readonly hint: string | null;

  /** `code` is stable kebab-case for machines; `message` one sentence; `hint` what to do. */
  constructor(code: string, message: string, hint: string | null = null) {
    super(message);
    this.name = 'AuditError';
    this.code = code;
    this.hint = hint;
  }
}
