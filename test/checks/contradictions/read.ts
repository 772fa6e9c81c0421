// A small policy through the real pipeline: text → document → claims → contradictions.

import { findContradictions } from '../../../src/checks/contradictions/find.ts';
import type { Contradictions } from '../../../src/checks/contradictions/find.ts';
import { extractClaims } from '../../../src/claims/extract.ts';
import { loadTagger } from '../../../src/claims/load-tagger.ts';
import { buildDocument } from '../../../src/document/build.ts';
import { parseSource } from '../../../src/ingest/parse.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { Document } from '../../../src/model/document.ts';
import { loadKnowledge } from '../../../src/rules/load.ts';

export const knowledge = loadKnowledge();
const tagger = loadTagger();

export interface Read extends Contradictions {
  readonly document: Document;
  readonly claims: readonly Claim[];
}

export async function readPolicy(text: string, file = 'policy.md'): Promise<Read> {
  const source = { file, bytes: new TextEncoder().encode(text) };
  const document = buildDocument(await parseSource(source, knowledge.reading), knowledge.reading);
  const claims = extractClaims(document, knowledge.lexicon, tagger);
  return { document, claims, ...findContradictions(document, claims, knowledge) };
}

export type Letter = 'C' | 'T' | 'K';

/** The strongest verdict among the findings that set passages against each other. */
export function verdictOf({ findings }: Pick<Contradictions, 'findings'>): Letter {
  const verdicts = findings.flatMap(({ conflict }) => (conflict === null ? [] : [conflict.verdict]));
  if (verdicts.includes('contradiction')) return 'C';
  return verdicts.length > 0 ? 'T' : 'K';
}

export const policyOf = (...parts: readonly string[]): string =>
  `# Privacy policy\n\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
