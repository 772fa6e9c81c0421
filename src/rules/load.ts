// Shell: rules/ on disk → Knowledge. Own folders of rules are read by the same validator.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileLexicon } from '../lexicon/compile.ts';
import { RULES_FOLDER } from '../lexicon/load.ts';
import { compileReading } from '../lexicon/reading.ts';
import { compileCues } from './cues.ts';
import type { Knowledge, Pack } from './knowledge.ts';
import { toCitations } from './knowledge.ts';
import { checkNames } from './names.ts';
import { compileContradictions } from './contradictions/compile.ts';
import { once } from '../lib/once.ts';
import { compileChanges } from './changes/compile.ts';
import type { CuesFile, LawFile } from './schema.ts';
import { openTries, packWords } from './packed.ts';
import type { PackedWords } from './packed.ts';
import { openCues } from './packed-cues.ts';
import { readBundle, readOwn } from './read.ts';
import type { RuleBundle, RuleFolder } from './read.ts';
import { checkUnread } from './unread.ts';

/** Where a file writes a name: only asked when something is wrong. */
export function locateIn(cwd: string): (file: string, name: string) => string {
  return (file, name) => {
    const path = [resolve(cwd, file), resolve(RULES_FOLDER, '..', file)].find((each) => existsSync(each));
    const before = path === undefined ? [] : readFileSync(path, 'utf8').split(name);
    const lines = (before.length > 1 ? (before[0] ?? '') : '').split('\n');
    return before.length > 1 ? `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}` : file;
  };
}

/** The shipped files, and what the build made of their words; source code that runs unbuilt has only the files. */
interface Shipped {
  readonly bundle: RuleBundle;
  readonly packed: PackedWords | null;
}

function toKnowledge({ bundle, packed }: Shipped, own: readonly RuleFolder[], cwd: string): Knowledge {
  const all: readonly RuleFolder[] = [bundle, ...own];
  // an own rule with the id of a shipped one takes its place
  const rules = [...new Map(all.flatMap((folder) => folder.rules).map((rule) => [rule.id, rule])).values()];
  const laws: Readonly<Record<string, LawFile>> = Object.assign({}, ...all.map((folder) => folder.laws));
  const cues: CuesFile['cues'] = Object.assign({}, ...all.map((folder) => folder.cues));
  const facts = all.flatMap((folder) => folder.facts.facts);
  const citations = toCitations(laws);
  const known = {
    citations: [...citations.keys()],
    cues: Object.keys(cues),
    facts: facts.map(({ id }) => id),
  };
  // the build has checked the names of the shipped files
  if (packed === null || own.length > 0)
    checkNames({ rules, facts, topics: bundle.topics }, known, locateIn(cwd));
  checkUnread(rules, laws, locateIn(cwd));
  const packs: Pack[] = Object.entries(laws).map(([id, law]) => ({
    id,
    title: law.title,
    source: law.source,
    inForceFrom: law.inForceFrom,
    lastChecked: law.lastChecked,
  }));
  // compiled when asked for: the commands around rules never look a word up
  const lexicon = once(() => compileLexicon(bundle.lexicon, packed === null ? undefined : openTries(packed)));
  const [reading, graph, contradictions, changes] = [
    once(() => compileReading(bundle.lexicon.reading, bundle.lexicon.layout)),
    once(() => compileCues(cues, packed === null || own.length > 0 ? undefined : openCues(packed.cues))),
    once(() => compileContradictions(bundle.contradictions)),
    once(() => compileChanges(bundle.changes, lexicon().spellings)),
  ];
  // a mistake in own phrases is said now, not in the middle of a policy
  if (own.length > 0) graph();
  return {
    get reading() {
      return reading();
    },
    get lexicon() {
      return lexicon();
    },
    rules: rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    citations,
    packs,
    get cues() {
      return graph();
    },
    facts,
    presets: bundle.presets.presets,
    get contradictions() {
      return contradictions();
    },
    topics: bundle.topics,
    get changes() {
      return changes();
    },
  };
}

export interface KnowledgeOptions {
  /** Folders or files of own rules, relative to `cwd`. */
  readonly ownRules?: readonly string[];
  readonly cwd?: string;
}

let shipped: Shipped | null = null;
let plain: Knowledge | null = null;

/** Where the build puts what `readShipped` finds. */
const COMPILED = new URL('../knowledge.json', import.meta.url);

/** Read once a process: the shipped files do not change. */
function readShipped(): Shipped {
  if (shipped !== null) return shipped;
  // the file is our own build's output, validated when it was written
  const built: Shipped | null = existsSync(COMPILED) ? JSON.parse(readFileSync(COMPILED, 'utf8')) : null;
  shipped = built ?? { bundle: readBundle(), packed: null };
  return shipped;
}

/** Build step: what a start reads in place of the files. */
export function compileShipped(): void {
  const bundle = readBundle();
  toKnowledge({ bundle, packed: null }, [], '.');
  writeFileSync(COMPILED, JSON.stringify({ bundle, packed: packWords(bundle.lexicon, bundle.cues) }));
}

/** The shipped rules and any own ones. Readonly, so that all callers share one when there are no own ones. */
export function loadKnowledge(options: KnowledgeOptions = {}): Knowledge {
  const cwd = options.cwd ?? '.';
  const own = (options.ownRules ?? []).map((name) => readOwn(name, cwd));
  if (own.length > 0) return toKnowledge(readShipped(), own, cwd);
  plain ??= toKnowledge(readShipped(), [], cwd);
  return plain;
}
