// Reads policies: audits each, compares two or more, and writes the reports asked for. Reading sets no
// gate: exit 0 when every document was read, 2 when one was not; the others are still reported.

import { AuditError } from '../../lib/errors.ts';
import { note, reportFailure } from '../failure.ts';
import { readInputs } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import type { ReadFlags } from '../options.ts';
import { planOutputs } from '../outputs.ts';
import { filesOf, reportOf, writeReport } from '../reporting.ts';
import { auditAll, openSession } from '../session.ts';

export async function readCommand(
  operands: readonly string[],
  flags: ReadFlags,
  io: Io,
  commands: readonly string[],
): Promise<ExitCode> {
  const session = await openSession(flags, io);
  const configured = session.config.config;
  if (operands.length === 0 && configured.files === undefined) {
    throw new AuditError(
      'no-files',
      'no policy given',
      'Try: policy-audit privacy.md, or policy-audit --help',
    );
  }
  const jobs = await planOutputs(flags, configured.format ?? [], io);
  const inputs = await readInputs(operands, { flags, config: session.config, commands }, io);
  for (const file of inputs.ignored) note(`${file} is left out by an ignore file`, io);
  const { audits, failures: unread } = await auditAll(inputs.sources, flags, session);
  const failures = [...inputs.failures, ...unread];
  for (const failure of failures) reportFailure(failure, io);
  if (audits.length === 0) return failures.length > 0 ? 2 : 0;
  const report = reportOf({ audits, failures, flags, session, hasBaseline: false });
  await writeReport(report, jobs, {
    flags,
    io,
    files: filesOf(audits),
    next: nextStep(operands),
    exit: failures.length > 0 ? 'Exit 2    Not every document could be read.' : 'Exit 0    No gate is set.',
  });
  return failures.length > 0 ? 2 : 0;
}

function nextStep(operands: readonly string[]): string {
  const shown = operands.slice(0, 2).join(' ');
  return operands.includes('-') || shown === '' ? '' : `policy-audit ${shown} -o report.md`;
}
