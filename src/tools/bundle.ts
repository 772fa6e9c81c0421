// Build step: the command and all it needs at start as a few files under dist/bundle/, in place of some four
// hundred modules that Node would look for one by one. The library stays as it was compiled.

import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const dist = fileURLToPath(new URL('../', import.meta.url));
const modules = path.join(dist, '..', 'node_modules');

/** Loaded on demand, and too large or too particular about their files to be copied. */
const LEFT_OUT = ['cheerio', 'compromise', 'mammoth', 'unpdf', 'docx', 'tinypool', '@duckdb/node-api'];

const isLeftOut = (id: string): boolean =>
  builtinModules.includes(id.replace(/^node:/, '')) ||
  LEFT_OUT.some((name) => id === name || id.startsWith(`${name}/`));

/** "zod" of ".../node_modules/zod/v4/index.js", "@noble/hashes" of a scoped one. */
function packageOf(file: string): string | null {
  const inside = file.replaceAll('\\', '/').split('/node_modules/').at(-1);
  const parts = inside === undefined || inside === file ? [] : inside.split('/');
  return parts.length === 0 ? null : parts.slice(0, parts[0]?.startsWith('@') === true ? 2 : 1).join('/');
}

/** The licences of the packages that were copied, which ask to be kept with the copy. */
function licencesOf(names: readonly string[]): string {
  const texts = names.map((name) => {
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

rmSync(path.join(dist, 'bundle'), { recursive: true, force: true });
const build = await rolldown({
  input: { cli: path.join(dist, 'cli.js') },
  platform: 'node',
  external: isLeftOut,
});
const { output } = await build.write({
  dir: dist,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'bundle/[name].js',
});
const copied = output
  .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  .map(packageOf)
  .filter((name) => name !== null);
writeFileSync(path.join(dist, 'bundle', 'LICENSES.txt'), licencesOf([...new Set(copied)].toSorted()));
