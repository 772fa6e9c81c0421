// Writes the sample reports of the texts in corpus/ by the command itself, on a fixed date: what
// reports/ holds and its test compares. `npm run samples` after a change of rules or writers.

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../cli/run.ts';
import type { Io } from '../cli/io.ts';
import { FORMATS } from '../report/formats.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DATE = '2026-11-22';
/** For people; the formats for machines are large and one of each kind shows them. */
const FOR_PEOPLE = ['html', 'docx', 'markdown'];

interface Sample {
  readonly name: string;
  readonly files: readonly string[];
  readonly formats: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  { name: 'lumio.gap', files: ['corpus/lumio.txt'], formats: [...FOR_PEOPLE, 'json'] },
  { name: 'lumetra.gap', files: ['corpus/lumetra.txt'], formats: [...FOR_PEOPLE, 'json', 'sarif'] },
  { name: 'careless-saas.gap', files: ['corpus/careless-saas.md'], formats: FOR_PEOPLE },
  { name: 'collects-nothing.gap', files: ['corpus/collects-nothing.txt'], formats: FOR_PEOPLE },
  {
    name: 'lumio-lumetra.comparison',
    files: ['corpus/lumio.txt', 'corpus/lumetra.txt'],
    formats: [...FOR_PEOPLE, 'json'],
  },
];

/** Runs the commands with a clock and a terminal of its own; their files go into `folder`. */
export async function writeSamples(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, files, formats } of SAMPLES) {
    const outputs = FORMATS.filter((format) => formats.includes(format.name)).flatMap((format) => [
      '-f',
      `${format.name}=${path.join(folder, `${name}${format.extensions[0] ?? ''}`)}`,
    ]);
    const errors: string[] = [];
    const code = await run([...files, '--now', DATE, ...outputs], quietIo(errors));
    if (code !== 0) throw new Error(`${name}: exit ${code}\n${errors.join('')}`);
  }
}

function quietIo(errors: string[]): Io {
  const nowhere = { write: () => undefined, deliver: async () => undefined, isTTY: false, columns: null };
  return {
    stdin: async () => new Uint8Array(),
    stdinChunks: async function* () {},
    onInterrupt: () => () => undefined,
    stdout: nowhere,
    stderr: { ...nowhere, write: (text) => void errors.push(String(text)) },
    cwd: ROOT,
    env: {},
    now: () => new Date(`${DATE}T00:00:00Z`),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join(ROOT, 'reports');
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (file !== 'README.md') rmSync(path.join(folder, file));
  await writeSamples(folder);
  console.log(`${readdirSync(folder).filter((file) => file !== 'README.md').length} reports in reports/`);
}
