// Writes a stored JSON report in other formats: nothing is read or checked again, so the same report
// gives the same bytes everywhere.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AuditError } from '../../lib/errors.ts';
import { reportSchema, SCHEMA_VERSION } from '../../report/schema.ts';
import type { Report } from '../../report/schema.ts';
import type { ExitCode, Io } from '../io.ts';
import type { OutputFlags } from '../options.ts';
import { planOutputs } from '../outputs.ts';
import { writeReport } from '../reporting.ts';

export async function renderCommand(file: string, flags: OutputFlags, io: Io): Promise<ExitCode> {
  const jobs = await planOutputs(flags, [], io);
  const report = parseReport(await readReport(file, io), file);
  await writeReport(report, jobs, { flags, io, exit: 'Exit 0    No gate is set.' });
  return 0;
}

async function readReport(file: string, io: Io): Promise<string> {
  try {
    const bytes = file === '-' ? await io.stdin() : await readFile(path.resolve(io.cwd, file));
    return new TextDecoder().decode(bytes);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new AuditError(
      'unreadable',
      reason === 'ENOENT' ? `no such report: "${file}"` : `cannot read "${file}" (${reason})`,
      'render wants a report made with -f json.',
    );
  }
}

/** Checked against the schema; a report of a newer major version is refused by name. */
function parseReport(text: string, file: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AuditError(
      'not-json',
      `"${file}" is not JSON`,
      'render wants a report made with -f json; to read a policy leave out the word render.',
    );
  }
  const major = SCHEMA_VERSION.split('.')[0] ?? '';
  const version =
    typeof value === 'object' && value !== null && 'schemaVersion' in value
      ? String(value.schemaVersion)
      : '';
  if (version !== '' && version.split('.')[0] !== major) {
    throw new AuditError(
      'other-version',
      `"${file}" is a report of schema version ${version}, this version of policy-audit reads ${major}.x`,
      'Make the report again with this version.',
    );
  }
  const read = reportSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (version !== '' && version !== SCHEMA_VERSION) {
    throw new AuditError(
      'other-version',
      `"${file}" is a report of schema version ${version}, which lacks what version ${SCHEMA_VERSION} has`,
      'Make the report again with this version.',
    );
  }
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  throw new AuditError(
    'not-a-report',
    `"${file}" is not a policy-audit report${where}: ${issue?.message ?? 'unknown reason'}`,
    'render wants a report made with -f json.',
  );
}
