// What results depend on besides the policy: program, rules, lexicon, configuration, flags and the day of the law.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { RECORD_VERSION } from '../../report/corpus/record.ts';
import { knowledgeText } from '../rules-version.ts';
import type { Session, SessionFlags } from '../session.ts';
import { PROGRAM_FOLDER } from '../version.ts';
import { hashOf } from './cache.ts';

/** The running code itself: a version number alone would keep results of yesterday's build alive. */
function programParts(): readonly string[] {
  const root = fileURLToPath(PROGRAM_FOLDER);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.c?[jt]s$/.test(name) && !name.startsWith('tools'))
    .toSorted();
  return files.flatMap((name) => [name, readFileSync(path.join(root, name), 'utf8')]);
}

export function resultVersion({ knowledge, config, date }: Session, flags: SessionFlags): string {
  const chosen = [flags.pack, flags.only, flags.skip, flags.assume, flags.inlineConfig];
  return hashOf(
    String(RECORD_VERSION),
    ...programParts(),
    knowledgeText(knowledge),
    JSON.stringify([config.config, chosen, date]),
  );
}
