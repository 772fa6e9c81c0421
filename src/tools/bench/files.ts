// Many files through the corpus command, in a process of its own: cost and memory by the number of files.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Source } from '../../model/document.ts';
import { runNode } from './child.ts';

/** Paragraphs of a made policy. */
const PARAGRAPHS = 8;

export interface FilesFigures {
  /** Number of files → milliseconds of CPU time for each, beyond the start, and the most memory held, in MB. */
  readonly byCount: Readonly<Record<string, { readonly msPerFile: number; readonly peakMb: number }>>;
  /** Wall time of each number of jobs over that of one, over the smallest number of files. */
  readonly jobs: Readonly<Record<string, number>>;
  /** Memory and time per file of the largest number of files over those of the one before it. */
  readonly filesMemory: number;
  readonly filesTime: number;
}

/** Policies of a few paragraphs of ours in other orders, with names and numbers of their own: no two are alike. */
function writeFiles(folder: string, count: number, own: readonly Source[]): void {
  mkdirSync(folder);
  const paragraphs = own
    .flatMap(({ bytes }) =>
      Buffer.from(bytes)
        .toString('utf8')
        .split(/\n\s*\n/),
    )
    .filter((text) => text.length > 80 && text.length < 1500);
  for (let number = 0; number < count; number++) {
    const chosen = Array.from(
      { length: PARAGRAPHS },
      (_, at) => paragraphs[(number * 31 + at * (7 + (number % 13))) % paragraphs.length] ?? '',
    );
    const text = `# Privacy Policy of Company ${number}\n\n${chosen
      .map((paragraph, at) => `${paragraph} This is statement ${number}-${at}.`)
      .join('\n\n')}\n`;
    writeFileSync(path.join(folder, `p${String(number).padStart(6, '0')}.md`), text);
  }
}

export async function measureFiles(
  root: string,
  own: readonly Source[],
  counts: readonly number[],
): Promise<FilesFigures> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'policy-audit-bench-'));
  const run = (folder: string, jobs: string) =>
    runNode(
      ['dist/cli.js', 'corpus', folder, '--no-cache', '--no-config', '--jobs', jobs, '--now', '2026-01-01'],
      root,
    );
  try {
    const start = await run(folderOf(scratch, 1, own), '1');
    const byCount: Record<string, { msPerFile: number; peakMb: number }> = {};
    for (const count of counts) {
      const { cpuMs, peakMb } = await run(folderOf(scratch, count, own), '1');
      byCount[count] = { msPerFile: (cpuMs - start.cpuMs) / count, peakMb };
    }
    const smallest = path.join(scratch, String(counts[0] ?? 1));
    const jobs: Record<string, number> = {};
    const one = (await run(smallest, '1')).wallMs;
    for (const wanted of ['auto', '2']) jobs[wanted] = (await run(smallest, wanted)).wallMs / one;
    const [before, last] = counts.slice(-2).map((count) => byCount[count]);
    const over = (a: number | undefined, b: number | undefined): number =>
      (a ?? Number.NaN) / (b ?? Number.NaN);
    return {
      byCount,
      jobs,
      filesMemory: over(last?.peakMb, before?.peakMb),
      filesTime: over(last?.msPerFile, before?.msPerFile),
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function folderOf(scratch: string, count: number, own: readonly Source[]): string {
  const folder = path.join(scratch, String(count));
  writeFiles(folder, count, own);
  return folder;
}
