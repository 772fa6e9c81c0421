import { describe, expect, it } from 'vitest';
import { auditSource } from '../../src/audit.ts';
import { tryPolicies } from '../../src/tools/eval/contradictions.ts';
import { openEngine } from '../../src/tools/eval/engine.ts';
import { inject, injectionsFor, readRecipes } from '../../src/tools/eval/inject.ts';

const engine = openEngine();
const recipes = readRecipes();
const TEXT = [
  '# Privacy policy',
  '## What we collect',
  'We collect your email address and your phone number when you sign up.',
  '## Sale',
  'We do not sell your personal information.',
  '## Contact',
  'Write to us with any question.',
].join('\n\n');
const source = { file: 'policy.md', bytes: new TextEncoder().encode(TEXT) };

describe('sentences put into a policy', () => {
  it('are made for its own statements and stand in another section', async () => {
    const audit = await auditSource(source, engine);
    const made = injectionsFor(audit, recipes, engine.knowledge.lexicon);
    expect(new Set(made.map(({ recipe }) => recipe))).toContain('not-sold');
    const { text, spans } = inject(audit.document.source, made);
    made.forEach(({ sentence, at, seed }, index) => {
      const span = spans[index];
      expect(text.slice(span?.start, span?.end)).toBe(sentence);
      expect(sentence).not.toMatch(/[{}]/);
      const section = audit.document.sections[seed.evidence.section];
      const isOutside = section === undefined || at <= section.span.start || at >= section.span.end;
      expect(isOutside).toBe(true);
    });
    // what was there before is still there, in its order
    const rest = [...spans].toSorted((a, b) => b.start - a.start);
    const bare = rest.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
    expect(bare.replaceAll(/\s+/g, ' ')).toBe(`${TEXT} `.replaceAll(/\s+/g, ' '));
  });

  it('are the same every time, and no look-alike of this text is called a contradiction', async () => {
    const first = await tryPolicies([source], engine, recipes);
    const second = await tryPolicies([source], engine, recipes);
    expect(second).toEqual(first);
    expect(first.filter(({ kind, verdict }) => kind === 'alike' && verdict !== null)).toEqual([]);
  });
});
