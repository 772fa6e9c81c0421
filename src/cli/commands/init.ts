// Writes a commented configuration file. Every commented setting is valid when uncommented (tested).

import { access } from 'node:fs/promises';
import path from 'node:path';
import { AuditError } from '../../lib/errors.ts';
import { note } from '../failure.ts';
import type { ExitCode, Io } from '../io.ts';
import { writeWhole } from '../write-file.ts';

export const CONFIG_NAME = 'policy-audit.config.yaml';

export const TEMPLATE = `# Configuration of policy-audit. Its JSON Schema: policy-audit schema config
# Paths and globs are relative to this file.

# Policies to read when no file is named.
files: ["**/*privacy*.{md,txt,html}"]

# Left out, in the form of .gitignore. A .policy-auditignore file beside this one works too.
# ignores: ["archive/"]

# Presets, rule packs, or paths of your own rule files.
# extends: [recommended]

# Facts the text cannot tell.
# assume:
#   gdpr.applies: true

# Priority per rule or pack: off, low, medium, high.
# rules:
#   clarity/*: low

# Settings for some files only; later entries win.
# overrides:
#   - files: ["kids/**"]
#     rules:
#       clarity/*: medium

# Findings people decided to live with. They come back after the last day.
# accept:
#   - rule: clarity/*
#     files: ["privacy.md"]
#     quote: "words of the passage"
#     reason: "why it stays"
#     by: "who decided"
#     until: 2027-06-30

# Known findings, kept by \`policy-audit baseline write\`. stale: off, warn or error.
# baseline:
#   file: policy-audit-baseline.json
#   stale: warn

# Comments in the documents: <!-- policy-audit-disable-next pack/rule -- reason -->
# suppressions:
#   inline: true
#   requireReason: true
#   unused: warn

# What makes \`policy-audit check\` fail: findings at or above failOn, or more than max of any priority.
gate:
  failOn: high
  # max: 10
`;

export interface InitFlags {
  readonly force?: boolean;
}

export async function initCommand(flags: InitFlags, io: Io): Promise<ExitCode> {
  const file = path.join(io.cwd, CONFIG_NAME);
  if (flags.force !== true && (await exists(file))) {
    throw new AuditError('config-exists', `${CONFIG_NAME} is already here`, 'Use --force to replace it.');
  }
  await writeWhole(file, TEMPLATE);
  note(`wrote ${CONFIG_NAME}`, io);
  return 0;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
