// The children's game with gaps: each gap planted in it is reported as such, and the complete one has none.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditSource } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { readYaml } from '../../src/lib/yaml.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { REPOSITORY } from '../cli/fake-io.ts';

const engine = { knowledge: loadKnowledge(), tagger: loadTagger() };
const read = (name: string): string => readFileSync(path.join(REPOSITORY, 'corpus', name), 'utf8');
const schema = z.strictObject({
  pack: z.string(),
  gaps: z.record(z.string(), z.string()),
  found: z.array(z.string()),
});
const labels = readYaml(read('labels/kids-game-gaps.yaml'), 'kids-game-gaps.yaml', schema).value;

async function audit(name: string, now = '2026-11-24') {
  const bytes = new TextEncoder().encode(read(name));
  return auditSource({ file: name, bytes }, { ...engine, packs: [labels.pack], now });
}

describe('kids-game-gaps.md', async () => {
  const { elements, findings } = await audit('kids-game-gaps.md');
  it.each(Object.entries(labels.gaps))('%s is %s', (id, status) => {
    expect(elements.find(({ element }) => element === id)?.status).toBe(status);
  });
  it('has no other element missing', () => {
    const missing = elements.filter(({ status }) => status === 'missing').map(({ element }) => element);
    expect(missing.filter((id) => labels.gaps[id] !== 'missing')).toEqual([]);
  });
  it.each(labels.found)('%s is found', (id) => {
    expect(findings.some(({ rules }) => rules.includes(id))).toBe(true);
  });
});

describe('kids-game.md', () => {
  it('has nothing missing, and no finding of its pack that is high', async () => {
    const { elements, findings } = await audit('kids-game.md');
    expect(elements.filter(({ status }) => status === 'missing' || status === 'partial')).toEqual([]);
    const high = findings.filter(
      ({ priority, rules }) => priority === 'high' && rules.some((rule) => rule.startsWith('coppa/')),
    );
    expect(high).toEqual([]);
  });

  it('is read by the law of the day: the amendments of 2025 bind from 22 April 2026', async () => {
    const ids = async (now: string): Promise<readonly string[]> =>
      (await audit('kids-game.md', now)).elements.map(({ element }) => element);
    const before = await ids('2025-12-31');
    expect(before).toContain('coppa/parental-review');
    expect(before).not.toContain('coppa/retention-policy-in-notice');
    expect(await ids('2026-04-22')).toContain('coppa/retention-policy-in-notice');
  });
});
