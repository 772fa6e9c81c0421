// The annotation bench: `npm run label -- FILE` asks at the terminal; `--batch` prints sentences for
// a person to answer in a file; `--read ANSWERS` takes them in. What is labelled, and how: test/labels/claims/README.md.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { readClaims, readDocument } from '../audit.ts';
import { AuditError } from '../lib/errors.ts';
import type { Document } from '../model/document.ts';
import { openEngine } from './eval/engine.ts';
import { policyNames } from './eval/texts.ts';
import { askAll } from './label/ask.ts';
import type { Terminal } from './label/ask.ts';
import { labelWords, parseLabel } from './label/notation.ts';
import { sampleUnits, seatFiles } from './label/sample.ts';
import type { Part, Seat } from './label/sample.ts';
import { predictedLabels, showUnit } from './label/show.ts';
import { hashOf, labelledBefore, readAnswers, readLabels, withLabels, writeLabels } from './label/store.ts';
import { unitId, unitsOf } from './label/units.ts';

interface Options {
  readonly root: string;
  readonly labels: string;
  readonly count: string;
  readonly round: string;
  readonly blind: boolean;
  readonly batch: boolean;
  readonly read?: string;
  readonly part?: Part;
}

const FOLDERS = ['policies-dev', 'c3pa-dev'];
const engine = openEngine();
const words = labelWords(engine.knowledge.lexicon);

function seatsOf(root: string): readonly Seat[] {
  return seatFiles(
    FOLDERS.flatMap((folder) => policyNames(path.join(root, folder)).map((name) => `${folder}/${name}`)),
  );
}

async function open(root: string, file: string): Promise<Document> {
  return readDocument({ file, bytes: readFileSync(path.join(root, file)) }, engine.knowledge);
}

/** The seat of a file named by its path; one outside the corpora is for tuning. */
function seatOf(given: string, root: string, isBlind: boolean): Seat {
  const file = path.relative(root, given).split(path.sep).join('/');
  const seat = file.startsWith('..') ? undefined : seatsOf(root).find((each) => each.file === file);
  return seat ?? { file, part: 'tune', isBlind };
}

async function questionsOf({ file, part }: Seat, { root, labels, count, round }: Options, isBlind: boolean) {
  const document = await open(root, file);
  const claims = isBlind ? [] : readClaims(document, engine);
  // where a policy is split into sentences otherwise than it was, the hash order shifts: see what is taken
  const taken = labelledBefore(readLabels(labels, part), file, Number(round));
  const drawn = sampleUnits(file, unitsOf(document), Number(count), Number(round));
  const fresh = drawn.filter(({ span }) => !taken.has(unitId(span)));
  return fresh.map((unit) => {
    const predicted = predictedLabels(unit, claims);
    return { id: unitId(unit.span), predicted, shown: showUnit(unit, isBlind ? null : predicted) };
  });
}

/** Adds answers to the labels of the policy's part. */
function save(
  { file, part }: Seat,
  isBlind: boolean,
  document: Document,
  answers: Iterable<readonly [string, readonly string[]]>,
  { labels, round }: Options,
): number {
  const sentences = [...answers].map(([at, claims]) => {
    const [start, end] = at.split('-').map(Number);
    for (const text of claims) parseLabel(text, words);
    const hash = hashOf(document.source.slice(start, end));
    return { at, hash, ...(Number(round) > 1 ? { round: Number(round) } : {}), claims: [...claims] };
  });
  writeLabels(labels, part, withLabels(readLabels(labels, part), { file, blind: isBlind, sentences }));
  return sentences.length;
}

function terminal(): Terminal & { readonly close: () => void } {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  return {
    write: (text) => void process.stdout.write(text),
    ask: async (prompt) => {
      try {
        return await reader.question(prompt);
      } catch {
        return null; // the input ended
      }
    },
    close: () => reader.close(),
  };
}

async function takeIn(answers: string, options: Options): Promise<void> {
  const { root } = options;
  const seats = new Map(seatsOf(root).map((seat) => [seat.file, seat]));
  let taken = 0;
  for (const [file, given] of Object.entries(readAnswers(answers))) {
    const seat = seats.get(file);
    if (seat === undefined)
      throw new AuditError('unknown-file', `${file}: not in ${root}`, 'Keep the names of the batch.');
    const document = await open(root, file);
    const places = new Set(unitsOf(document).map(({ span }) => unitId(span)));
    const wrong = Object.keys(given).find((at) => !places.has(at));
    if (wrong !== undefined)
      throw new AuditError(
        'unknown-place',
        `${file}: no sentence stands at ${wrong}`,
        'Keep the offsets of the batch.',
      );
    const before = labelledBefore(readLabels(options.labels, seat.part), file, Number(options.round));
    const again = Object.keys(given).find((at) => before.has(at));
    if (again !== undefined)
      throw new AuditError(
        'labelled-before',
        `${file}: the sentence at ${again} was labelled in another round`,
        'Leave it out: it is not fresh.',
      );
    taken += save(seat, seat.isBlind, document, Object.entries(given), options);
  }
  console.log(`${taken} sentences taken in`);
}

async function main(files: readonly string[], options: Options): Promise<void> {
  const { root, labels, batch, part } = options;
  const isBlind = options.blind || Number(options.round) > 1;
  if (options.read !== undefined) return takeIn(options.read, options);
  const seats =
    files.length === 0
      ? seatsOf(root).filter(
          (seat) =>
            (Number(options.round) > 1 || seat.isBlind === options.blind) &&
            (part === undefined || seat.part === part),
        )
      : files.map((file) => seatOf(file, root, isBlind));
  if (!batch && files.length !== 1)
    throw new AuditError(
      'no-file',
      'one policy is labelled at a time',
      'Name a file, or print sentences with --batch.',
    );
  for (const seat of seats) {
    const questions = await questionsOf(seat, options, isBlind);
    if (batch) {
      console.log(`${seat.file}:\n${questions.map(({ shown }) => shown).join('\n')}\n`);
      continue;
    }
    const asked = terminal();
    const answers = await askAll(questions, words, asked);
    asked.close();
    const isBlindPolicy = Number(options.round) > 1 ? seat.isBlind : isBlind;
    const saved = save(seat, isBlindPolicy, await open(root, seat.file), answers, options);
    console.log(`${saved} sentences saved in ${path.join(labels, `${seat.part}.yaml`)}`);
  }
}

const program = new Command('label')
  .description('shows sentences of policies and keeps what a person says they claim')
  .argument('[files...]', 'policies; with --batch, none means the sample of all of them')
  .option('--root <dir>', 'folder of corpora', '../shared/corpora')
  .option('--labels <dir>', 'folder of labels', 'test/labels/claims')
  .option('--count <n>', 'sentences of each policy', '4')
  .option('--round <n>', 'other sentences than the rounds before; from the second on, blind', '1')
  .option('--part <part>', 'with --batch: tune or check')
  .option('--blind', 'hide what the tool says', false)
  .option('--batch', 'print the sentences and ask nothing', false)
  .option('--read <file>', 'take in answers: file → offsets → labels')
  .action(async (files: string[], options: Options) => main(files, options));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof AuditError)) throw error;
  console.error(`label: ${error.message}${error.hint === null ? '' : `\n  ${error.hint}`}`);
  process.exitCode = 2;
}
