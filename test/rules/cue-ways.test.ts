// What the build makes of the graph of cues reads every text as the graph itself does.

import { describe, expect, it } from 'vitest';
import { termTokens } from '../../src/lexicon/tokens.ts';
import { cueReader } from '../../src/rules/cue-reader.ts';
import { joinWays } from '../../src/rules/cue-ways.ts';
import { compileGraph } from '../../src/rules/cues.ts';
import { openCues, packCues } from '../../src/rules/packed-cues.ts';

const cue = (...phrases: string[]) => ({ about: 'a test', phrases, shapes: [] });
const GRAPH = compileGraph({
  sale: cue('we [never] (sell|trade) [your] data', 'sell data'),
  share: cue('we (share|trade) [your] data', 'we * partners'),
  partners: cue('share * with partners', 'share * partners'),
  plain: cue('data'),
});
const TEXTS = [
  'We sell your data.',
  'We never trade data with anyone.',
  'We share the names of our users with partners.',
  'We share, now and then, a little with our partners.',
  'We share one two three four five six seven with partners.',
  'They sell data; we trade your data.',
  'We like partners.',
  'Nothing of the kind.',
];

describe('the joined graph of cues', () => {
  const joined = joinWays(GRAPH);

  it('finds in every text what the graph finds', () => {
    const [plain, ours, packed] = [GRAPH, joined, openCues(packCues(joined))].map(cueReader);
    for (const text of TEXTS) {
      const expected = [...(plain?.(termTokens(text)) ?? [])].toSorted();
      expect([...(ours?.(termTokens(text)) ?? [])].toSorted(), text).toEqual(expected);
      expect([...(packed?.(termTokens(text)) ?? [])].toSorted(), text).toEqual(expected);
    }
    const found = TEXTS.map((text) => plain?.(termTokens(text)).size ?? 0);
    expect(found.some((size) => size > 1)).toBe(true);
  });

  it('has one way for each word, and no ways around', () => {
    const all = new Set([joined.root]);
    for (const { next, skips, gap } of all) {
      expect(skips).toEqual([]);
      for (const targets of next.values()) {
        expect(targets).toHaveLength(1);
        for (const target of targets) all.add(target);
      }
      if (gap !== null) all.add(gap);
    }
    expect(all.size).toBeGreaterThan(5);
  });
});
