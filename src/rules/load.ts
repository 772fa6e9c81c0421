// Shell: rules/ on disk → Knowledge. Own folders of rules are read by the same validator.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { compileLexicon } from '../lexicon/compile.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { loadLexicon, RULES_FOLDER } from '../lexicon/load.ts';
import { expandPattern } from '../lexicon/patterns.ts';
import { insertPhrase, phraseKeys } from '../lexicon/trie.ts';
import type { TermNode } from '../lexicon/trie.ts';
import { AuditError } from '../lib/errors.ts';
import { suggest } from '../lib/suggest.ts';
import { readYaml } from '../lib/yaml.ts';
import type { Cues, Knowledge, Pack } from './knowledge.ts';
import { toCitations } from './knowledge.ts';
import { checkSchema } from './contradictions/checks.ts';
import type { Check } from './contradictions/checks.ts';
import { compileContradictions } from './contradictions/compile.ts';
import type { ContradictionFiles } from './contradictions/compile.ts';
import { decisionsFileSchema, framesFileSchema, practicesFileSchema } from './contradictions/schema.ts';
import { cuesSchema, factsSchema, lawSchema, presetsSchema, ruleSchema } from './schema.ts';
import type { CuesFile, Expression, FactsFile, LawFile, PresetsFile, Rule } from './schema.ts';
import { cuesOfTopics, topicsSchema } from './topics.ts';
import type { TopicsFile } from './topics.ts';

/** All files as validated data: what the build compiles into one module. */
export interface RuleBundle {
  readonly lexicon: Lexicon;
  readonly rules: readonly Rule[];
  readonly laws: Readonly<Record<string, LawFile>>;
  readonly cues: CuesFile['cues'];
  readonly facts: FactsFile;
  readonly presets: PresetsFile;
  readonly contradictions: ContradictionFiles;
  readonly topics: TopicsFile;
}

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name);
const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).toSorted() : [];

function readRule(path: string, shown: string, pack: string): Rule {
  const name = basename(path).replace(/\.ya?ml$/, '');
  const { value } = readYaml(readFileSync(path, 'utf8'), shown, ruleSchema);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name))
    throw new AuditError(
      'rule-name',
      `${shown}: a rule file is named in kebab-case`,
      'The id of a rule is pack/file-name.',
    );
  if (pack !== 'clarity' && value.law.length === 0)
    throw new AuditError(
      'rule-citation',
      `${shown}: the rule cites no law`,
      'Add "law:" with ids from rules/law.',
    );
  return { ...value, id: `${pack}/${name}`, pack, file: shown };
}

/** The pack of consistency checks has a schema of its own. */
const CONTRADICTIONS = 'contradictions';

function readContradictions(folder: string): ContradictionFiles {
  const read = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> =>
    readYaml(readFileSync(join(folder, path), 'utf8'), `rules/${path}`, schema).value;
  const pack = `packs/${CONTRADICTIONS}`;
  const checks = namesIn(join(folder, pack))
    .filter(isYaml)
    .map((name): Check => {
      const file = `${pack}/${name}`;
      return {
        ...read(file, checkSchema),
        id: `${CONTRADICTIONS}/${name.replace(/\.ya?ml$/, '')}`,
        file: `rules/${file}`,
      };
    });
  return {
    practices: read('contradictions/practices.yaml', practicesFileSchema),
    frames: read('contradictions/frames.yaml', framesFileSchema),
    decisions: read('contradictions/decisions.yaml', decisionsFileSchema),
    checks,
  };
}

/** Rules of one folder; sub-folders are packs, files directly in it belong to the pack of its name. */
function readPacks(folder: string, shown: string): readonly Rule[] {
  return namesIn(folder).flatMap((name): readonly Rule[] => {
    const path = join(folder, name);
    if (name === CONTRADICTIONS) return [];
    if (statSync(path).isDirectory())
      return namesIn(path)
        .filter(isYaml)
        .map((file) => readRule(join(path, file), `${shown}/${name}/${file}`, name));
    return isYaml(name) ? [readRule(path, `${shown}/${name}`, basename(folder))] : [];
  });
}

export function readBundle(folder = RULES_FOLDER): RuleBundle {
  const law = join(folder, 'law');
  const lexicon = join(folder, 'lexicon');
  const laws: Record<string, LawFile> = {};
  for (const name of namesIn(law).filter(isYaml))
    laws[name.replace(/\.ya?ml$/, '')] = readYaml(
      readFileSync(join(law, name), 'utf8'),
      `rules/law/${name}`,
      lawSchema,
    ).value;
  const cues: Record<string, CuesFile['cues'][string]> = {};
  for (const name of namesIn(lexicon).filter((file) => /^cues.*\.ya?ml$/.test(file)))
    Object.assign(
      cues,
      readYaml(readFileSync(join(lexicon, name), 'utf8'), `rules/lexicon/${name}`, cuesSchema).value.cues,
    );
  return {
    lexicon: loadLexicon(folder),
    rules: readPacks(join(folder, 'packs'), 'rules/packs'),
    laws,
    cues,
    facts: readYaml(readFileSync(join(folder, 'facts.yaml'), 'utf8'), 'rules/facts.yaml', factsSchema).value,
    presets: readYaml(readFileSync(join(folder, 'presets.yaml'), 'utf8'), 'rules/presets.yaml', presetsSchema)
      .value,
    contradictions: readContradictions(folder),
    topics: readYaml(readFileSync(join(folder, 'topics.yaml'), 'utf8'), 'rules/topics.yaml', topicsSchema)
      .value,
  };
}

export function compileCues(entries: CuesFile['cues']): Cues {
  const trie: TermNode = { next: new Map(), id: null };
  // a phrase may stand in several cues, also written differently ("opt-out", "opt out"): its id lists them
  const shared = new Map<string, { readonly phrase: string; readonly names: Set<string> }>();
  for (const [name, cue] of Object.entries(entries)) {
    for (const phrase of cue.phrases.flatMap(expandPattern)) {
      const key = phraseKeys(phrase, new Map()).flat().join(' ');
      const entry = shared.get(key) ?? { phrase, names: new Set() };
      entry.names.add(name);
      shared.set(key, entry);
    }
  }
  for (const { phrase, names } of shared.values()) insertPhrase(trie, phrase, [...names].join(' '));
  return { entries, trie };
}

function cuesOf(expression: Expression | undefined): readonly string[] {
  if (expression === undefined) return [];
  if ('any' in expression) return expression.any.flatMap(cuesOf);
  if ('all' in expression) return expression.all.flatMap(cuesOf);
  if ('not' in expression) return cuesOf(expression.not);
  if ('cue' in expression)
    return [
      ...(expression.cue === 'any' ? [] : expression.cue),
      ...(expression.with ?? []),
      ...(expression.and ?? []),
      ...(expression.without ?? []),
      ...(expression.under ?? []),
      ...(expression.notUnder ?? []),
      ...(expression.head ?? []),
      ...(expression.lead ?? []),
    ];
  if ('heading' in expression) return expression.heading;
  return 'placeholder' in expression && expression.placeholder !== 'any' ? expression.placeholder : [];
}

/** Every citation, cue, fact and linked rule that a rule names must exist. */
function checkNames(bundle: RuleBundle, rules: readonly Rule[]): void {
  const citations = [...toCitations(bundle.laws).keys()];
  const cueNames = Object.keys(bundle.cues);
  const facts = bundle.facts.facts.map((fact) => fact.id);
  const ids = rules.map((rule) => rule.id);
  const need = (name: string, known: readonly string[], what: string, file: string): void => {
    if (known.includes(name)) return;
    const near = suggest(name, known);
    throw new AuditError(
      'rule-reference',
      `${file}: unknown ${what} "${name}"`,
      near === null ? `It must stand in the rules folder.` : `Did you mean "${near}"?`,
    );
  };
  for (const cue of cuesOfTopics(bundle.topics)) need(cue, cueNames, 'cue', 'rules/topics.yaml');
  for (const rule of rules) {
    for (const id of rule.law) need(id, citations, 'citation', rule.file);
    for (const fact of rule.applies) need(fact.replace(/^!/, ''), facts, 'fact', rule.file);
    for (const linked of rule.linked) need(linked, ids, 'rule', rule.file);
    const expressions = [
      rule.pattern,
      rule.when,
      ...rule.partial.map((part) => part.when),
      ...rule.complete.map((part) => part.needs),
      ...rule.nearMisses.map((miss) => miss.when),
    ];
    for (const cue of expressions.flatMap(cuesOf)) need(cue, cueNames, 'cue', rule.file);
  }
}

export function toKnowledge(bundle: RuleBundle, ownRules: readonly Rule[] = []): Knowledge {
  const rules = [...bundle.rules, ...ownRules];
  checkNames(bundle, rules);
  const packs: Pack[] = Object.entries(bundle.laws).map(([id, law]) => ({
    id,
    title: law.title,
    source: law.source,
    inForceFrom: law.inForceFrom,
    lastChecked: law.lastChecked,
  }));
  return {
    lexicon: compileLexicon(bundle.lexicon),
    rules: [...rules].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    citations: toCitations(bundle.laws),
    packs,
    cues: compileCues(bundle.cues),
    facts: bundle.facts.facts,
    presets: bundle.presets.presets,
    contradictions: compileContradictions(bundle.contradictions),
    topics: bundle.topics,
  };
}

export interface KnowledgeOptions {
  /** Folders or files of own rules. */
  readonly ownRules?: readonly string[];
}

function readOwn(path: string): readonly Rule[] {
  if (!existsSync(path))
    throw new AuditError(
      'missing-rules',
      `${path}: no such rules file or folder`,
      'Give a folder of rule files or one rule file.',
    );
  if (statSync(path).isDirectory()) return readPacks(path, path.replace(/\/$/, ''));
  const pack = basename(join(path, '..')) || 'own';
  return [readRule(path, path, pack)];
}

/** The shipped rules and any own ones. The built code reads the compiled bundle beside it. */
export function loadKnowledge(options: KnowledgeOptions = {}): Knowledge {
  const compiled = new URL('../knowledge.json', import.meta.url);
  // the bundle is our own build's output, validated when it was written
  const bundle: RuleBundle = existsSync(compiled) ? JSON.parse(readFileSync(compiled, 'utf8')) : readBundle();
  return toKnowledge(bundle, (options.ownRules ?? []).flatMap(readOwn));
}
