// Audits made by hand: a document from text, and results that stand on quoted words of it.

import { pinpoint } from '../../src/document/position.ts';
import type { Audit, Topic } from '../../src/model/audit.ts';
import type { Document, Pinpoint } from '../../src/model/document.ts';
import type { Citation, ElementResult, Finding } from '../../src/model/finding.ts';
import { readDocument } from '../../src/audit.ts';
import type { RunRecord } from '../../src/report/build.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

export async function readText(file: string, text: string): Promise<Document> {
  return readDocument({ file, bytes: new TextEncoder().encode(text) }, loadKnowledge());
}

/** The first place of the words; with `after`, the first one behind those words. */
export function at(document: Document, words: string, after = ''): Pinpoint {
  const from = after === '' ? 0 : document.source.indexOf(after);
  const start = document.source.indexOf(words, Math.max(0, from));
  if (start < 0) throw new Error(`not in ${document.file}: ${words}`);
  return pinpoint(document, { start, end: start + words.length });
}

export const places = (document: Document, words: readonly string[]): readonly Pinpoint[] =>
  words.map((each) => at(document, each));

export const cite = (id: string, label: string, title = label): Citation => ({
  id,
  label,
  title,
  url: 'https://example.org/law',
  inForceFrom: '2026-01-01',
  inForceUntil: null,
});

export function makeElement(parts: Partial<ElementResult> = {}): ElementResult {
  return {
    element: 'cpra/right-to-know',
    title: 'Right to know',
    pack: 'cpra',
    status: 'satisfied',
    confidence: 'clear',
    priority: 'medium',
    citations: [cite('cpra/7011-e-2-A', '11 CCR 7011(e)(2)(A)')],
    evidence: [],
    why: 'The text states it.',
    lacking: [],
    remedy: 'State it.',
    assumptions: [],
    search: null,
    ...parts,
  };
}

let fingerprints = 0;

export function makeFinding(parts: Partial<Finding> = {}): Finding {
  fingerprints += 1;
  return {
    id: '',
    fingerprint: `v1:${String(fingerprints).padStart(8, '0')}`,
    kind: 'gap',
    rules: ['cpra/right-to-know'],
    priority: 'medium',
    confidence: 'clear',
    title: 'Right to know not found',
    evidence: [],
    requires: 'Say that people can ask what is held about them.',
    citations: [cite('cpra/7011-e-2-A', '11 CCR 7011(e)(2)(A)')],
    decidedBy: 'No claim that grants the right was read.',
    matters: 'Readers cannot tell that they may ask.',
    check: null,
    suggested: 'Add the right to the list.',
    assumptions: [],
    search: null,
    conflict: null,
    suppression: null,
    ...parts,
  };
}

export function makeAudit(document: Document, name: string, parts: Partial<Audit> = {}): Audit {
  return {
    document,
    name,
    organization: null,
    claims: [],
    elements: [],
    findings: [],
    cleared: [],
    pairsCompared: 0,
    assumptions: [],
    limits: [],
    ...parts,
  };
}

export function makeTopic(parts: Partial<Topic> = {}): Topic {
  return {
    id: 'sale',
    title: 'Sale',
    group: 'sale and sharing',
    glance: 'Sells',
    cells: [],
    moreProtective: 'not-ranked',
    byTier: [],
    reason: 'Silence about a practice is not ranked.',
    ...parts,
  };
}

export const RUN: RunRecord = {
  version: '0.1.0',
  date: '2026-11-22',
  packs: [
    {
      id: 'cpra',
      title: 'CPRA',
      source: 'Cal. Civ. Code 1798.100 ff.',
      inForceFrom: '2026-01-01',
      lastChecked: '2026-11-01',
    },
    {
      id: 'gdpr',
      title: 'GDPR',
      source: 'Regulation (EU) 2016/679',
      inForceFrom: '2018-05-25',
      lastChecked: '2026-11-01',
    },
    {
      id: 'coppa',
      title: 'COPPA',
      source: '16 CFR 312',
      inForceFrom: '2026-04-22',
      lastChecked: '2026-11-01',
    },
  ],
};
