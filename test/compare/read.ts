// Small policies read by the real pipeline's first stages, for comparing.

import { readDocument } from '../../src/audit.ts';
import { nameDocument } from '../../src/checks/name.ts';
import { extractClaims } from '../../src/claims/extract.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { compareAudits } from '../../src/compare/compare.ts';
import type { CompareOptions } from '../../src/compare/compare.ts';
import type { Audit, Comparison, Topic } from '../../src/model/audit.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

export const knowledge = loadKnowledge();
const tagger = await loadTagger();

export async function readPolicy(text: string, file = 'policy.txt'): Promise<Audit> {
  const document = await readDocument({ file, bytes: new TextEncoder().encode(text) }, knowledge);
  const claims = extractClaims(document, knowledge.lexicon, tagger);
  return {
    document,
    claims,
    ...nameDocument(document, claims),
    elements: [],
    findings: [],
    cleared: [],
    pairsCompared: 0,
    assumptions: [],
    limits: [],
  };
}

export async function compareTexts(
  texts: readonly string[],
  options: CompareOptions = {},
): Promise<Comparison> {
  const audits = await Promise.all(texts.map((text, index) => readPolicy(text, `policy-${index + 1}.txt`)));
  return compareAudits(audits, knowledge, options);
}

export function topic(comparison: Comparison, id: string): Topic | undefined {
  return comparison.topics.find((each) => each.id === id);
}

export const values = (comparison: Comparison, id: string): readonly string[] =>
  topic(comparison, id)?.cells.map(({ tier, value }) => (tier === null ? value : `${tier}: ${value}`)) ?? [];
