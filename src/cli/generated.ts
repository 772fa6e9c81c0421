// The files of the repository that are written from others: the list of rules and the JSON Schemas.

import type { Knowledge } from '../rules/knowledge.ts';
import { ruleList } from '../rules/rule-list.ts';
import { SCHEMA_KINDS, schemaText } from './schemas.ts';

/** Path from the root of the repository → its text. */
export function generatedFiles(knowledge: Knowledge): ReadonlyMap<string, string> {
  return new Map([
    ['rules/README.md', ruleList(knowledge)],
    ...SCHEMA_KINDS.map((kind): [string, string] => [`rules/schema/${kind}.schema.json`, schemaText(kind)]),
  ]);
}
