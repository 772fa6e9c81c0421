// The baseline of known findings: `write` records what is there now, `prune` drops entries that no
// finding answers to, `status` counts new, known and stale ones. A filled reason is never lost.

import path from 'node:path';
import type { Audited } from '../../audit.ts';
import { baselineEntry } from '../../findings/baseline.ts';
import type { BaselineEntry } from '../../findings/baseline.ts';
import { AuditError } from '../../lib/errors.ts';
import { nameInBaseline, readBaseline, writeBaseline } from '../baseline-file.ts';
import { note, reportFailure } from '../failure.ts';
import { readInputs } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import { baselinePath, knownFrom } from '../known.ts';
import type { CheckFlags } from '../options.ts';
import { auditAll, openSession } from '../session.ts';
import { recordDocuments } from '../upgrades.ts';
import { readVersion } from '../version.ts';

export type BaselineAction = 'write' | 'prune' | 'status';

export async function baselineCommand(
  action: BaselineAction,
  operands: readonly string[],
  flags: CheckFlags,
  io: Io,
): Promise<ExitCode> {
  const session = await openSession(flags, io);
  const file = baselinePath(flags, session.config, io);
  const shown = path.relative(io.cwd, file).split(path.sep).join('/');
  const before = await readBaseline(file, shown);
  if (before === null && action !== 'write') {
    throw new AuditError(
      'no-baseline',
      `no such baseline: "${shown}"`,
      'Write it with: policy-audit baseline write',
    );
  }
  const entries = before?.entries ?? [];
  const wanted = operands.length > 0 ? operands : filesOf(entries, file, session.config.config.files, io);
  if (wanted.length === 0 && session.config.config.files === undefined) {
    throw new AuditError('no-files', 'no policy given', `Try: policy-audit baseline ${action} privacy.md`);
  }
  const inputs = await readInputs(wanted, { flags, config: session.config, commands: [] }, io);
  const { audits, failures: unread } = await auditAll(inputs.sources, flags, session, knownFrom(before, io));
  const failures = [...inputs.failures, ...unread];
  for (const failure of failures) reportFailure(failure, io);
  if (failures.length > 0 && action !== 'status') {
    note('the baseline is left as it was, because not every document could be read', io);
    return 2;
  }
  const names = new Set(audits.map(({ document }) => nameInBaseline(document.file, file, io.cwd)));
  const current = audits.flatMap((audit) =>
    entriesOf(audit, nameInBaseline(audit.document.file, file, io.cwd), entries),
  );
  const known = entries.filter((entry) => names.has(entry.file));
  const isThere = new Set(current.map(({ fingerprint, file: name }) => `${name} ${fingerprint}`));
  const stale = known.filter((entry) => !isThere.has(`${entry.file} ${entry.fingerprint}`));
  const wereKnown = new Set(known.map((entry) => `${entry.file} ${entry.fingerprint}`));
  const fresh = current.filter((entry) => !wereKnown.has(`${entry.file} ${entry.fingerprint}`));
  if (action === 'status') {
    io.stdout.write(
      `${shown}: ${fresh.length} new, ${known.length - stale.length} known, ${stale.length} stale\n`,
    );
    for (const [word, list] of [
      ['new', fresh],
      ['stale', stale],
    ] as const) {
      for (const entry of list) io.stdout.write(`  ${word}  ${entry.file}  ${entry.rule}${quoted(entry)}\n`);
    }
    return failures.length > 0 ? 2 : 0;
  }
  const others = entries.filter((entry) => !names.has(entry.file));
  const kept = action === 'write' ? current : known.filter((entry) => !stale.includes(entry));
  // pruning looks at no new finding, so what is remembered of the policies stays as it was
  const documents =
    action === 'write'
      ? [
          ...(before?.documents ?? []).filter((document) => !names.has(document.file)),
          ...recordDocuments(audits, file, session, io),
        ]
      : (before?.documents ?? []);
  await writeBaseline({ file, entries: [...others, ...kept], documents }, readVersion());
  const total = others.length + kept.length;
  const change = action === 'write' ? `${fresh.length} new, ${stale.length} gone` : `${stale.length} removed`;
  note(`wrote ${shown}: ${total} known findings (${change})`, io);
  return 0;
}

const quoted = ({ quote }: BaselineEntry): string => (quote === '' ? '' : `  "${quote}"`);

/** Findings that nothing but the baseline silences. */
function entriesOf(audit: Audited, name: string, before: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return audit.findings
    .filter(({ suppression }) => suppression === null || suppression.kind === 'baseline')
    .map((finding) =>
      baselineEntry(
        finding,
        name,
        before.find((entry) => entry.file === name && entry.fingerprint === finding.fingerprint),
      ),
    );
}

/** Without operands and configured files, the documents that the baseline speaks of. */
function filesOf(
  entries: readonly BaselineEntry[],
  baselineFile: string,
  configured: readonly string[] | undefined,
  io: Io,
): readonly string[] {
  if (configured !== undefined) return [];
  const names = [...new Set(entries.map(({ file }) => file))];
  return names.map((name) =>
    path
      .relative(io.cwd, path.resolve(path.dirname(baselineFile), name))
      .split(path.sep)
      .join('/'),
  );
}
