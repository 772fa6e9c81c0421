// The files of the repository that are written from others: the lists of rules and the JSON Schemas.

import type { Knowledge } from '../rules/knowledge.ts';
import { ruleList, withRuleCounts } from '../rules/rule-list.ts';
import { SCHEMA_KINDS, schemaText } from './schemas.ts';

/** Path from the root of the repository → its text; `readme` is README.md as it stands. */
export function generatedFiles(knowledge: Knowledge, readme: string): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', withRuleCounts(readme, knowledge)],
    ['rules/README.md', ruleList(knowledge)],
    ...SCHEMA_KINDS.map((kind): [string, string] => [`rules/schema/${kind}.schema.json`, schemaText(kind)]),
  ]);
}
