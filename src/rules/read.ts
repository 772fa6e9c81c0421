// Shell: files of rules in YAML → validated data. The built code reads the shipped ones from one compiled bundle.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { z } from 'zod';
import type { Lexicon } from '../lexicon/compile.ts';
import { loadLexicon, RULES_FOLDER } from '../lexicon/load.ts';
import { AuditError } from '../lib/errors.ts';
import { readYaml } from '../lib/yaml.ts';
import { checkSchema } from './contradictions/checks.ts';
import type { Check } from './contradictions/checks.ts';
import type { ContradictionFiles } from './contradictions/compile.ts';
import { formsSchema } from './changes/forms.ts';
import { changesSchema } from './changes/schema.ts';
import type { ChangesFile } from './changes/schema.ts';
import {
  decisionsFileSchema,
  framesFileSchema,
  practicesFileSchema,
  textsFileSchema,
} from './contradictions/schema.ts';
import { cuesSchema, factsSchema, lawSchema, presetsSchema, ruleSchema } from './schema.ts';
import type { CuesFile, FactsFile, LawFile, PresetsFile, Rule } from './schema.ts';
import { topicsSchema } from './topics.ts';
import type { TopicsFile } from './topics.ts';

/** What a folder of rules may bring: rules in packs, the law they cite, cues and facts. */
export interface RuleFolder {
  readonly rules: readonly Rule[];
  readonly laws: Readonly<Record<string, LawFile>>;
  readonly cues: CuesFile['cues'];
  readonly facts: FactsFile;
}

/** All files as validated data: what the build compiles into one module. */
export interface RuleBundle extends RuleFolder {
  readonly lexicon: Lexicon;
  readonly presets: PresetsFile;
  readonly contradictions: ContradictionFiles;
  readonly topics: TopicsFile;
  readonly changes: ChangesFile;
}

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name);
const bare = (name: string): string => name.replace(/\.ya?ml$/, '');
const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).toSorted() : [];

const readFile = <Schema extends z.ZodType>(path: string, shown: string, schema: Schema): z.output<Schema> =>
  readYaml(readFileSync(path, 'utf8'), shown, schema).value;

function readRule(path: string, shown: string, pack: string): Rule {
  const name = bare(basename(path));
  const { value, place } = readYaml(readFileSync(path, 'utf8'), shown, ruleSchema);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name))
    throw new AuditError(
      'rule-name',
      `${shown}: a rule file is named in kebab-case`,
      'The id of a rule is pack/file-name.',
    );
  if (pack !== 'clarity' && value.law.length === 0 && Object.keys(value.lawWhen).length === 0)
    throw new AuditError(
      'rule-citation',
      `${place(['title'])}: the rule cites no law`,
      'Add "law:" with ids from rules/law.',
    );
  return { ...value, id: `${pack}/${name}`, pack, file: shown };
}

/** The pack of consistency checks has a schema of its own. */
const CONTRADICTIONS = 'contradictions';

function readContradictions(folder: string): ContradictionFiles {
  const read = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> =>
    readFile(join(folder, path), `rules/${path}`, schema);
  const pack = `packs/${CONTRADICTIONS}`;
  const checks = namesIn(join(folder, pack))
    .filter(isYaml)
    .map((name): Check => {
      const file = `${pack}/${name}`;
      return { ...read(file, checkSchema), id: `${CONTRADICTIONS}/${bare(name)}`, file: `rules/${file}` };
    });
  return {
    practices: read('contradictions/practices.yaml', practicesFileSchema),
    frames: read('contradictions/frames.yaml', framesFileSchema),
    decisions: read('contradictions/decisions.yaml', decisionsFileSchema),
    texts: read('contradictions/texts.yaml', textsFileSchema),
    checks,
  };
}

/** Files that are no rules, in any folder of rules. */
const BESIDES = /^(?:cues|facts).*\.ya?ml$/;

/** Rules of one folder; sub-folders are packs, files directly in it belong to the pack of its name. */
function readPacks(folder: string, shown: string): readonly Rule[] {
  return namesIn(folder).flatMap((name): readonly Rule[] => {
    const path = join(folder, name);
    if (name === CONTRADICTIONS || name === 'law' || BESIDES.test(name)) return [];
    if (statSync(path).isDirectory())
      return namesIn(path)
        .filter(isYaml)
        .map((file) => readRule(join(path, file), `${shown}/${name}/${file}`, name));
    return isYaml(name) ? [readRule(path, `${shown}/${name}`, basename(folder))] : [];
  });
}

function readLaws(folder: string, shown: string): Readonly<Record<string, LawFile>> {
  return Object.fromEntries(
    namesIn(folder)
      .filter(isYaml)
      .map((name) => [bare(name), readFile(join(folder, name), `${shown}/${name}`, lawSchema)]),
  );
}

/** All files of cues as one; a name stands in one of them only, or one would hide the other. */
function readCues(folder: string, shown: string): CuesFile['cues'] {
  const cues: Record<string, CuesFile['cues'][string]> = {};
  for (const file of namesIn(folder).filter((name) => /^cues.*\.ya?ml$/.test(name))) {
    for (const [name, cue] of Object.entries(
      readFile(join(folder, file), `${shown}/${file}`, cuesSchema).cues,
    )) {
      if (name in cues)
        throw new AuditError(
          'cue-twice',
          `${shown}/${file}: the cue "${name}" stands in another file too`,
          'Give one of them another name, or put their phrases together.',
        );
      cues[name] = cue;
    }
  }
  return cues;
}

/** `facts.yaml` first: the facts of the other files may build on it. */
function readFacts(folder: string, shown: string): FactsFile {
  const names = namesIn(folder).filter((name) => /^facts.*\.ya?ml$/.test(name));
  const ordered = names.toSorted((a, b) => bare(a).length - bare(b).length || (a < b ? -1 : 1));
  return {
    facts: ordered.flatMap((name) => readFile(join(folder, name), `${shown}/${name}`, factsSchema).facts),
  };
}

export function readBundle(folder = RULES_FOLDER): RuleBundle {
  return {
    lexicon: loadLexicon(folder),
    rules: readPacks(join(folder, 'packs'), 'rules/packs'),
    laws: readLaws(join(folder, 'law'), 'rules/law'),
    cues: readCues(join(folder, 'lexicon'), 'rules/lexicon'),
    facts: readFacts(folder, 'rules'),
    presets: readFile(join(folder, 'presets.yaml'), 'rules/presets.yaml', presetsSchema),
    contradictions: readContradictions(folder),
    topics: readFile(join(folder, 'topics.yaml'), 'rules/topics.yaml', topicsSchema),
    changes: {
      ...readFile(join(folder, 'changes.yaml'), 'rules/changes.yaml', changesSchema),
      forms: readFile(join(folder, 'changes-forms.yaml'), 'rules/changes-forms.yaml', formsSchema),
    },
  };
}

export function readOwn(name: string, cwd: string): RuleFolder {
  const path = resolve(cwd, name);
  const shown = name.replace(/\/+$/, '');
  if (!existsSync(path))
    throw new AuditError(
      'missing-rules',
      `${name}: no such rules file or folder`,
      'Give a folder of rule files or one rule file.',
    );
  if (!statSync(path).isDirectory()) {
    const pack = basename(resolve(path, '..')) || 'own';
    return { rules: [readRule(path, shown, pack)], laws: {}, cues: {}, facts: { facts: [] } };
  }
  return {
    rules: readPacks(path, shown),
    laws: readLaws(join(path, 'law'), `${shown}/law`),
    cues: readCues(path, shown),
    facts: readFacts(path, shown),
  };
}
