// What a baseline remembers of the policies and rules it was written from, and which new findings that explains.

import type { Audited } from '../audit.ts';
import { isUpgraded, setApart, textHash } from '../findings/upgrade.ts';
import type { RecordedDocument } from '../findings/upgrade.ts';
import { nameInBaseline } from './baseline-file.ts';
import type { Baseline } from './baseline-file.ts';
import type { Io } from './io.ts';
import { rulesHash } from './rules-version.ts';
import type { Session } from './session.ts';

export function recordDocuments(
  audits: readonly Audited[],
  baselineFile: string,
  { knowledge }: Session,
  { cwd }: Pick<Io, 'cwd'>,
): readonly RecordedDocument[] {
  const rules = rulesHash(knowledge);
  return audits.map(({ document }) => ({
    file: nameInBaseline(document.file, baselineFile, cwd),
    text: textHash(document),
    rules,
  }));
}

/** New findings of a text that is as the baseline knows it are set apart when the rules are not. */
export function setUpgradesApart(
  audits: readonly Audited[],
  baseline: Baseline | null,
  session: Session,
  io: Pick<Io, 'cwd'>,
): readonly Audited[] {
  if (baseline === null || baseline.documents.length === 0) return audits;
  const before = new Map(baseline.documents.map((document) => [document.file, document]));
  const now = recordDocuments(audits, baseline.file, session, io);
  return audits.map((audit, index) => {
    const current = now[index];
    const known = current === undefined ? undefined : before.get(current.file);
    return current !== undefined && known !== undefined && isUpgraded(known, current)
      ? { ...audit, findings: setApart(audit.findings) }
      : audit;
  });
}
