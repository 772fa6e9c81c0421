// Reads a labelled sample back and says how often its reader agrees with the results. Exit 0 when it could.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { AuditError } from '../../lib/errors.ts';
import { didYouMean } from '../../lib/suggest.ts';
import { STATUSES } from '../../model/finding.ts';
import { agreementOf } from '../../report/corpus/agreement.ts';
import type { LabelledResult } from '../../report/corpus/agreement.ts';
import { writeAgreement } from '../../report/corpus/agreement-text.ts';
import { openInk } from '../../report/inventory/ink.ts';
import type { ExitCode, Io } from '../io.ts';
import { terminalStyle } from '../terminal.ts';

export interface AgreementFlags {
  readonly json?: boolean;
}

const REQUIRED = ['file', 'element', 'status', 'label'] as const;

const tableSchema = z.array(
  z.object({
    info: z.object({ lines: z.number() }),
    record: z.record(z.string(), z.string()),
  }),
);
const statusSchema = z.enum(STATUSES);

/** A spreadsheet may have put its own separator between the cells. */
const separatorOf = (text: string): string =>
  [';', '\t'].find((separator) => (text.split('\n', 1)[0] ?? '').includes(`element${separator}`)) ?? ',';

function tableOf(text: string, name: string) {
  try {
    return tableSchema.parse(
      parse(text, {
        bom: true,
        columns: (header: string[]) => header.map((cell) => cell.trim().toLowerCase()),
        delimiter: separatorOf(text),
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
      }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown error';
    throw new AuditError(
      'bad-sample',
      `"${name}" is not a table of comma-separated values: ${reason}`,
      ADVICE,
    );
  }
}

const ADVICE = 'Write a sample with: policy-audit corpus policies/ --sample 50';
const LABELS = [...STATUSES, 'right', 'wrong'];

function labelOf(given: string, status: LabelledResult['status'], where: string): LabelledResult['label'] {
  const label = given.toLowerCase();
  if (label === '') return null;
  if (label === 'right') return status;
  if (label === 'wrong') return 'other';
  const known = statusSchema.safeParse(label);
  if (known.success) return known.data;
  throw new AuditError(
    'bad-label',
    `${where}: unknown label "${given}"`,
    didYouMean(label, LABELS) ?? `Labels: ${LABELS.join(', ')}; leave the cell empty to leave the row out.`,
  );
}

function readRows(text: string, name: string): readonly LabelledResult[] {
  const table = tableOf(text, name);
  const missing = REQUIRED.filter((column) => table.some(({ record }) => record[column] === undefined));
  if (table.length === 0 || missing.length > 0)
    throw new AuditError(
      'bad-sample',
      table.length === 0 ? `"${name}" has no rows` : `"${name}" has no column "${missing.join('", "')}"`,
      ADVICE,
    );
  return table.map(({ info, record }) => {
    const where = `${name}:${info.lines}`;
    const { file = '', element = '', title = element, line = '', label = '' } = record;
    const status = statusSchema.safeParse(record['status']);
    if (!status.success)
      throw new AuditError(
        'bad-sample',
        `${where}: unknown status "${record['status'] ?? ''}"`,
        'The column "status" is what the program found; the person\'s view goes into "label".',
      );
    const at = Number.parseInt(line, 10);
    return {
      file,
      line: Number.isNaN(at) ? null : at,
      element,
      title,
      status: status.data,
      label: labelOf(label, status.data, where),
    };
  });
}

export async function agreementCommand(name: string, flags: AgreementFlags, io: Io): Promise<ExitCode> {
  const text = await readFile(path.resolve(io.cwd, name), 'utf8').catch(() => {
    throw new AuditError('unreadable', `cannot read "${name}"`, ADVICE);
  });
  const agreement = agreementOf(readRows(text, name));
  if (agreement.overall.of === 0)
    throw new AuditError(
      'no-labels',
      `no row of "${name}" has a label`,
      `Fill the column "label" with one of: ${LABELS.join(', ')}.`,
    );
  const shown =
    flags.json === true
      ? `${JSON.stringify(agreement, null, 2)}\n`
      : writeAgreement(agreement, openInk(terminalStyle({}, io)));
  io.stdout.write(shown);
  return 0;
}
