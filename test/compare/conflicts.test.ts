import { describe, expect, it } from 'vitest';
import { auditSource } from '../../src/audit.ts';
import { readTogether } from '../../src/compare/conflicts.ts';
import { openEngine } from '../../src/tools/eval/engine.ts';

const engine = openEngine();
const read = (file: string, text: string) =>
  auditSource({ file, bytes: new TextEncoder().encode(text) }, engine);

const POLICY = [
  '# Acme Privacy Policy',
  'Acme Inc. ("Acme", "we") runs the Acme service.',
  'We never share your email address with advertisers. See our Cookie Policy and our Terms.',
].join('\n\n');
const COOKIES = [
  '# Acme Cookie Policy',
  'This text is about cookies on our site, and about little else.',
  'We share your email address with advertisers for targeted advertising.',
].join('\n\n');

describe('documents of one organization', () => {
  it('conflict where one denies what the other states, with the passages of both', async () => {
    const audits = [await read('privacy.md', POLICY), await read('cookies.md', COOKIES)];
    const [first, second] = readTogether(audits, engine.knowledge);
    const conflicts = first?.findings.filter(({ kind }) => kind === 'conflict') ?? [];
    expect(conflicts.map(({ conflict }) => conflict?.verdict)).toContain('contradiction');
    for (const { evidence, elsewhere = [], check, confidence, fingerprint, conflict } of conflicts) {
      expect(evidence.map(({ quote }) => quote).join(' ')).toContain('never share your email address');
      for (const { document, place } of elsewhere) {
        expect(document).toBe(1);
        expect(COOKIES.slice(place.start, place.end)).toBe(place.quote);
        expect(place.quote).toContain('We share your email address');
      }
      expect(elsewhere.length).toBeGreaterThan(0);
      expect(check).toMatch(/both documents/);
      expect(confidence).not.toBe('clear');
      expect(fingerprint).not.toBe('');
      const ids = audits.flatMap(({ claims }) => claims.map(({ id }) => id));
      expect(conflict?.claims.every((id) => ids.includes(id))).toBe(true);
    }
    expect(second?.findings.filter(({ kind }) => kind === 'conflict')).toEqual([]);
  });

  it('are not missed when they are there: only the terms were not supplied', async () => {
    const audits = [await read('privacy.md', POLICY), await read('cookies.md', COOKIES)];
    const names = (limits: readonly { readonly kind: string; readonly statement: string }[] = []) =>
      limits.filter(({ kind }) => kind === 'not-supplied').map(({ statement }) => statement);
    expect(names(audits[0]?.limits)).toEqual(['Cookie Policy', 'Terms']);
    expect(names(readTogether(audits, engine.knowledge)[0]?.limits)).toEqual(['Terms']);
  });

  it('that agree have no conflict', async () => {
    const agreeing = COOKIES.replace('We share', 'We do not share');
    const audits = [await read('privacy.md', POLICY), await read('cookies.md', agreeing)];
    expect(
      readTogether(audits, engine.knowledge).flatMap(({ findings }) =>
        findings.filter(({ kind }) => kind === 'conflict'),
      ),
    ).toEqual([]);
  });
});
