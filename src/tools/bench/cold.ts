// Cold starts against the start of a Node process that only imports compromise, in turns.

import { runNode } from './child.ts';
import type { ChildFigures } from './child.ts';
import { median } from './measure.ts';

const PAIR = ['corpus/lumio.txt', 'corpus/lumetra.txt', '--now', '2026-01-01'];
const RULE = 'cpra/right-to-delete';

/** What is started → arguments of node. */
const STARTS = {
  empty: ['-e', '0'],
  import: ['-e', "import('compromise')"],
  audit: ['dist/cli.js', ...PAIR],
  help: ['dist/cli.js', '--help'],
  rules: ['dist/cli.js', 'rules'],
  explain: ['dist/cli.js', 'explain', RULE],
} as const;
type Start = keyof typeof STARTS;

export interface ColdFigures {
  /** Median wall time of the audit of two policies over that of the bare import. */
  readonly coldVsImport: number;
  readonly coldVsImportCpu: number;
  /** Milliseconds above an empty start, medians of wall time. */
  readonly help: number;
  readonly rules: number;
  readonly explain: number;
  readonly wallMs: Readonly<Record<Start, number>>;
  readonly peakMb: number;
}

export async function measureCold(root: string, rounds: number): Promise<ColdFigures> {
  const names: readonly Start[] = ['empty', 'import', 'audit', 'help', 'rules', 'explain'];
  const runs = new Map<Start, ChildFigures[]>(names.map((name) => [name, []]));
  // the first round fills the file system's cache and is not counted
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const figures = await runNode(STARTS[name], root);
      if (round > 0) runs.get(name)?.push(figures);
    }
  const of = (name: Start, what: keyof ChildFigures): number =>
    median((runs.get(name) ?? []).map((run) => run[what]));
  const wall = (name: Start): number => of(name, 'wallMs');
  return {
    coldVsImport: wall('audit') / wall('import'),
    coldVsImportCpu: of('audit', 'cpuMs') / of('import', 'cpuMs'),
    help: wall('help') - wall('empty'),
    rules: wall('rules') - wall('empty'),
    explain: wall('explain') - wall('empty'),
    wallMs: {
      empty: wall('empty'),
      import: wall('import'),
      audit: wall('audit'),
      help: wall('help'),
      rules: wall('rules'),
      explain: wall('explain'),
    },
    peakMb: of('audit', 'peakMb'),
  };
}
