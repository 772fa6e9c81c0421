import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG_NAME, TEMPLATE } from '../../src/cli/commands/init.ts';
import { configSchema } from '../../src/config/schema.ts';
import { readYaml } from '../../src/lib/yaml.ts';
import { folderWith } from '../config/folder.ts';
import { policyAudit } from './fake-io.ts';

describe('init', () => {
  it('writes a configuration that is valid as it stands', async () => {
    const cwd = await folderWith({});
    const { code, err } = await policyAudit(['init'], { cwd });
    expect([code, err]).toEqual([0, 'policy-audit: wrote policy-audit.config.yaml\n']);
    const text = await readFile(path.join(cwd, CONFIG_NAME), 'utf8');
    expect(readYaml(text, CONFIG_NAME, configSchema).value.gate).toEqual({ failOn: 'high' });
  });

  it('offers only settings that are valid when uncommented, and every setting there is', () => {
    const uncommented = TEMPLATE.replace(/^( *)# (?=( *)(- )?[a-zA-Z*./]+: |( *)[a-zA-Z]+:$)/gm, '$1');
    const { value } = readYaml(uncommented, CONFIG_NAME, configSchema);
    const offered = [...Object.keys(value), 'format', '$schema'].toSorted();
    expect(offered).toEqual(Object.keys(configSchema.shape).toSorted());
  });

  it('does not overwrite a configuration unless told to', async () => {
    const cwd = await folderWith({ [CONFIG_NAME]: 'format: [json]\n' });
    const { code, err } = await policyAudit(['init'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('already here');
    expect((await policyAudit(['init', '--force'], { cwd })).code).toBe(0);
  });
});
