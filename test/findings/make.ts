// Small documents and findings for the tests of this folder: a finding stands on quoted words.

import { lineStartsOf, pinpoint } from '../../src/document/position.ts';
import type { Directive, Document } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';

export function makeDocument(source: string, directives: readonly Directive[] = []): Document {
  return {
    file: 'policy.txt',
    format: 'text',
    source,
    lineStarts: lineStartsOf(source),
    sha256: '',
    encoding: 'utf-8',
    title: null,
    words: 0,
    sections: [],
    blocks: [],
    tables: [],
    definitions: [],
    dates: [],
    directives,
    limits: [],
  };
}

export interface FindingParts extends Partial<Finding> {
  readonly quotes?: readonly string[];
}

/** A finding whose evidence are the first occurrences of the quotes. */
export function makeFinding(document: Document, { quotes = [], ...parts }: FindingParts = {}): Finding {
  return {
    id: '',
    fingerprint: '',
    kind: 'wording',
    rules: ['clarity/absolute'],
    priority: 'medium',
    confidence: 'clear',
    title: 'Absolute promise',
    evidence: quotes.map((quote) => {
      const start = document.source.indexOf(quote);
      if (start < 0) throw new Error(`not in the document: ${quote}`);
      return pinpoint(document, { start, end: start + quote.length });
    }),
    requires: null,
    citations: [],
    decidedBy: '',
    matters: '',
    check: null,
    suggested: '',
    assumptions: [],
    search: null,
    conflict: null,
    suppression: null,
    ...parts,
  };
}

export const ABSENCE = {
  kind: 'gap',
  search: { concepts: [], scope: 'whole document', lines: 1, closest: [] },
} as const;

/** A directive comment over the words of `covers`. */
export function makeDirective(
  source: string,
  parts: Partial<Directive> & { readonly covers?: string },
): Directive {
  const { covers, ...rest } = parts;
  const start = covers === undefined ? 0 : source.indexOf(covers);
  return {
    action: 'disable-next',
    rules: ['clarity/absolute'],
    reason: 'counsel, 2026-05-30',
    span: { start: 0, end: 0 },
    scope: { start, end: start + (covers?.length ?? 0) },
    problem: null,
    ...rest,
  };
}
