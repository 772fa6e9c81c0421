import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AuditError } from '../../src/lib/errors.ts';
import { readYaml } from '../../src/lib/yaml.ts';

const schema = z.strictObject({
  name: z.string(),
  gate: z.strictObject({ failOn: z.enum(['high', 'medium', 'low', 'never']).default('high') }).optional(),
  accept: z.array(z.strictObject({ rule: z.string(), until: z.string().optional() })).default([]),
  rules: z
    .record(z.string(), z.union([z.enum(['off', 'high']), z.strictObject({ severity: z.string() })]))
    .default({}),
});

function failure(text: string): readonly [string, string | null] {
  try {
    readYaml(text, 'a.yaml', schema);
  } catch (error) {
    if (error instanceof AuditError) return [error.message, error.hint];
    throw error;
  }
  throw new Error('read without an error');
}

describe('readYaml', () => {
  it('reads YAML and JSON, with defaults', () => {
    expect(readYaml('name: x\n', 'a.yaml', schema).value).toEqual({ name: 'x', accept: [], rules: {} });
    expect(readYaml('{"name": "x", "gate": {}}', 'a.json', schema).value.gate).toEqual({ failOn: 'high' });
  });

  it('points at an unknown key and suggests the one that was meant', () => {
    expect(failure('name: x\ngate:\n  failon: high\n')).toEqual([
      'a.yaml:3:3: unknown key "failon"',
      'Did you mean "failOn"?',
    ]);
    expect(failure('name: x\naccept:\n  - rule: a\n    untill: b\n')).toEqual([
      'a.yaml:4:5: unknown key "untill"',
      'Did you mean "until"?',
    ]);
  });

  it('points at a wrong value and suggests a right one', () => {
    expect(failure('name: x\ngate:\n  failOn: hihg\n')[0]).toMatch(
      /^a\.yaml:3:11: gate\.failOn: invalid option/,
    );
  });

  it('points at what should hold a missing key', () => {
    expect(failure('name: x\naccept:\n  - until: b\n')[0]).toMatch(/^a\.yaml:3:5: accept\.0\.rule: /);
  });

  it('looks into the alternative that was meant', () => {
    expect(failure('name: x\nrules:\n  a/b: {severity: 3}\n')[0]).toMatch(
      /^a\.yaml:3:19: rules\.a\/b\.severity: /,
    );
  });

  it('points at broken YAML', () => {
    expect(failure('name: "x\n')[0]).toMatch(/^a\.yaml:\d+:\d+: missing closing "quote/);
  });

  it('counts further problems', () => {
    expect(failure('nam: x\ngat: y\n')[0]).toContain('(and 1 more problem)');
  });

  it('reads a part of a file with the positions of the whole', () => {
    const text = '{\n "version": 1,\n "policyAudit": {\n  "nme": "x"\n }\n}';
    expect(() => readYaml(text, 'package.json', schema, ['policyAudit'])).toThrow(
      /^package\.json:3:17: name|:4:3: /,
    );
  });

  it('says where a value stands, for errors found later', () => {
    const { place } = readYaml('name: x\nrules:\n  a/b: off\n', 'a.yaml', schema);
    expect(place(['rules', 'a/b'])).toBe('a.yaml:3:8');
    expect(place(['rules', 'none'])).toBe('a.yaml:3:3');
  });

  it('refuses a file that unfolds itself', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let i = 0; i < 8; i++) {
      const before = String.fromCharCode(97 + i);
      const name = String.fromCharCode(98 + i);
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`);
    }
    expect(failure(bomb.join('\n'))[0]).toBe('a.yaml: too many aliases');
  });
});
