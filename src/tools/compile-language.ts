// Build step: the parts of compromise that tag words, with its model as the library makes it at every start:
// it unpacks and inflects some twenty thousand words, which costs a start more than to read a policy.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { licencesOf } from './bundle/licences.ts';

const target = fileURLToPath(new URL('../language.cjs', import.meta.url));
/** The folder of the library's modules. */
const source = new URL('./', import.meta.resolve('compromise/two'));
const ENTRY = 'language';
/** Tables larger than this are read as JSON, which is faster than to run them as code; in characters. */
const LARGE = 10_000;

/** A value of the model as source: plain data with patterns in it. */
function toSource(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(toSource).join(',')}]`;
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 'void 0' : JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}:${toSource(each)}`)
    .join(',')}}`;
}

/** Whether JSON gives the value back as it is. */
function isPlain(value: unknown): boolean {
  if (value instanceof RegExp || value === undefined || typeof value === 'function') return false;
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain);
}

function tableSource(table: unknown): string {
  const json = JSON.stringify(table);
  return json.length > LARGE && isPlain(table) ? `JSON.parse(${JSON.stringify(json)})` : toSource(table);
}

type Model = Record<string, Record<string, unknown>>;
interface Library {
  readonly plugin: (plugin: { readonly model: Model }) => void;
  readonly model: () => Model;
}
const load = async <T>(module: string): Promise<T> => {
  const { default: loaded }: { default: T } = await import(new URL(module, source).href);
  return loaded;
};

const [library, model] = [await load<Library>('one.js'), await load<Model>('2-two/preTagger/model/index.js')];
// merged by the library itself with the tables that its first part has
library.plugin({ model });
const sides = Object.entries(model).map(([side, tables]) => {
  const merged = library.model()[side] ?? {};
  const all = Object.keys(tables).map((name) => `${JSON.stringify(name)}:${tableSource(merged[name])}`);
  return `world.model.${side} = { ...world.model.${side}, ${all.join(',\n')} };`;
});

const place = (module: string): string => JSON.stringify(fileURLToPath(new URL(module, source)));

/** The plugins that the passes of the tagger need; the model is set, as merging it in costs as much as making it. */
const entry = `
import nlp from ${place('one.js')};
import compute from ${place('2-two/preTagger/compute/index.js')};
import methods from ${place('2-two/preTagger/methods/index.js')};
import tags from ${place('2-two/preTagger/tagSet/index.js')};
import contractionTwo from ${place('2-two/contraction-two/plugin.js')};
const world = nlp.world();
${sides.join('\n')}
nlp.plugin({ compute, methods, tags, hooks: ['preTagger'] });
nlp.plugin(contractionTwo);
export default nlp;
`;

const build = await rolldown({
  input: ENTRY,
  platform: 'node',
  // asked, each time a word gets a tag, whether to log it: a tenth of the tagging
  transform: { define: { 'process.env': '{}' } },
  plugins: [
    {
      name: 'entry',
      resolveId: (id) => (id === ENTRY ? ENTRY : null),
      load: (id) => (id === ENTRY ? entry : null),
    },
  ],
});
const { output } = await build.write({ file: target, format: 'cjs', exports: 'default' });
writeFileSync(
  `${target}.LICENSES.txt`,
  licencesOf(output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))),
);
