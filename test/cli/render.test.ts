import { describe, expect, it } from 'vitest';
import { writeJson } from '../../src/report/json.ts';
import { comparisonReport } from '../report/fixture.ts';
import { policyAudit } from './fake-io.ts';

describe('render', () => {
  it('writes a stored report in another format, as a pure function of it', async () => {
    const stdin = writeJson(await comparisonReport());
    const first = await policyAudit(['render', '-', '-f', 'html'], { stdin });
    expect(first.code).toBe(0);
    expect(first.out).toContain('<title>Lumio and Lumetra: comparison, 2026-11-22</title>');
    expect((await policyAudit(['render', '-', '-f', 'html'], { stdin })).out).toBe(first.out);
    expect((await policyAudit(['render', '-', '-f', 'json'], { stdin })).out).toBe(stdin);
  });

  it('refuses what is no report, in the words of the one who gave it', async () => {
    const text = await policyAudit(['render', '-'], { stdin: 'Privacy Policy' });
    expect(text.code).toBe(2);
    expect(text.err).toContain('"-" is not JSON');
    const other = await policyAudit(['render', '-'], { stdin: '{"schemaVersion":"9.0.0"}' });
    expect(other.err).toContain('schema version 9.0.0');
    const missing = await policyAudit(['render', 'nowhere.json']);
    expect(missing.err).toContain('no such report: "nowhere.json"');
  });
});
