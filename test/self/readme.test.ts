// Every console example of the README is run: its lines must come in that order; "…" stands for any
// number of lines, and at the end of a line for the rest of it.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyAudit, REPOSITORY } from '../cli/fake-io.ts';

const readme = readFileSync(path.join(REPOSITORY, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/```console\n\$ policy-audit ([^\n]*)\n([\s\S]*?)```/g)].map(
  ([, command = '', output = '']) => ({ command, output: output.trimEnd().split('\n') }),
);

function isShown(shown: readonly string[], actual: readonly string[]): string | null {
  let at = 0;
  let mayskip = false;
  for (const line of shown) {
    if (line === '…') {
      mayskip = true;
      continue;
    }
    const fits = (text: string): boolean =>
      line.endsWith('…') ? text.startsWith(line.slice(0, -1)) : text === line;
    const found = actual.findIndex((text, index) => index >= at && fits(text));
    if (found < 0 || (!mayskip && found !== at)) return line;
    at = found + 1;
    mayskip = false;
  }
  return null;
}

describe('README', () => {
  it('shows examples', () => expect(examples.length).toBeGreaterThan(1));

  it.each(examples)('policy-audit $command', async ({ command, output }) => {
    const { out } = await policyAudit(command.split(' '));
    expect(isShown(output, out.split('\n'))).toBe(null);
  });

  it('names only files that are there', () => {
    for (const [, target = ''] of readme.matchAll(/\]\(([^)#:]+)\)/g))
      expect(() => readFileSync(path.join(REPOSITORY, target))).not.toThrow();
  });
});
