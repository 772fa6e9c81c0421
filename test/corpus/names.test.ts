// Nothing is special to the two seed policies: under other names, and with their sections in another
// order, the same findings come out.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSource } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { REPOSITORY } from '../cli/fake-io.ts';

const knowledge = loadKnowledge();
const tagger = loadTagger();

async function findingsOf(text: string, file: string): Promise<readonly string[]> {
  const source = { file, bytes: new TextEncoder().encode(text) };
  const { findings } = await auditSource(source, { knowledge, tagger, now: '2026-11-24' });
  return findings
    .map(({ rules, kind, priority, confidence }) => `${kind} ${priority} ${confidence} ${rules[0]}`)
    .toSorted();
}

const seed = (name: string): string => readFileSync(path.join(REPOSITORY, 'corpus', name), 'utf8');

/** The preamble, then each numbered section with its lines. */
function sectionsOf(text: string): { readonly head: string; readonly sections: readonly string[] } {
  const parts = text.split(/^(?=\d{1,2}[.)] )/m);
  return { head: parts[0] ?? '', sections: parts.slice(1) };
}

const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/Lumetra/g, 'Ostrander'],
  [/lumetra/g, 'ostrander'],
  [/Lumio/g, 'Brightwick'],
  [/lumio/g, 'brightwick'],
];

describe.each(['lumio.txt', 'lumetra.txt'])('%s', (name) => {
  it('gives the same findings under another name', async () => {
    const renamed = RENAMED.reduce((text, [from, to]) => text.replace(from, to), seed(name));
    expect(renamed).not.toMatch(/lum(io|etra)/i);
    expect(await findingsOf(renamed, 'policy.txt')).toEqual(await findingsOf(seed(name), name));
  });

  it('gives the same findings with its sections in another order', async () => {
    const { head, sections } = sectionsOf(seed(name));
    expect(sections.length).toBeGreaterThan(5);
    const whole = sections.map((section) => (section.endsWith('\n') ? section : `${section}\n`));
    // the last section ends the file with what belongs to no list; it stays last
    const moved = [...whole.slice(3, -1), ...whole.slice(0, 3), ...whole.slice(-1)];
    expect(await findingsOf([head, ...moved].join(''), name)).toEqual(await findingsOf(seed(name), name));
  });
});
