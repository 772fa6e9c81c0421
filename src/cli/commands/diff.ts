// What changed in meaning between two versions of a policy. Exit 1 when people are worse off by a change
// at or above --fail-on, 2 when a version could not be read.

import { diffDocuments } from '../../compare/diff/diff.ts';
import type { VersionDiff } from '../../compare/diff/change.ts';
import { AuditError } from '../../lib/errors.ts';
import type { Source } from '../../model/document.ts';
import { PRIORITIES } from '../../model/finding.ts';
import { note } from '../failure.ts';
import { fileAt, findRevision } from '../git.ts';
import { readInputs } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import type { DiffFlags } from '../options.ts';
import { planOutputs } from '../outputs.ts';
import { filesOf, reportOf, writeRedlineFile, writeReport } from '../reporting.ts';
import { auditAll, openSession } from '../session.ts';
import type { Session } from '../session.ts';

export async function diffCommand(
  operands: readonly string[],
  flags: DiffFlags,
  io: Io,
  commands: readonly string[],
): Promise<ExitCode> {
  const session = await openSession(flags, io);
  checkOperands(operands, flags);
  const jobs = await planOutputs(flags, session.config.config.format ?? [], io, true);
  const versions = await readVersions(operands, flags, session, io, commands);
  if (versions === null) return 0;
  const { audits, failures } = await auditAll(versions, flags, session);
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  const [old, now] = audits;
  if (old === undefined || now === undefined) return 2;
  const diff = diffDocuments(old.document, now.document, session.knowledge, {
    listsWording: flags.showEditorial === true,
  });
  const failOn = flags.failOn ?? 'high';
  const verdict = verdictOf(diff, failOn);
  const report = reportOf({ audits: [...audits], failures: [], flags, session, hasBaseline: false, diff });
  await writeReport(report, jobs, { flags, io, failOn, exit: verdict.line, files: filesOf(audits) });
  if (flags.redline !== undefined) await writeRedlineFile(report, flags.redline, io);
  return verdict.isPass ? 0 : 1;
}

function checkOperands(operands: readonly string[], { since }: DiffFlags): void {
  if (since === undefined && operands.length !== 2) {
    throw new AuditError(
      'diff-operands',
      `diff needs two versions, ${operands.length === 1 ? 'one was' : `${operands.length} were`} given`,
      'Try: policy-audit diff old.md new.md, or policy-audit diff privacy.md --since main',
    );
  }
  if (since !== undefined && operands.length !== 1) {
    throw new AuditError(
      'diff-operands',
      `diff --since compares one file with its own past, ${operands.length} were given`,
      `Try: policy-audit diff privacy.md --since ${since}`,
    );
  }
}

/** The old version, then the new one; null when there is none to compare with: the file is new. */
async function readVersions(
  operands: readonly string[],
  flags: DiffFlags,
  session: Session,
  io: Io,
  commands: readonly string[],
): Promise<readonly Source[] | null> {
  if (flags.since !== undefined) {
    // a wrong revision is told before a missing file: it is the likelier mistake in CI
    const revision = await findRevision(flags.since, io.cwd);
    const [now] = await readAll(operands, flags, session, io, commands, revision.name);
    if (now === undefined) return null;
    const old = await fileAt(now.file, revision, io.cwd);
    if (old === null) {
      note(`"${now.file}" is new: it was not there at ${revision.name}, so there is nothing to compare`, io);
      return null;
    }
    if (old.bytes.length === 0)
      throw new AuditError('empty', `"${now.file}" was empty at ${revision.name}`, 'Name another revision.');
    const format = now.format === undefined ? {} : { format: now.format };
    return [{ file: old.path, bytes: old.bytes, ...format }, now];
  }
  return readAll(operands, flags, session, io, commands, null);
}

async function readAll(
  operands: readonly string[],
  flags: DiffFlags,
  session: Session,
  io: Io,
  commands: readonly string[],
  since: string | null,
): Promise<readonly Source[]> {
  const sources: Source[] = [];
  // one by one: the same file twice, or named alike, are still two versions
  for (const operand of operands) {
    const inputs = await readInputs([operand], { flags, config: session.config, commands }, io);
    const [failure] = inputs.failures;
    if (failure !== undefined && since !== null && failure.code === 'no-such-file')
      throw new AuditError(
        failure.code,
        `${failure.message}; it may have been deleted since ${since}`,
        failure.hint,
      );
    if (failure !== undefined) throw failure;
    const [source, second] = inputs.sources;
    if (second !== undefined)
      throw new AuditError(
        'diff-operands',
        `"${operand}" is several files; diff compares two`,
        'Name one file.',
      );
    if (source === undefined)
      throw new AuditError(
        'no-files',
        `"${operand}" is left out by an ignore file`,
        'Read it with --no-ignore.',
      );
    sources.push(source);
  }
  return sources;
}

interface DiffVerdict {
  readonly isPass: boolean;
  readonly line: string;
}

function verdictOf(diff: VersionDiff, failOn: NonNullable<DiffFlags['failOn']>): DiffVerdict {
  const worse = diff.changes.filter((change) => change.class === 'less-protective');
  const failing =
    failOn === 'never'
      ? []
      : worse.filter(({ priority }) => PRIORITIES.indexOf(priority) <= PRIORITIES.indexOf(failOn));
  if (failing.length > 0) {
    const noun = failing.length === 1 ? 'change makes' : 'changes make';
    return {
      isPass: false,
      line: `fail   ${failing.length} ${noun} people worse off, at or above ${failOn}`,
    };
  }
  const rest =
    worse.length === 0
      ? 'no change makes people worse off'
      : `${worse.length} less protective, below ${failOn}`;
  return {
    isPass: true,
    line: `pass   ${failOn === 'never' && worse.length > 0 ? `${worse.length} less protective, no gate set` : rest}`,
  };
}
