// `npm run fuzz -- --minutes N`: mutated texts in every format, Word and PDF too, through the reading and,
// for one format of each seed, through the whole audit. A fault is printed with the seed that brings it back.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { loadTagger } from '../claims/load-tagger.ts';
import { loadKnowledge } from '../rules/load.ts';
import { faultOf } from './fault.ts';
import { FORMATS, inputOf, random } from './mutate.ts';

/** Milliseconds of processor time; other work on the machine does not count. */
const SLOW = 10_000;

const options = new Command('fuzz')
  .option('--minutes <n>', 'how long', '1')
  .option('--seed <n>', 'first seed', '1')
  .option('--in <dir>', 'folder of texts to mutate', 'corpus')
  .parse()
  .opts<{ minutes: string; seed: string; in: string }>();

const texts = readdirSync(options.in)
  .filter((file) => /\.(?:txt|md|html)$/.test(file))
  .toSorted()
  .map((file) => readFileSync(path.join(options.in, file), 'utf8'));
// a fixed day: the law of the day a fault is found must not hide it
const audit = { knowledge: loadKnowledge(), tagger: loadTagger(), now: '2026-11-24' };
const first = Number(options.seed);
const end = Date.now() + Number(options.minutes) * 60_000;
let seed = first;
let faults = 0;
for (; Date.now() < end; seed++) {
  for (const [index, format] of FORMATS.entries()) {
    const next = random(seed * FORMATS.length + index);
    const bytes = await inputOf(texts[Math.floor(next() * texts.length)] ?? '', format, next);
    const started = process.cpuUsage();
    const fault = await faultOf(
      bytes,
      format,
      audit.knowledge,
      seed % FORMATS.length === index ? audit : null,
    );
    const spent = process.cpuUsage(started).user / 1000;
    if (fault === null && spent < SLOW) continue;
    faults++;
    console.error(`seed ${seed} as ${format}: ${fault ?? `takes ${Math.round(spent)} ms`}`);
  }
}
console.log(
  `${(seed - first) * FORMATS.length} inputs tried (seeds ${first} to ${seed - 1}), ${faults} faults`,
);
process.exitCode = faults === 0 ? 0 : 1;
