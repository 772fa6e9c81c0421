// The small notation of lexicon phrases, expanded when the lexicon is compiled so that look-up stays a
// plain trie:
//   (a|b)  one of these          [a|b]  one of these or nothing      ,  a comma stands here
//   *      up to five words      ~use   any form of the verb         Pin  written with a capital
// Everything else is lower case; plurals, hyphens and British spellings are folded (tokens.ts).

import { AuditError } from '../lib/errors.ts';

const MOST_FORMS = 4000;
const GROUP = /[([]([^()[\]]*)[)\]]/;

/** All phrases a pattern stands for. */
export function expandPattern(pattern: string): readonly string[] {
  const open = [pattern];
  const forms: string[] = [];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const match = GROUP.exec(at);
    if (match === null) {
      forms.push(at.replace(/\s+/g, ' ').trim());
      continue;
    }
    const before = at.slice(0, match.index);
    const after = at.slice(match.index + match[0].length);
    const choices = (match[1] ?? '').split('|');
    if (match[0].startsWith('[')) choices.push('');
    for (const choice of choices.toReversed()) open.push(`${before}${choice}${after}`);
    if (open.length + forms.length > MOST_FORMS) {
      throw new AuditError(
        'lexicon-pattern',
        `The phrase "${pattern}" stands for more than ${MOST_FORMS} forms`,
        'Split it.',
      );
    }
  }
  return [...new Set(forms)].filter((form) => form !== '');
}
