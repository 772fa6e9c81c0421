// What every command that reads policies needs: configuration, knowledge, tagger, date; and the step
// from sources to audits, in which one bad document never keeps the others from being read.

import { auditSource } from '../audit.ts';
import type { Audited } from '../audit.ts';
import { loadTagger } from '../claims/load-tagger.ts';
import type { Tagger } from '../claims/tagger.ts';
import { loadConfig } from '../config/load.ts';
import type { LoadedConfig } from '../config/load.ts';
import { AuditError } from '../lib/errors.ts';
import type { Source } from '../model/document.ts';
import type { Knowledge } from '../rules/knowledge.ts';
import { loadKnowledge } from '../rules/load.ts';
import { selectRules } from '../rules/select.ts';
import { parseAssumptions } from './assume.ts';
import { reportTime } from './clock.ts';
import type { Io } from './io.ts';
import type { RuleFlags } from './options.ts';

export interface Session {
  readonly config: LoadedConfig;
  readonly knowledge: Knowledge;
  readonly tagger: Tagger;
  /** ISO date of the run, and of the law applied. */
  readonly date: string;
}

export interface SessionFlags extends RuleFlags {
  readonly config?: string | false;
  readonly now?: string;
}

export async function openSession(flags: SessionFlags, io: Io): Promise<Session> {
  const date = reportTime(flags.now, io).slice(0, 10);
  const config = await loadConfig({ cwd: io.cwd, config: flags.config });
  const knowledge = loadKnowledge({ ownRules: flags.rules ?? [], cwd: io.cwd });
  return { config, knowledge, tagger: loadTagger(), date };
}

export interface AuditedSources {
  readonly audits: readonly Audited[];
  readonly failures: readonly AuditError[];
}

export async function auditAll(
  sources: readonly Source[],
  flags: SessionFlags,
  session: Session,
): Promise<AuditedSources> {
  const { knowledge, tagger, config, date } = session;
  const selection = {
    packs: flags.pack ?? config.config.extends ?? [],
    only: flags.only ?? [],
    skip: flags.skip ?? [],
    now: date,
  };
  // A wrong rule name is the user's mistake, not a document's: say it once, before reading.
  selectRules(knowledge, selection);
  const assume = parseAssumptions(flags.assume ?? [], config.config.assume ?? {}, knowledge);
  const audits: Audited[] = [];
  const failures: AuditError[] = [];
  for (const source of sources) {
    try {
      audits.push(await auditSource(source, { ...selection, assume, knowledge, tagger }));
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      failures.push(error);
    }
  }
  return { audits, failures };
}
