// `npm run bench`: what an audit costs, as ratios within one run, so that figures of different machines can be
// compared. `-- --json` prints one object, `-- --against OLD.json` compares, `-- --only cold,growth` runs parts.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { measureAudit, measureShares } from './bench/audit.ts';
import { measureCold } from './bench/cold.ts';
import { measureFiles } from './bench/files.ts';
import { measureGrowth } from './bench/growth.ts';
import { printBench } from './bench/table.ts';
import type { BenchResult } from './bench/table.ts';
import { benchTexts, bytesOf, spread } from './bench/texts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PARTS = ['audit', 'shares', 'cold', 'growth', 'files'] as const;
type Part = (typeof PARTS)[number];

interface BenchFlags {
  readonly json?: boolean;
  readonly out?: string;
  readonly against?: string;
  readonly only?: string;
  readonly policies: string;
  readonly rounds: string;
  readonly files: string;
  readonly shared: string;
}

function partsOf(only: string | undefined): readonly Part[] {
  if (only === undefined) return PARTS;
  const wanted = only.split(',');
  const unknown = wanted.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`no part "${unknown}"; there are ${PARTS.join(', ')}`);
  return PARTS.filter((part) => wanted.includes(part));
}

async function bench(flags: BenchFlags): Promise<BenchResult> {
  const parts = partsOf(flags.only);
  const { from, sources: all, own } = benchTexts(ROOT, path.resolve(ROOT, flags.shared));
  const sources = spread(all, Number(flags.policies));
  const tell = (part: Part): void => {
    if (flags.json !== true) process.stderr.write(`measuring ${part}\n`);
  };
  const run = async <T>(part: Part, work: () => Promise<T>): Promise<T | null> => {
    if (!parts.includes(part)) return null;
    tell(part);
    return work();
  };
  const cold = await run('cold', () => measureCold(ROOT, Number(flags.rounds)));
  const audit = await run('audit', () => measureAudit(sources, own));
  const shares = await run('shares', () => measureShares(spread(sources, 20), own));
  const growth = await run('growth', () => measureGrowth(spread(sources, 16), own));
  const counts = flags.files.split(',').map(Number);
  const files = await run('files', () => measureFiles(ROOT, own, counts));
  return {
    node: process.version,
    texts: { from, policies: sources.length, bytes: bytesOf(sources) },
    ratios: {
      ...(audit === null
        ? {}
        : { auditVsCompromise: audit.auditVsCompromise, auditVsCompromiseMedian: audit.medianPolicy }),
      ...(cold === null ? {} : { coldVsImport: cold.coldVsImport, coldVsImportCpu: cold.coldVsImportCpu }),
      ...(growth === null ? {} : { growth16: growth.growth16 }),
      ...(files === null ? {} : { filesMemory: files.filesMemory, filesTime: files.filesTime }),
    },
    shares,
    audit,
    cold,
    growth,
    files,
  };
}

const program = new Command('bench')
  .description('what an audit costs, as ratios within one run')
  .option('--json', 'print one JSON object instead of the table')
  .option('--out <file>', 'also write that object to a file, for --against')
  .option('--against <file>', 'compare with an object written before')
  .option('--only <parts>', `parts to run, of ${PARTS.join(',')}`)
  .option('--policies <n>', 'policies to audit, spread over the folder', '60')
  .option('--rounds <n>', 'cold starts of each kind', '7')
  .option('--files <n,n>', 'numbers of files for the corpus command; 10000 takes minutes', '100,1000')
  .option('--shared <dir>', 'folder that holds corpora/', '../shared')
  .action(async (flags: BenchFlags) => {
    const result = await bench(flags);
    const text = `${JSON.stringify(result, null, 2)}\n`;
    if (flags.out !== undefined) writeFileSync(flags.out, text);
    if (flags.json === true) process.stdout.write(text);
    else
      printBench(
        result,
        flags.against === undefined ? null : JSON.parse(readFileSync(flags.against, 'utf8')),
      );
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
