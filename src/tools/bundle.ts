// Build step: the command and all it needs at start as a few files under dist/bundle/, in place of some four
// hundred modules that Node would look for one by one. The library stays as it was compiled.

import { rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { licencesOf } from './bundle/licences.ts';

const dist = fileURLToPath(new URL('../', import.meta.url));

/** Loaded on demand, and too large or too particular about their files to be copied. */
const LEFT_OUT = ['cheerio', 'compromise', 'mammoth', 'unpdf', 'docx', 'tinypool', '@duckdb/node-api'];

const isLeftOut = (id: string): boolean =>
  builtinModules.includes(id.replace(/^node:/, '')) ||
  LEFT_OUT.some((name) => id === name || id.startsWith(`${name}/`));

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
writeFileSync(
  path.join(dist, 'bundle', 'LICENSES.txt'),
  licencesOf(output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))),
);
