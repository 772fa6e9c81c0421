// The Word report in a real word processor. Without LibreOffice on the machine the test says so.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/report/docx/write.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { comparisonReport } from './fixture.ts';
import { hostileReport } from './hostile.ts';

const OFFICE = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find(existsSync);

describe.skipIf(OFFICE === undefined)(
  'the Word report in LibreOffice (skipped where it is not installed)',
  () => {
    it.each([
      ['comparison', comparisonReport],
      ['hostile', hostileReport],
    ])('%s converts to PDF without a warning', { timeout: 120_000 }, async (name, report) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'policy-audit-office-'));
      try {
        const file = path.join(folder, `${name}.docx`);
        writeFileSync(file, await writeDocx(await report(), DEFAULT_OPTIONS));
        const printed = execFileSync(
          OFFICE ?? '',
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'pdf',
            '--outdir',
            folder,
            file,
          ],
          { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
        );
        expect(printed).not.toMatch(/error|repair/i);
        expect(statSync(path.join(folder, `${name}.pdf`)).size).toBeGreaterThan(10_000);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  },
);
