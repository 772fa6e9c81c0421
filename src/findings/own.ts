// Findings about suppressions themselves, so that a comment that silences nothing is seen.

import type { Document, Span } from '../model/document.ts';
import type { Finding, Priority } from '../model/finding.ts';
import { pinpoint } from '../document/position.ts';

export const INVALID = 'suppression/invalid';
export const UNUSED = 'suppression/unused';

export interface OwnFinding {
  readonly rule: string;
  readonly priority: Priority;
  readonly title: string;
  readonly place: Span | null;
  readonly matters: string;
  readonly suggested: string;
}

export function ownFinding(document: Document, own: OwnFinding): Finding {
  return {
    id: '',
    fingerprint: '',
    kind: 'wording',
    rules: [own.rule],
    priority: own.priority,
    confidence: 'clear',
    title: own.title,
    evidence: own.place === null ? [] : [pinpoint(document, own.place)],
    requires: null,
    citations: [],
    decidedBy: 'Read from the suppression itself.',
    matters: own.matters,
    check: null,
    suggested: own.suggested,
    assumptions: [],
    search: null,
    conflict: null,
    suppression: null,
  };
}
