// commander's messages and exits in our words: one line and a hint on stderr, exit 2.

import { CommanderError } from 'commander';
import type { Command } from 'commander';
import type { Io } from './io.ts';
import { NAME } from './failure.ts';

/** "error: unknown option '--x'\n(Did you mean --y?)" → our two lines. */
export function rewriteUsageError(text: string): string {
  const [first = '', ...rest] = text.trim().split('\n');
  const message = first.replace(/^error: /, '');
  const hints = rest.map((line) => `  ${line.trim().replace(/^\((.*)\)$/, '$1')}\n`);
  return `${NAME}: ${message}\n${hints.join('')}`;
}

/** Must run before subcommands are added: they inherit these settings when they are created. */
export function configureUsage(program: Command, io: Io): Command {
  return program
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(rewriteUsageError(text)),
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 100, 100),
      getErrHelpWidth: () => Math.min(io.stderr.columns ?? 100, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

/** Exit code for what commander threw: help and version are successes, all else is wrong usage. */
export function usageExitCode(error: unknown): number | null {
  if (!(error instanceof CommanderError)) return null;
  return error.exitCode === 0 ? 0 : 2;
}
