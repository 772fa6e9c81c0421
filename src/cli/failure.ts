// Errors in the words of the person who caused them. Known errors are one or two lines; an
// unknown one is a bug of ours and keeps its stack.

import { AuditError } from '../lib/errors.ts';
import { guarded } from './guard.ts';
import type { Io } from './io.ts';

export const NAME = 'policy-audit';

/** Line breaks and control characters in quoted input must not forge lines of ours. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD');
}

export function describeFailure(error: unknown): string {
  if (error instanceof AuditError) {
    const hint = error.hint === null || error.hint === '' ? '' : `\n  ${oneLine(error.hint)}`;
    return `${NAME}: ${oneLine(error.message)}${hint}\n`;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${NAME}: internal error, please report it with the input that caused it\n${detail}\n`;
}

export function reportFailure(error: unknown, io: Io): void {
  io.stderr.write(guarded(describeFailure(error), io));
}

/** A remark that changes no exit code. */
export function note(text: string, io: Io): void {
  io.stderr.write(guarded(`${NAME}: ${oneLine(text)}\n`, io));
}
