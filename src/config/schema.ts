// What a project may write into its configuration file. Data only: no code runs because of it.
// The Config type and the published JSON Schema both come from this one object.

import { z } from 'zod';

const RULE = /^[a-z0-9-]+\/([a-z0-9-]+|\*)$/;
const rulePattern = z
  .string()
  .regex(RULE, 'expected a rule id such as cpra/opt-out-link, or a pack such as cpra/*');

export const severity = z
  .enum(['off', 'low', 'medium', 'high'])
  .describe('off leaves the rule out; the other words set the priority of its findings');

const ruleSettings = z
  .record(z.string(), severity)
  .describe('rule id or pack/* → priority; later entries win over earlier ones');

const facts = z
  .record(z.string(), z.union([z.boolean(), z.string()]))
  .describe('facts the text cannot tell, such as cpra.applies: yes');

const packNames = z.array(z.string()).describe('presets, rule packs, or paths of your own rule files (./…)');

const isoDate = z.iso.date('expected a date such as 2027-05-31');

const globs = z.array(z.string());

const override = z.strictObject({
  files: globs.min(1).describe('globs relative to the configuration file'),
  extends: packNames.optional(),
  rules: ruleSettings.optional(),
  assume: facts.optional(),
});

const acceptance = z.strictObject({
  rule: rulePattern,
  files: globs.optional().describe('globs relative to the configuration file; all files when left out'),
  quote: z
    .string()
    .min(1)
    .optional()
    .describe('words of the passage; every finding of the rule when left out'),
  reason: z.string().min(1),
  by: z.string().min(1).describe('who decided'),
  until: isoDate.optional().describe('last day the acceptance holds'),
});

export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    extends: packNames.optional(),
    files: globs.optional().describe('read when no operand is given; relative to the configuration file'),
    ignores: globs.optional().describe('left out, in the form of .gitignore'),
    assume: facts.optional(),
    rules: ruleSettings.optional(),
    overrides: z.array(override).optional().describe('settings for some files; later ones win'),
    accept: z.array(acceptance).optional().describe('findings people decided to live with'),
    baseline: z
      .strictObject({
        file: z.string().optional(),
        stale: z.enum(['off', 'warn', 'error']).optional(),
      })
      .optional(),
    suppressions: z
      .strictObject({
        inline: z.boolean().optional().describe('obey comments in the documents'),
        requireReason: z.boolean().optional(),
        unused: z.enum(['off', 'warn']).optional(),
      })
      .optional(),
    gate: z
      .strictObject({
        failOn: z.enum(['high', 'medium', 'low', 'never']).optional(),
        max: z.int().nonnegative().optional(),
        review: z.boolean().optional().describe('findings that need review count too'),
      })
      .optional(),
    format: z.array(z.string()).optional().describe('as --format'),
  })
  .describe('Configuration of policy-audit');

export type Config = z.output<typeof configSchema>;
export type Acceptances = NonNullable<Config['accept']>;
export type RuleSettings = z.output<typeof ruleSettings>;
export type Facts = z.output<typeof facts>;
