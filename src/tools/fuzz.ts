// `npm run fuzz -- --minutes N`: mutated real and made-up input in every text format through ingest and
// document. Known refusals are fine; anything else that is thrown, an unsound Document or a different
// second reading is a fault, printed with the seed that brings it back.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { readDocument } from '../audit.ts';
import { verifyDocument } from '../document/verify.ts';
import { AuditError } from '../lib/errors.ts';
import type { Format } from '../model/document.ts';

const FORMATS: readonly Format[] = ['text', 'markdown', 'html'];
const SLOW = 5000;
const SNIPPETS = [
  '<div hidden>',
  '</p></td>',
  '<table><tr><td rowspan=3>',
  '<!-- ',
  '<a href="',
  '&amp;&#x;&nbsp',
  '\u0000',
  '\uFEFF\u200B\u202E',
  '\uD800',
  '\r\n\f',
  '**',
  '| a | b |\n|---|---|\n',
  '> > > - ',
  '```',
  '(((',
  '“” ("we")',
  '...?! ',
  '1. a) (iv) ',
  '→ → ',
];

/** Numbers from a seed (mulberry32): a fault can be brought back. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function mutate(text: string, next: () => number): string {
  const pick = (most: number): number => Math.floor(next() * most);
  let result = text.slice(pick(text.length), pick(text.length) + 20_000);
  for (let i = pick(20); i >= 0; i--) {
    const at = pick(result.length + 1);
    const snippet = SNIPPETS[pick(SNIPPETS.length)] ?? '';
    const kind = next();
    if (kind < 0.4) result = result.slice(0, at) + snippet.repeat(1 + pick(4)) + result.slice(at);
    else if (kind < 0.7) result = result.slice(0, at) + result.slice(at + pick(200));
    else if (kind < 0.9) result = result.slice(0, at) + String.fromCharCode(pick(65_536)) + result.slice(at);
    else result += result.slice(at, at + pick(2000));
  }
  return result;
}

async function faultOf(bytes: Uint8Array, format: Format): Promise<string | null> {
  const started = Date.now();
  try {
    const first = await readDocument({ file: 'fuzz', bytes, format });
    const problems = verifyDocument(first);
    if (problems.length > 0) return problems.slice(0, 3).join('; ');
    const second = await readDocument({ file: 'fuzz', bytes, format });
    if (JSON.stringify(first.blocks) !== JSON.stringify(second.blocks))
      return 'reads differently the second time';
  } catch (error) {
    if (!(error instanceof AuditError))
      return error instanceof Error ? (error.stack ?? error.message) : 'unknown';
  }
  return Date.now() - started > SLOW ? `takes ${Date.now() - started} ms` : null;
}

const options = new Command('fuzz')
  .option('--minutes <n>', 'how long', '1')
  .option('--seed <n>', 'first seed', '1')
  .option('--in <dir>', 'folder of texts to mutate', 'corpus')
  .parse()
  .opts<{ minutes: string; seed: string; in: string }>();

const texts = readdirSync(options.in)
  .filter((file) => /\.(?:txt|md|html)$/.test(file))
  .map((file) => readFileSync(path.join(options.in, file), 'utf8'));
const end = Date.now() + Number(options.minutes) * 60_000;
let seed = Number(options.seed);
let faults = 0;
for (; Date.now() < end; seed++) {
  const next = random(seed);
  const text = mutate(texts[Math.floor(next() * texts.length)] ?? '', next);
  for (const format of FORMATS) {
    const fault = await faultOf(new TextEncoder().encode(text), format);
    if (fault === null) continue;
    faults++;
    console.error(`seed ${seed} as ${format}: ${fault}`);
  }
}
console.log(`${(seed - Number(options.seed)) * FORMATS.length} inputs tried, ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
