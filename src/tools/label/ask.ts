// Labelling sentence by sentence at the terminal. Asks and writes through functions, so that a test can answer.

import { AuditError } from '../../lib/errors.ts';
import { parseLabel } from './notation.ts';
import type { LabelWords } from './notation.ts';

export interface Terminal {
  /** The line a person typed, or null at the end of input. */
  readonly ask: (prompt: string) => Promise<string | null>;
  readonly write: (text: string) => void;
}

export interface Question {
  readonly id: string;
  readonly shown: string;
  /** Lines taken over by an empty answer; none when the sentence is labelled blind. */
  readonly predicted: readonly string[];
}

const HELP = `Type one claim a line and end with an empty line:
  collect data=email,name for=account        not sell data=personal place=US-CA
  retain data=billing keep=fixed|max:7y      grant right=access,delete
An empty first line takes over the claims shown; "-" says the sentence claims nothing;
"back" returns to the one before; "skip" leaves it; "quit" saves and ends.
`;

type Answer = readonly string[] | 'back' | 'skip' | 'quit';

async function answerTo(question: Question, words: LabelWords, terminal: Terminal): Promise<Answer> {
  const lines: string[] = [];
  for (;;) {
    const line = (await terminal.ask(lines.length === 0 ? '> ' : '+ '))?.trim();
    if (line === undefined || line === 'quit') return 'quit';
    if (line === 'back' || line === 'skip') return line;
    if (line === '-') return [];
    if (line === '?') terminal.write(HELP);
    else if (line === '') return lines.length === 0 ? question.predicted : lines;
    else {
      try {
        parseLabel(line, words);
        lines.push(line);
      } catch (error) {
        if (!(error instanceof AuditError)) throw error;
        terminal.write(`  ${error.message}${error.hint === null ? '' : `\n  ${error.hint}`}\n`);
      }
    }
  }
}

/** Place → labels, for every sentence that was answered until the end or "quit". */
export async function askAll(
  questions: readonly Question[],
  words: LabelWords,
  terminal: Terminal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const answers = new Map<string, readonly string[]>();
  terminal.write(`${HELP}\n`);
  for (let at = 0; at < questions.length;) {
    const question = questions[at];
    if (question === undefined) break;
    terminal.write(`\n[${at + 1}/${questions.length}] ${question.shown}\n`);
    const answer = await answerTo(question, words, terminal);
    if (answer === 'quit') break;
    if (answer === 'back') at = Math.max(0, at - 1);
    else {
      if (answer !== 'skip') answers.set(question.id, answer);
      at++;
    }
  }
  return answers;
}
