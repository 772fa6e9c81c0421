import { describe, expect, it } from 'vitest';
import { read } from '../ingest/read.ts';

const meanings = async (text: string): Promise<readonly string[]> =>
  (await read(text, 'a.txt')).definitions.map(({ terms, meaning }) => `${terms.join('/')}: ${meaning}`);

describe('definitions', () => {
  it('reach to the full stop or the next term', async () => {
    expect(
      await meanings('"Service" means our app. We run it. "User" means you; "Guest" means anyone else.'),
    ).toEqual(['Service: our app.', 'User: you;', 'Guest: anyone else.']);
  });

  it('hold no text twice, however many terms one line has', async () => {
    const text = `We say what we mean by our words about personal data. ${'"a" means '.repeat(10_000)}`;
    const { definitions } = await read(text, 'a.txt');
    expect(definitions).toHaveLength(10_000);
    expect(definitions.reduce((sum, { meaning }) => sum + meaning.length, 0)).toBeLessThan(text.length);
  });
});
