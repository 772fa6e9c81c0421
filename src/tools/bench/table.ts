// The figures of a benchmark as a table, with what each must not exceed and what it was before.

import type { AuditFigures, Shares } from './audit.ts';
import type { ColdFigures } from './cold.ts';
import type { FilesFigures } from './files.ts';
import type { GrowthFigures } from './growth.ts';

export interface BenchResult {
  readonly node: string;
  readonly texts: { readonly from: string; readonly policies: number; readonly bytes: number };
  /** Independent of the machine: what to compare. */
  readonly ratios: Readonly<Record<string, number>>;
  /** Null where the part was not run. */
  readonly shares: Shares | null;
  readonly audit: AuditFigures | null;
  readonly cold: ColdFigures | null;
  readonly growth: GrowthFigures | null;
  readonly files: FilesFigures | null;
}

interface Row {
  readonly name: string;
  readonly value: number;
  /** What it must not exceed. */
  readonly bound?: number;
  readonly digits?: number;
}

/** Everything that can be compared, in the order of the table. */
function rowsOf({ ratios, shares, audit, cold, growth, files }: BenchResult): readonly Row[] {
  const rows: Row[] = [];
  const ratio = (name: string, key: string, bound?: number): void => {
    const value = ratios[key];
    if (value !== undefined) rows.push({ name, value, ...(bound === undefined ? {} : { bound }) });
  };
  ratio('full audit / one bare compromise parse', 'auditVsCompromise', 0.3);
  ratio('  the same, the middle policy', 'auditVsCompromiseMedian');
  if (audit !== null) {
    rows.push({ name: '  ms of CPU time, the middle policy', value: audit.msPerPolicy, digits: 1 });
    rows.push({ name: '  kB of text a second of CPU time', value: audit.kbPerSecond, digits: 1 });
  }
  for (const [stage, value] of Object.entries(shares ?? {})) rows.push({ name: `share: ${stage}`, value });
  ratio('cold audit of two / import of compromise', 'coldVsImport', 1.6);
  ratio('  the same in CPU time', 'coldVsImportCpu');
  if (cold !== null) {
    for (const name of ['help', 'rules', 'explain'] as const)
      rows.push({ name: `ms above an empty start: ${name}`, value: cold[name], bound: 100, digits: 0 });
    rows.push({ name: 'MB, two policies from a cold start', value: cold.peakMb, digits: 0 });
  }
  ratio('time per MB: 16 texts in one / each alone', 'growth16', 1.15);
  for (const [size, value] of Object.entries(growth?.msPerMb ?? {}))
    rows.push({
      name: `  ms per MB, ${size} ${size === '1' ? 'text' : 'texts'} a document`,
      value,
      digits: 0,
    });
  ratio('memory: most files / fewer files', 'filesMemory', 1.1);
  ratio('time per file: most files / fewer files', 'filesTime', 1.15);
  for (const [count, { msPerFile, peakMb }] of Object.entries(files?.byCount ?? {})) {
    rows.push({ name: `  ms of CPU time a file, ${count} files`, value: msPerFile, digits: 1 });
    rows.push({ name: `  MB, ${count} files`, value: peakMb, digits: 0 });
  }
  for (const [jobs, value] of Object.entries(files?.jobs ?? {}))
    rows.push({ name: `  wall time, ${jobs} jobs / one job`, value });
  return rows;
}

export function printBench(result: BenchResult, before: BenchResult | null): void {
  const { texts, node } = result;
  const old = new Map((before === null ? [] : rowsOf(before)).map(({ name, value }) => [name, value]));
  console.log(
    `${texts.policies} policies of ${texts.from}, ${(texts.bytes / 1e6).toFixed(2)} MB, Node ${node}`,
  );
  for (const { name, value, bound, digits = 3 } of rowsOf(result)) {
    const was = old.get(name);
    const change = was === undefined ? '' : `  was ${was.toFixed(digits)}`;
    const limit = bound === undefined ? '' : `  at most ${bound}${value > bound ? '  EXCEEDED' : ''}`;
    console.log(`${name.padEnd(46)}${value.toFixed(digits).padStart(9)}${limit}${change}`);
  }
}
