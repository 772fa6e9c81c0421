// The small notation of lexicon phrases: (a|b) alternatives, [x|y] optional. Expanded when the
// lexicon is read, so that look-up stays a plain trie.

import { AuditError } from '../lib/errors.ts';

const MOST_FORMS = 4000;
const GROUP = /[([]([^()[\]]*)[)\]]/;

/** All phrases a pattern stands for. */
export function expandPattern(pattern: string): readonly string[] {
  const match = GROUP.exec(pattern);
  if (match === null) return [pattern.replace(/\s+/g, ' ').trim()];
  const isOptional = match[0].startsWith('[');
  const before = pattern.slice(0, match.index);
  const after = pattern.slice(match.index + match[0].length);
  const choices = [...(match[1] ?? '').split('|'), ...(isOptional ? [''] : [])];
  const forms = choices.flatMap((choice) => expandPattern(`${before}${choice}${after}`));
  if (forms.length > MOST_FORMS) throw new AuditError('lexicon-pattern', `The phrase "${pattern}" stands for more than ${MOST_FORMS} forms`, 'Split it.');
  return forms;
}
