// Audits thousands of policies: results stream out in the order of the input, whatever was finished is kept and
// not done again, and no single policy stops the run. Exit 0 when the run came to its end, 2 when it did not.

import path from 'node:path';
import { readIgnores } from '../../config/ignore-files.ts';
import { AuditError } from '../../lib/errors.ts';
import { ruleInfos } from '../../report/build.ts';
import type { CorpusRun } from '../../report/corpus/model.ts';
import { markCache } from '../corpus/cache.ts';
import { openItems } from '../corpus/items.ts';
import type { Items } from '../corpus/items.ts';
import type { CorpusFlags } from '../corpus/options.ts';
import { planCorpus } from '../corpus/plan.ts';
import { inOrder, jobsFor, openPool } from '../corpus/pool.ts';
import { openProgress } from '../corpus/progress.ts';
import { reportSink } from '../corpus/report-sink.ts';
import { sampleSink } from '../corpus/sample-sink.ts';
import { lineSink, tableSink, tableSinks, together } from '../corpus/sinks.ts';
import type { Sink, SinkPlan } from '../corpus/sinks.ts';
import { resultVersion } from '../corpus/version.ts';
import { collectSoon } from '../engine-flags.ts';
import { note } from '../failure.ts';
import type { ExitCode, Io } from '../io.ts';
import { shownOptions } from '../reporting.ts';
import { checkFlags, openSession } from '../session.ts';
import type { Session } from '../session.ts';
import { readVersion } from '../version.ts';

const DEFAULT_CACHE = '.policy-audit-cache';

export async function corpusCommand(
  operands: readonly string[],
  flags: CorpusFlags,
  io: Io,
  commands: readonly string[],
): Promise<ExitCode> {
  const plan = planCorpus(flags.format ?? [], flags.output, flags.store !== undefined);
  const session = await openSession(flags, io);
  checkFlags(flags, session);
  const isIgnored = await readIgnores({
    cwd: io.cwd,
    folder: session.config.folder,
    patterns: session.config.config.ignores ?? [],
    ignorePath: flags.ignorePath,
    isOff: flags.ignore === false,
  });
  const items = await openItems(operands, { commands, isIgnored }, io);
  const cache = cacheFolder(flags, items, io);
  if (cache !== null) markCache(cache);
  const run = runOf(session, flags);
  const sinks = [
    ...(await openSinks(plan.sinks, run, io)),
    ...(flags.sample === undefined ? [] : [sampleSink(flags.sample, plan.tables, run, io)]),
    ...(plan.tables === null ? [] : await tableSinks(plan.tables, io)),
    ...(await openStore(flags.store, io)),
  ];
  return readAll(items, together(sinks), { flags, session, cache }, io);
}

/** A stream is read once: nothing is kept of it unless a folder is named. */
function cacheFolder({ cache }: CorpusFlags, { isStream }: Items, io: Io): string | null {
  if (cache === false || (cache === undefined && isStream)) return null;
  return path.resolve(io.cwd, typeof cache === 'string' ? cache : DEFAULT_CACHE);
}

function runOf({ knowledge, date }: Session, flags: CorpusFlags): CorpusRun {
  return {
    version: readVersion(),
    date,
    options: shownOptions(flags),
    rules: ruleInfos(knowledge),
    packs: knowledge.packs,
  };
}

async function openSinks(plans: readonly SinkPlan[], run: CorpusRun, io: Io): Promise<readonly Sink[]> {
  const sinks: Sink[] = [];
  for (const { format, file } of plans) {
    if (format === 'ndjson') sinks.push(await lineSink(file, io));
    if (format === 'csv') sinks.push(await tableSink(file, io));
  }
  const reports = plans.filter(({ format }) => format !== 'ndjson' && format !== 'csv');
  return reports.length === 0 ? sinks : [...sinks, reportSink(reports, run, io)];
}

async function openStore(store: string | undefined, io: Io): Promise<readonly Sink[]> {
  if (store === undefined) return [];
  const { storeSink } = await import('../corpus/store.ts');
  return [await storeSink(store, io)];
}

interface RunSetup {
  readonly flags: CorpusFlags;
  readonly session: Session;
  readonly cache: string | null;
}

async function readAll(
  items: Items,
  sinks: ReturnType<typeof together>,
  { flags, session, cache }: RunSetup,
  io: Io,
): Promise<ExitCode> {
  collectSoon();
  const jobs = jobsFor(flags.jobs ?? 'auto', items.total);
  const pool = await openPool(jobs, {
    // workers take plain data only
    flags: structuredClone(flags),
    cwd: io.cwd,
    env: {},
    date: session.date,
    cache,
    version: resultVersion(session, flags),
  });
  const progress = openProgress(io, items.total, flags.progress === true);
  const counts = { done: 0, skipped: 0, cached: 0 };
  let isStopped = false;
  const forget = io.onInterrupt(() => {
    isStopped = true;
    note('stopping: those under way are finished first; interrupt again to end at once', io);
  });
  try {
    for await (const outcome of inOrder(items.each, pool, () => isStopped)) {
      if (outcome.stop !== null) {
        const { code, message, hint } = outcome.stop;
        throw new AuditError(code, message, hint);
      }
      await sinks.line(outcome.line);
      counts.done++;
      counts.skipped += Number(outcome.isSkipped);
      counts.cached += Number(outcome.isCached);
      progress.tell(counts);
    }
    if (isStopped) throw stopped();
    await sinks.end();
  } catch (error) {
    progress.end();
    await sinks.abandon();
    throw withAdvice(error, cache, io);
  } finally {
    forget();
    await pool.close();
  }
  const took = progress.end();
  note(summary(counts, took), io);
  return 0;
}

const stopped = (): AuditError => new AuditError('interrupted', 'interrupted');

function summary(
  { done, skipped, cached }: { done: number; skipped: number; cached: number },
  took: string,
): string {
  const parts = [`${done - skipped} policies read`];
  if (skipped > 0) parts.push(`${skipped} skipped, with the reason in their place`);
  if (cached > 0) parts.push(`${cached} kept from before`);
  return `${parts.join('; ')}; ${took}`;
}

/** What ended the run, and how to go on. */
function withAdvice(error: unknown, cache: string | null, io: Io): unknown {
  if (!(error instanceof AuditError)) return error;
  if (error.hint !== null && cache === null) return error;
  const folder = cache === null ? '' : path.relative(io.cwd, cache) || '.';
  const hint =
    cache === null
      ? 'Nothing was kept: with a folder for results (--cache DIR) the same command would go on from there.'
      : `What was finished is kept in "${folder}": run the same command again to go on from there.`;
  return new AuditError(error.code, error.message, error.hint === null ? hint : `${error.hint} ${hint}`);
}
