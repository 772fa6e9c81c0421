// Findings that were there before: entries of the baseline file, or those of the same document at a
// git revision. Both answer for findings by fingerprint, one for one.

import path from 'node:path';
import type { LoadedConfig } from '../config/load.ts';
import { baselineEntry } from '../findings/baseline.ts';
import type { BaselineEntry } from '../findings/baseline.ts';
import { AuditError } from '../lib/errors.ts';
import type { Source } from '../model/document.ts';
import { BASELINE_NAME, nameInBaseline, readBaseline } from './baseline-file.ts';
import type { Baseline } from './baseline-file.ts';
import { fileAt, findRevision } from './git.ts';
import type { Io } from './io.ts';
import type { GateFlags } from './options.ts';
import { auditAll } from './session.ts';
import type { KnownFindings, Session, SessionFlags } from './session.ts';

/** Absolute path of the baseline file that flags and configuration name. */
export function baselinePath(flags: GateFlags, config: LoadedConfig, io: Io): string {
  if (typeof flags.baseline === 'string') return path.resolve(io.cwd, flags.baseline);
  return path.resolve(config.folder, config.config.baseline?.file ?? BASELINE_NAME);
}

/** Null when none is used: --no-baseline, or none was written yet. One that was named must be there. */
export async function openBaseline(flags: GateFlags, config: LoadedConfig, io: Io): Promise<Baseline | null> {
  if (flags.baseline === false) return null;
  const file = baselinePath(flags, config, io);
  const shown = path.relative(io.cwd, file).split(path.sep).join('/');
  const baseline = await readBaseline(file, shown);
  const isNamed = typeof flags.baseline === 'string' || config.config.baseline?.file !== undefined;
  if (baseline === null && isNamed) {
    throw new AuditError(
      'no-baseline',
      `no such baseline: "${shown}"`,
      'Write it with: policy-audit baseline write',
    );
  }
  return baseline;
}

export function knownFrom(baseline: Baseline | null, io: Io): KnownFindings {
  if (baseline === null) return () => [];
  return (file) => {
    const name = nameInBaseline(file, baseline.file, io.cwd);
    return baseline.entries.filter((entry) => entry.file === name);
  };
}

/** Findings of the same files at a revision. A file that did not exist then knew none. */
export async function knownSince(
  revisionName: string,
  sources: readonly Source[],
  flags: SessionFlags,
  session: Session,
  io: Io,
): Promise<KnownFindings> {
  const revision = await findRevision(revisionName, io.cwd);
  const known = new Map<string, readonly BaselineEntry[]>();
  for (const { file, format } of sources) {
    const old = await fileAt(file, revision, io.cwd);
    if (old === null || old.bytes.length === 0) continue;
    const before = { file, bytes: old.bytes, ...(format === undefined ? {} : { format }) };
    const { audits } = await auditAll([before], flags, session);
    const reason = `was there at ${revision.name}`;
    known.set(
      file,
      audits.flatMap(({ findings }) =>
        findings.map((finding) => ({ ...baselineEntry(finding, file, undefined), reason })),
      ),
    );
  }
  return (file) => known.get(file) ?? [];
}
