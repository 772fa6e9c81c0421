// Shell: rules/lexicon/*.yaml → the validated lexicon.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { readYaml } from '../lib/yaml.ts';
import type { ConceptKind } from '../model/lexicon.ts';
import type { Lexicon } from './compile.ts';
import { modalitySchema, practicesSchema } from './frame-files.ts';
import { grammarSchema } from './grammar.ts';
import { layoutSchema } from './layout.ts';
import { readingSchema } from './reading.ts';
import { CONCEPT_FILES, conceptFileSchema, spellingSchema } from './schema.ts';
import type { ConceptFile } from './schema.ts';
import { statementsSchema } from './statements.ts';
import { tablesSchema } from './tables.ts';
import { timeSchema } from './time.ts';

/** The folder of the shipped rules: the same from src and from the built code. */
export const RULES_FOLDER = fileURLToPath(new URL('../../rules/', import.meta.url));

function readFile<Schema extends z.ZodType>(name: string, schema: Schema, folder: string): z.output<Schema> {
  const path = `${folder}lexicon/${name}.yaml`;
  return readYaml(readFileSync(path, 'utf8'), `rules/lexicon/${name}.yaml`, schema).value;
}

export function loadLexicon(folder = RULES_FOLDER): Lexicon {
  const concepts: Partial<Record<ConceptKind, ConceptFile>> = {};
  for (const [name, kind] of Object.entries(CONCEPT_FILES))
    concepts[kind] = readFile(name, conceptFileSchema, folder);
  return {
    concepts,
    spelling: readFile('spelling', spellingSchema, folder),
    practices: readFile('practices', practicesSchema, folder),
    modality: readFile('modality', modalitySchema, folder),
    grammar: readFile('grammar', grammarSchema, folder),
    statements: readFile('statements', statementsSchema, folder),
    tables: readFile('tables', tablesSchema, folder),
    reading: readFile('reading', readingSchema, folder),
    layout: readFile('layout', layoutSchema, folder),
    time: readFile('time', timeSchema, folder),
  };
}
