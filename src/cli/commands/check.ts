// The gate: findings at or above a priority, neither known nor accepted, make it fail. Exit 0 passes,
// 1 fails, 2 when a document, the configuration or a rule could not be read.

import { runSettings } from '../../config/merge.ts';
import { judge } from '../../findings/verdict.ts';
import { AuditError } from '../../lib/errors.ts';
import { writeGate } from '../../report/terminal/gate.ts';
import { note, reportFailure } from '../failure.ts';
import { guarded } from '../guard.ts';
import { gateLines } from '../gate-summary.ts';
import { readInputs } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import { knownFrom, knownSince, openBaseline } from '../known.ts';
import type { CheckFlags } from '../options.ts';
import { planOutputs } from '../outputs.ts';
import { filesOf, reportOf, writeReport } from '../reporting.ts';
import { auditAll, flagSettings, openSession } from '../session.ts';
import type { KnownFindings } from '../session.ts';
import { setUpgradesApart } from '../upgrades.ts';

export async function checkCommand(
  operands: readonly string[],
  flags: CheckFlags,
  io: Io,
  commands: readonly string[],
): Promise<ExitCode> {
  const session = await openSession(flags, io);
  const configured = session.config.config;
  if (operands.length === 0 && configured.files === undefined) {
    throw new AuditError(
      'no-files',
      'no policy given, and the configuration names none',
      'Try: policy-audit check privacy.md, or policy-audit init',
    );
  }
  const settings = runSettings(configured, flagSettings(flags));
  const jobs = await planOutputs(flags, configured.format ?? [], io, true);
  const baseline = await openBaseline(flags, session.config, io);
  const inputs = await readInputs(operands, { flags, config: session.config, commands }, io);
  for (const file of inputs.ignored) note(`${file} is left out by an ignore file`, io);
  const missing = flags.allowNoFiles === true ? inputs.failures.filter(isRealFailure) : inputs.failures;
  const written = knownFrom(baseline, io);
  const before =
    flags.since === undefined ? null : await knownSince(flags.since, inputs.sources, flags, session, io);
  const known: KnownFindings = (file) => [...written(file), ...(before?.(file) ?? [])];
  const read = await auditAll(inputs.sources, flags, session, known);
  const audits = setUpgradesApart(read.audits, baseline, session, io);
  const failures = [...missing, ...read.failures];
  for (const failure of failures) reportFailure(failure, io);
  if (audits.length === 0) return failures.length > 0 ? 2 : 0;

  const verdict = judge(
    audits.flatMap(({ findings }) => findings),
    settings.gate,
  );
  const entries = new Set(baseline?.entries ?? []);
  const stale =
    settings.stale === 'off'
      ? []
      : audits.flatMap((audit) => audit.stale.filter((entry) => entries.has(entry)));
  const staleFails = settings.stale === 'error';
  const hasBaseline = baseline !== null || before !== null;
  const report = reportOf({ audits, failures, flags, session, hasBaseline });
  await writeReport(report, jobs, {
    flags,
    io,
    failOn: settings.gate.failOn,
    terminal: writeGate,
    files: filesOf(audits),
  });
  const lines = gateLines({ audits, verdict, stale, staleFails, since: flags.since ?? null });
  const isOnStdout = jobs.some(({ format, file }) => file === null && format.name === 'terminal');
  const last = lines.map((line) => `${line}\n`).join('');
  (isOnStdout ? io.stdout : io.stderr).write(guarded(last, io));
  if (failures.length > 0) return 2;
  return verdict.isPass && !(staleFails && stale.length > 0) ? 0 : 1;
}

/** With --allow-no-files, an operand that leads to no file is no failure; one that cannot be read is. */
const isRealFailure = ({ code }: AuditError): boolean =>
  !['no-match', 'no-policies-in-folder', 'no-such-file'].includes(code);
