// What rules and lexicon are, as one hash: own rules are part of it.

import { createHash } from 'node:crypto';
import type { Knowledge } from '../rules/knowledge.ts';
import { readVersion } from './version.ts';

/** Everything that was loaded and that results depend on, as text. */
export function knowledgeText({
  lexicon,
  rules,
  citations,
  cues,
  facts,
  presets,
  contradictions,
  topics,
}: Knowledge): string {
  const rest = [contradictions.families, contradictions.checks, [...contradictions.decisions]];
  return JSON.stringify([lexicon.source, rules, [...citations], cues.entries, facts, presets, rest, topics]);
}

/** 64 hex digits: changes with the rules, the lexicon and the version of the program. */
export const rulesHash = (knowledge: Knowledge): string =>
  createHash('sha256').update(readVersion()).update('\n').update(knowledgeText(knowledge)).digest('hex');
