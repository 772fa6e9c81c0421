// What every command that reads policies needs: configuration, knowledge, tagger, date; and the step
// from sources to audits, in which one bad document never keeps the others from being read.

import path from 'node:path';
import { auditDocument, auditSource } from '../audit.ts';
import type { Audited } from '../audit.ts';
import { loadTagger } from '../claims/load-tagger.ts';
import type { Tagger } from '../claims/tagger.ts';
import { loadConfig } from '../config/load.ts';
import type { LoadedConfig } from '../config/load.ts';
import { runSettings, settingsFor } from '../config/merge.ts';
import type { FlagSettings } from '../config/merge.ts';
import type { BaselineEntry } from '../findings/baseline.ts';
import { AuditError } from '../lib/errors.ts';
import type { Document, Source } from '../model/document.ts';
import { contradictionRuleIds } from '../rules/contradictions/compile.ts';
import type { Knowledge } from '../rules/knowledge.ts';
import { loadKnowledge } from '../rules/load.ts';
import { selectRules } from '../rules/select.ts';
import { parseAssumptions } from './assume.ts';
import { reportTime } from './clock.ts';
import type { Io } from './io.ts';
import type { GateFlags, RuleFlags } from './options.ts';

export interface Session {
  readonly config: LoadedConfig;
  readonly knowledge: Knowledge;
  readonly tagger: Tagger;
  /** ISO date of the run, and of the law applied. */
  readonly date: string;
  readonly cwd: string;
}

export interface SessionFlags extends RuleFlags, GateFlags {
  readonly config?: string | false;
  readonly now?: string;
}

/** What a session needs of the world: no streams. */
type SessionIo = Pick<Io, 'cwd' | 'env' | 'now'>;

/** Entries of `extends` that are paths of own rules, not names. */
const isPath = (name: string): boolean => /^\.{0,2}\//.test(name);

export async function openSession(flags: SessionFlags, io: SessionIo): Promise<Session> {
  const date = reportTime(flags.now, io).slice(0, 10);
  const config = await loadConfig({ cwd: io.cwd, config: flags.config });
  const layers = [config.config, ...(config.config.overrides ?? [])];
  const configured = layers
    .flatMap((layer) => layer.extends ?? [])
    .filter(isPath)
    .map((name) => path.resolve(config.folder, name));
  const named = (flags.rules ?? []).map((name) => path.resolve(io.cwd, name));
  const ownRules = [...new Set([...configured, ...named])].map(
    (name) => path.relative(io.cwd, name).split(path.sep).join('/') || '.',
  );
  return {
    config,
    knowledge: loadKnowledge({ ownRules, cwd: io.cwd }),
    tagger: loadTagger(),
    date,
    cwd: io.cwd,
  };
}

/** Flags in the form in which the configuration speaks of the same things. */
export function flagSettings(flags: SessionFlags): FlagSettings {
  return {
    packs: flags.pack,
    failOn: flags.failOn,
    max: flags.max,
    failOnReview: flags.failOnReview,
    inlineConfig: flags.inlineConfig === false ? false : undefined,
  };
}

export interface AuditedSources {
  readonly audits: readonly Audited[];
  readonly failures: readonly AuditError[];
}

/** Known findings of a document: entries of a baseline, or of its version at a revision. */
export type KnownFindings = (file: string) => readonly BaselineEntry[];

export async function auditAll(
  sources: readonly Source[],
  flags: SessionFlags,
  session: Session,
  known: KnownFindings = () => [],
): Promise<AuditedSources> {
  const audits: Audited[] = [];
  const failures: AuditError[] = [];
  // A wrong rule or fact name is the user's mistake, not a document's: say it once, before reading.
  checkFlags(flags, session);
  for (const source of sources) {
    const options = optionsFor(source.file, flags, session, known);
    try {
      audits.push(await auditSource(source, options));
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      failures.push(error);
    }
  }
  return { audits, failures };
}

/** One document audited as the flags and the configuration say. */
export function auditOne(document: Document, flags: SessionFlags, session: Session): Audited {
  return auditDocument(
    document,
    optionsFor(document.file, flags, session, () => []),
  );
}

/** Throws for a wrong rule, pack or fact name. */
export function checkFlags(flags: SessionFlags, session: Session): void {
  optionsFor('', flags, session, () => []);
}

/** What holds for one file: its packs and facts, and what the project decided about its findings. */
function optionsFor(file: string, flags: SessionFlags, session: Session, known: KnownFindings) {
  const { knowledge, tagger, config, date, cwd } = session;
  const inFolder = path.relative(config.folder, path.resolve(cwd, file)).split(path.sep).join('/');
  const given = flagSettings(flags);
  const run = runSettings(config.config, given);
  const settings = settingsFor(file === '' ? '' : inFolder, config.config, given);
  const selection = {
    packs: withOwnRules(settings.extends, knowledge),
    only: flags.only ?? [],
    skip: flags.skip ?? [],
    now: date,
  };
  selectRules(knowledge, selection);
  const rules = [...knowledge.rules.map(({ id }) => id), ...contradictionRuleIds(knowledge.contradictions)];
  return {
    ...selection,
    knowledge,
    tagger,
    assume: parseAssumptions(flags.assume ?? [], settings.assume, knowledge),
    refine: {
      severities: settings.severities,
      directives: run.obeysInline
        ? {
            rules,
            unsuppressible: [],
            isReasonRequired: run.isReasonRequired,
            reportsUnused: run.reportsUnused,
          }
        : null,
      acceptances: settings.acceptances.map(({ rule, quote, reason, by, until }) => ({
        rule,
        quote: quote ?? null,
        reason,
        by,
        until: until ?? null,
      })),
      baseline: known(file),
      today: date,
    },
  };
}

/** Rules from the user's own folders run beside the packs chosen: that is why they were given. */
function withOwnRules(wanted: readonly string[], knowledge: Knowledge): readonly string[] {
  const names = wanted.filter((name) => !isPath(name));
  const own = knowledge.rules.filter(({ file }) => !file.startsWith('rules/packs/')).map(({ id }) => id);
  if (own.length === 0) return names;
  return [...(names.length === 0 ? ['recommended'] : names), ...own];
}
