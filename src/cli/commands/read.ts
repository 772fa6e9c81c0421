// Reads policies: audits each, compares two or more, and writes the reports asked for. Reading sets no
// gate: exit 0 when every document was read, 2 when one was not; the others are still reported.

import { compareAudits } from '../../compare/compare.ts';
import { AuditError } from '../../lib/errors.ts';
import { buildReport, ruleInfos } from '../../report/build.ts';
import { DEFAULT_OPTIONS } from '../../report/writer.ts';
import type { Detail } from '../../report/writer.ts';
import { note, reportFailure } from '../failure.ts';
import { readInputs } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import type { OutputFlags, ReadFlags } from '../options.ts';
import { planOutputs, writeOutputs } from '../outputs.ts';
import { auditAll, openSession } from '../session.ts';
import { terminalStyle } from '../terminal.ts';
import { readVersion } from '../version.ts';

export async function readCommand(
  operands: readonly string[],
  flags: ReadFlags,
  io: Io,
  commands: readonly string[],
): Promise<ExitCode> {
  const session = await openSession(flags, io);
  if (operands.length === 0 && session.config.config.files === undefined) {
    throw new AuditError(
      'no-files',
      'no policy given',
      'Try: policy-audit privacy.md, or policy-audit --help',
    );
  }
  const jobs = await planOutputs(flags, session.config.config.format ?? [], io);
  const inputs = await readInputs(operands, { flags, config: session.config, commands }, io);
  for (const file of inputs.ignored) note(`${file} is left out by an ignore file`, io);
  const { audits, failures: unread } = await auditAll(inputs.sources, flags, session);
  const failures = [...inputs.failures, ...unread];
  for (const failure of failures) reportFailure(failure, io);
  if (audits.length === 0) return failures.length > 0 ? 2 : 0;
  const comparison = compareAudits(
    audits,
    session.knowledge,
    flags.sameOrg === true ? { isSameOrganization: true } : {},
  );
  const report = buildReport({
    audits,
    comparison,
    run: {
      version: readVersion(),
      date: session.date,
      packs: session.knowledge.packs,
      rules: ruleInfos(session.knowledge),
      options: shownOptions(flags),
      notices: [
        ...audits.flatMap(({ notices }) => notices.map(({ text }) => text)),
        ...failures.map(({ message }) => `Not read: ${message}.`),
      ],
    },
  });
  await writeOutputs(
    report,
    jobs,
    {
      ...DEFAULT_OPTIONS,
      ...terminalStyle(flags, io),
      detail: detailOf(flags),
      next: nextStep(operands),
      exit: failures.length > 0 ? 'Exit 2    Not every document could be read.' : 'Exit 0    No gate is set.',
    },
    io,
  );
  return failures.length > 0 ? 2 : 0;
}

function detailOf(flags: OutputFlags): Detail {
  if (flags.quiet === true) return 'quiet';
  if (flags.brief === true) return 'brief';
  return flags.full === true ? 'full' : 'default';
}

function nextStep(operands: readonly string[]): string {
  const shown = operands.slice(0, 2).join(' ');
  return operands.includes('-') || shown === '' ? '' : `policy-audit ${shown} -o report.md`;
}

/** Options that change results, without file names: the same report on every machine. */
function shownOptions(flags: ReadFlags): readonly string[] {
  return [
    ...(flags.pack ?? []).map((name) => `--pack ${name}`),
    ...(flags.only ?? []).map((name) => `--only ${name}`),
    ...(flags.skip ?? []).map((name) => `--skip ${name}`),
    ...(flags.assume ?? []).map((fact) => `--assume ${fact}`),
    ...(flags.sameOrg === true ? ['--same-org'] : []),
  ];
}
