// The list of steps a document's findings pass through after the checks, in order. Silenced findings
// stay in the list with their suppression; nothing is lost without a trace.

import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { applyAcceptances } from './accept.ts';
import type { Acceptance } from './accept.ts';
import { applyBaseline } from './baseline.ts';
import type { BaselineEntry } from './baseline.ts';
import { dropDuplicates } from './dedupe.ts';
import { applyDirectives } from './directives.ts';
import type { DirectiveOptions } from './directives.ts';
import { assignFingerprints } from './fingerprint.ts';
import type { Notice } from './notice.ts';
import { applySeverities } from './severity.ts';
import type { Severities } from './severity.ts';
import { sortFindings } from './sort.ts';

export interface RefineOptions {
  readonly severities: Severities;
  /** Null: comments in the text are not obeyed. */
  readonly directives: DirectiveOptions | null;
  readonly acceptances: readonly Acceptance[];
  /** Entries of this document's file. */
  readonly baseline: readonly BaselineEntry[];
  /** ISO date. */
  readonly today: string;
}

export interface Refined {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  readonly stale: readonly BaselineEntry[];
}

export function refineFindings(raw: readonly Finding[], document: Document, options: RefineOptions): Refined {
  const distinct = dropDuplicates(raw);
  const weighed = applySeverities(distinct, options.severities);
  const directed =
    options.directives === null ? weighed : applyDirectives(weighed, document, options.directives);
  // Ordinals among equal findings follow the text, so sort before numbering.
  const identified = assignFingerprints(sortFindings(directed));
  const accepted = applyAcceptances(identified, options.acceptances, options.today);
  const known = applyBaseline(accepted.findings, options.baseline);
  return { findings: known.findings, notices: accepted.notices, stale: known.stale };
}
