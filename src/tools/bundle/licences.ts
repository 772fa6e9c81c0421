// The licences of packages that the build copies into its own files.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

/** "zod" of ".../node_modules/zod/v4/index.js", "@noble/hashes" of a scoped one. */
function packageOf(file: string): string | null {
  const inside = file.replaceAll('\\', '/').split('/node_modules/').at(-1);
  const parts = inside === undefined || inside === file ? [] : inside.split('/');
  return parts.length === 0 ? null : parts.slice(0, parts[0]?.startsWith('@') === true ? 2 : 1).join('/');
}

/** The licences of the packages that the modules come from: they ask to be kept with a copy. */
export function licencesOf(copied: readonly string[]): string {
  const names = new Set(copied.map(packageOf).filter((name) => name !== null));
  const texts = [...names].toSorted().map((name) => {
    const folder = path.join(modules, name);
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const manifest: { license?: string } = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    );
    const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
    return `${name} (${manifest.license ?? 'see package'})\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(78)}\n\n`);
}
