// What the name of a preset promises is in it, and every name in a preset is a pack or a rule.

import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/rules/load.ts';
import { selectRules } from '../../src/rules/select.ts';

const knowledge = loadKnowledge();
const { presets, rules } = knowledge;
const packsIn = (name: string): readonly string[] => presets[name]?.packs ?? [];
const allPacks = [...new Set(rules.map(({ pack }) => pack))];
const idsOf = (name: string): ReadonlySet<string> =>
  new Set(selectRules(knowledge, { packs: [name], now: '9999-12-31' }).map(({ id }) => id));

it.each(Object.keys(presets))('%s names packs and rules that there are', (name) => {
  const known = [...allPacks, ...rules.map(({ id }) => id)];
  expect(packsIn(name).filter((each) => !known.includes(each))).toEqual([]);
});

it('all is every pack', () => {
  expect(packsIn('all').toSorted()).toEqual(allPacks.toSorted());
});

/** A pack that rests on the law of a state, of the states, or of California. */
const statePacks = allPacks.filter((pack) =>
  rules
    .filter((rule) => rule.pack === pack)
    .some(({ law }) => law.some((id) => /^(?:us|cpra|caloppa)\//.test(id))),
);

it.each(['us', 'strict'])('%s has the pack of every state whose law is known', (name) => {
  expect(packsIn(name)).toEqual(expect.arrayContaining(['al', 'la', 'tn', 'us']));
  const own = statePacks.filter((pack) => pack !== 'gdpr');
  expect(own.filter((pack) => !packsIn(name).includes(pack))).toEqual([]);
});

it.each(['recommended', 'us', 'eu'])('strict has all that %s has', (name) => {
  const strict = idsOf('strict');
  expect([...idsOf(name)].filter((id) => !strict.has(id))).toEqual([]);
});

describe('kids', () => {
  it('has every rule on children, wherever it stands', () => {
    const aboutChildren = rules.filter(
      ({ id }) => /child|minors|teen|under-1[36]|eraser/.test(id) && !id.startsWith('coppa/'),
    );
    expect(aboutChildren.length).toBeGreaterThan(10);
    const kids = idsOf('kids');
    expect(aboutChildren.map(({ id }) => id).filter((id) => !kids.has(id))).toEqual([]);
  });
});
