// Findings that a change of rules brought into a text that stayed as it was. They are told apart from what a
// change of the policy brings: an upgrade is no reason to stop the policy's own pull request.

import { hashText } from '../lib/hash.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';

/** A policy as it was when its findings were recorded. */
export interface RecordedDocument {
  /** Posix path relative to the baseline's folder. */
  readonly file: string;
  /** Of the text, blanks and line breaks folded. */
  readonly text: string;
  /** Of the rules, the lexicon and the version of the program. */
  readonly rules: string;
}

/** 64 hex digits. Line ends and wrapping do not count: they change with a checkout. */
export const textHash = ({ source }: Pick<Document, 'source'>): string =>
  hashText(source.replace(/\s+/g, ' ').trim());

/** Whether what is new can only come from the rules: they are others now, and the text is the same. */
export const isUpgraded = (before: RecordedDocument, now: RecordedDocument): boolean =>
  before.rules !== now.rules && before.text === now.text;

export const UPGRADED =
  'The text is as it was when the baseline was written; the rules or the program changed since.';

/** Every open finding as one that an upgrade brought. */
export const setApart = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) =>
    finding.suppression === null
      ? { ...finding, suppression: { kind: 'upgrade', reason: UPGRADED } }
      : finding,
  );
