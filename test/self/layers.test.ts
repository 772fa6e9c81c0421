// The import rules hold for src, and would notice if they did not: each kind of forbidden import is
// planted in a copy of the layout and must be named with its reason.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../cli/fake-io.ts';

const script = path.join(REPOSITORY, '.ci/layers.mjs');

async function checkLayers(cwd: string): Promise<{ ok: boolean; output: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script], { cwd });
    return { ok: true, output: stderr + stdout };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { ok: false, output: stderr + stdout };
  }
}

describe('import directions', () => {
  it('hold for every module of src', async () => {
    const { ok, output } = await checkLayers(REPOSITORY);
    expect(output).toMatch(/^[1-9]\d* modules, 0 forbidden imports\n$/);
    expect(ok).toBe(true);
  });
});

describe('planted imports', () => {
  const planted: Record<string, string> = {
    'src/document/a.ts': "import '../claims/a.ts';",
    'src/claims/a.ts': "import 'cheerio';",
    'src/checks/a.ts': "import 'node:fs';",
    'src/compare/a.ts': "import type { x } from '../report/a.ts';\nexport type y = x;",
    'src/report/a.ts': "import '../checks/a.ts';\nexport type x = 1;",
    'src/lib/a.ts': "import '../model/b.ts';\nimport '../config/a.ts';",
    'src/model/b.ts': "export const b = await import('docx');",
    'src/config/a.ts': "import '../document/a.ts';",
    'src/findings/a.ts': "import '../cli/a.ts';",
    'src/cli/a.ts': "import '../tools/a.ts';",
    'src/tools/a.ts': 'export {};',
    'src/rules/a.ts': "import './b.ts';",
    'src/rules/b.ts': "import './a.ts';",
    'src/rules/c.ts': "import './load.ts';",
    'src/rules/load.ts': "import 'node:fs';",
    'src/ingest/a.ts': "import './missing.ts';",
  };
  let root = '';
  let output = '';

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'policy-audit-layers-'));
    for (const [file, text] of Object.entries(planted)) {
      await mkdir(path.join(root, path.dirname(file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    await symlink(path.join(REPOSITORY, 'node_modules'), path.join(root, 'node_modules'));
    await writeFile(
      path.join(root, 'package.json'),
      '{"type":"module","dependencies":{"cheerio":"1","docx":"9"}}',
    );
    await writeFile(path.join(root, 'tsconfig.json'), '{}');
    const result = await checkLayers(root);
    expect(result.ok).toBe(false);
    output = result.output;
  });
  afterAll(() => rm(root, { recursive: true }));

  it.each([
    ['document-looks-back-only', 'src/document/a.ts', 'src/claims/a.ts'],
    ['cheerio-only-in-ingest', 'src/claims/a.ts', 'cheerio'],
    ['docx-only-in-report', 'src/model/b.ts', 'docx'],
    ['pure-middle', 'src/checks/a.ts', 'fs'],
    ['compare-looks-back-only', 'src/compare/a.ts', 'src/report/a.ts'],
    ['report-is-not-analysis', 'src/report/a.ts', 'src/checks/a.ts'],
    ['leaves-import-nothing', 'src/lib/a.ts', 'src/config/a.ts'],
    ['config-is-data', 'src/config/a.ts', 'src/document/a.ts'],
    ['nobody-imports-the-shell', 'src/findings/a.ts', 'src/cli/a.ts'],
    ['shipped-code-needs-no-tools', 'src/cli/a.ts', 'src/tools/a.ts'],
    ['no-circles', 'src/rules/a.ts', 'src/rules/b.ts'],
    ['pure-middle-reads-no-files-through-others', 'src/rules/c.ts', 'src/rules/load.ts'],
    ['imports-exist', 'src/ingest/a.ts', './missing.ts'],
  ])('%s is caught, with its reason', (rule, from, to) => {
    const blocks = output.split('\n\n').filter((block) => block.includes(`  ${rule}: `));
    const block = blocks.find((text) => text.trim().startsWith(from)) ?? '';
    expect(block).toContain(to);
    expect(block).toMatch(new RegExp(`  ${rule}: \\S.{20,}`));
  });

  it('allows files in the modules marked as shell', () => {
    expect(output).not.toMatch(/src\/rules\/load\.ts\n {2}must not import fs/);
  });
});

it('fails when it saw no modules', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'policy-audit-empty-'));
  await mkdir(path.join(root, 'src'));
  const { ok, output } = await checkLayers(root);
  await rm(root, { recursive: true });
  expect(ok).toBe(false);
  expect(output).toContain('No modules seen');
});
