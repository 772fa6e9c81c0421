// The published JSON Schemas, as text.

import { z } from 'zod';
import { configSchema } from '../config/schema.ts';
import { reportJsonSchema } from '../report/schema.ts';
import { ruleSchema } from '../rules/schema.ts';

export const SCHEMA_KINDS = ['config', 'rule', 'report'] as const;
export type SchemaKind = (typeof SCHEMA_KINDS)[number];

const input = (title: string, schema: z.ZodType): object => ({
  title,
  ...z.toJSONSchema(schema, { io: 'input' }),
});

const SCHEMAS: Readonly<Record<SchemaKind, () => object>> = {
  config: () => input('policy-audit configuration', configSchema),
  rule: () => input('policy-audit rule', ruleSchema),
  report: reportJsonSchema,
};

/** JSON with a line break at its end. */
export function schemaText(kind: SchemaKind): string {
  return `${JSON.stringify(SCHEMAS[kind](), null, 2)}\n`;
}
