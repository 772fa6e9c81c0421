import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance, suggest } from '../../src/lib/suggest.ts';

describe('suggest', () => {
  it('finds the word behind a slip of the finger', () => {
    expect(suggest('exlain', ['explain', 'rules', 'render'])).toBe('explain');
    expect(suggest('markdwon', ['markdown', 'html'])).toBe('markdown');
  });

  it('counts swapped neighbours as one slip', () => {
    expect(editDistance('chekc', 'check', 3)).toBe(1);
  });

  it('ignores case', () => {
    expect(suggest('JSON', ['json'])).toBe('json');
  });

  it('finds a rule by its name without the pack', () => {
    expect(suggest('opt-out-link', ['cpra/date', 'cpra/opt-out-link'])).toBe('cpra/opt-out-link');
  });

  it('says nothing rather than guess', () => {
    expect(suggest('lumetra.txt', ['explain', 'rules'])).toBeNull();
    expect(suggest('xy', ['ab'])).toBeNull();
    expect(didYouMean('zzz', ['explain'])).toBeNull();
  });

  it('gives up early on long words that cannot be near', () => {
    expect(editDistance('a'.repeat(5000), 'b', 3)).toBe(4);
  });
});
