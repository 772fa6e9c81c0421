// Policies → the passages that carry each of twelve Californian disclosures, in the form that the scorer
// of expert annotations reads. Which elements and claims answer a label is data: c3pa.yaml.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readDocument, readClaims } from '../../audit.ts';
import type { AuditOptions } from '../../audit.ts';
import { openContext } from '../../checks/context.ts';
import type { CheckContext } from '../../checks/context.ts';
import { evaluate } from '../../checks/evaluate.ts';
import { wholePassages } from '../../checks/evidence.ts';
import { decideFacts } from '../../checks/facts.ts';
import { pinpoint } from '../../document/position.ts';
import { AuditError } from '../../lib/errors.ts';
import { readYaml } from '../../lib/yaml.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document, Source } from '../../model/document.ts';
import type { Knowledge } from '../../rules/knowledge.ts';
import { expressionSchema } from '../../rules/expression.ts';
import type { Line } from './lines.ts';

const mappingSchema = z.strictObject({
  labels: z.record(
    z.string(),
    z.strictObject({
      /** Rules whose pattern shows the disclosure. */
      elements: z.array(z.string()).default([]),
      /** Statements that annotators count and no element does. */
      also: expressionSchema.optional(),
      /** Without one of these the label is missing, whatever else was found. */
      needs: expressionSchema.optional(),
    }),
  ),
});
export type Mapping = z.infer<typeof mappingSchema>;

const MAPPING = new URL('../../../src/tools/eval/c3pa.yaml', import.meta.url);

export function readMapping(): Mapping {
  return readYaml(readFileSync(MAPPING, 'utf8'), 'src/tools/eval/c3pa.yaml', mappingSchema).value;
}

function contextOf(document: Document, claims: readonly Claim[], knowledge: Knowledge): CheckContext {
  const open = openContext(document, claims, knowledge);
  const facts = decideFacts(open, new Map(), '').map(({ entry, value }) => [entry.id, value] as const);
  return { ...open, facts: new Map(facts) };
}

/** Label → passages as they stand in the document; an empty list says "missing". */
export function disclosuresOf(
  document: Document,
  claims: readonly Claim[],
  knowledge: Knowledge,
  mapping: Mapping,
): Readonly<Record<string, readonly string[]>> {
  const context = contextOf(document, claims, knowledge);
  const rules = new Map(knowledge.rules.map((rule) => [rule.id, rule]));
  return Object.fromEntries(
    Object.entries(mapping.labels).map(([label, { elements, also, needs }]) => {
      if (needs !== undefined && !evaluate(needs, context).holds) return [label, []];
      const patterns = elements.map((id) => {
        const rule = rules.get(id);
        if (rule === undefined) throw new AuditError('unknown-rule', `c3pa.yaml: unknown rule "${id}"`, null);
        return rule.pattern;
      });
      const spans = [...patterns, ...(also === undefined ? [] : [also])].flatMap(
        (expression) => evaluate(expression, context).evidence,
      );
      return [label, wholePassages(context, spans).map((span) => pinpoint(document, span).quote)];
    }),
  );
}

const listSchema = z.object({ id: z.string(), file: z.string() });

/** Lists that may stand in a folder: file name → id. */
const LISTS = ['annotations.jsonl', 'originals.jsonl', 'manifest.jsonl'];

/** "DB/1" for "DB/1.html" and "DB-1.html"; what a list beside the texts says comes first. */
function idsOf(folder: string): (file: string) => string {
  const listed = new Map<string, string>();
  for (const base of [folder, path.dirname(path.resolve(folder))])
    for (const list of LISTS.map((name) => path.join(base, name)).filter((name) => existsSync(name)))
      for (const line of readFileSync(list, 'utf8').split('\n').filter(Boolean)) {
        const entry = listSchema.parse(JSON.parse(line));
        listed.set(path.resolve(base, entry.file), entry.id);
      }
  return (file) =>
    listed.get(path.resolve(folder, file)) ?? file.replace(/\.[^.]*$/, '').replace(/^([A-Z]+)-(?=\d)/, '$1/');
}

export async function disclosureLines(
  folder: string,
  sources: readonly Source[],
  options: Pick<AuditOptions, 'knowledge' | 'tagger'>,
): Promise<readonly Line[]> {
  const mapping = readMapping();
  const idOf = idsOf(folder);
  const lines: Line[] = [];
  for (const source of sources) {
    const document = await readDocument(source, options.knowledge);
    const labels = disclosuresOf(document, readClaims(document, options), options.knowledge, mapping);
    lines.push({ id: idOf(source.file), labels });
  }
  return lines;
}
