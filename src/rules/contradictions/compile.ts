// rules/contradictions/*.yaml, validated → what the contradiction engine looks things up in.

import { termTokens } from '../../lexicon/tokens.ts';
import { AuditError } from '../../lib/errors.ts';
import { didYouMean } from '../../lib/suggest.ts';
import type { Practice } from '../../model/vocabulary.ts';
import type { Check } from './checks.ts';
import type {
  Decision,
  DecisionsFile,
  Family,
  FrameRow,
  FramesFile,
  MatrixLevel,
  MatrixMark,
  PracticesFile,
  TextsFile,
} from './schema.ts';
import { compileTexts } from './texts.ts';
import type { TextKnowledge } from './texts.ts';

export interface MatrixCell {
  readonly level: MatrixLevel;
  readonly mark: MatrixMark | null;
}

export interface FrameKnowledge {
  readonly rows: ReadonlyMap<string, FrameRow>;
  /** Words for what people write to the company itself. */
  readonly toUs: ReadonlySet<string>;
  readonly identifying: ReadonlySet<string>;
  readonly nearSensitive: ReadonlySet<string>;
  readonly openPersonal: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly identifyingWords: ReadonlySet<string>;
  readonly directWords: ReadonlySet<string>;
  readonly genericHeads: ReadonlySet<string>;
  /** Words that name several kinds of data. */
  readonly ambiguous: ReadonlySet<string>;
  readonly demonstratives: ReadonlySet<string>;
  readonly ownThings: ReadonlySet<string>;
  /** First words of a quote that begins in the middle of a clause. */
  readonly middles: ReadonlySet<string>;
  readonly otherSubjects: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** How a text names its author, as folded words. */
  readonly authors: Readonly<Record<'nobody' | 'title' | 'verbs' | 'legalForms', ReadonlySet<string>>>;
  /** Words that do not narrow a statement. */
  readonly neutral: ReadonlySet<string>;
  readonly genericData: ReadonlySet<string>;
  readonly genericParties: ReadonlySet<string>;
  /** Concept → surfaces (folded words joined by spaces) that name all of it. */
  readonly broad: ReadonlyMap<string, ReadonlySet<string>>;
  /** "a|b" in both orders. */
  readonly overlappingPurposes: ReadonlySet<string>;
}

export interface ContradictionKnowledge {
  readonly families: readonly Family[];
  readonly titles: PracticesFile['titles'];
  readonly familyOf: ReadonlyMap<Practice, Family>;
  readonly matrix: ReadonlyMap<Practice, ReadonlyMap<Practice, MatrixCell>>;
  /** Rules of claims ("verb/process") whose denial rules out every one of the acts. */
  readonly everyAct: { readonly rules: ReadonlySet<string>; readonly acts: ReadonlySet<Practice> };
  readonly valuable: ReadonlySet<string>;
  readonly valuableRecipients: ReadonlySet<string>;
  readonly lookAlikes: PracticesFile['lookAlikes'];
  readonly frames: FrameKnowledge;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Relations of a dimension in words. */
  readonly relationWords: DecisionsFile['relations'];
  readonly checks: readonly Check[];
  readonly texts: TextKnowledge;
}

export interface ContradictionFiles {
  readonly practices: PracticesFile;
  readonly frames: FramesFile;
  readonly decisions: DecisionsFile;
  readonly texts: TextsFile;
  readonly checks: readonly Check[];
}

/** "Device Information" and "device information": one key. */
export function surfaceKey(text: string): string {
  return termTokens(text)
    .map((token) => token.key)
    .join(' ');
}

function compileMatrix(file: PracticesFile): ContradictionKnowledge['matrix'] {
  const matrix = new Map<Practice, ReadonlyMap<Practice, MatrixCell>>();
  for (const [denied, row] of entriesOf(file.matrix)) {
    const cells = new Map<Practice, MatrixCell>();
    for (const [affirmed, cell] of entriesOf(row)) {
      cells.set(
        affirmed,
        typeof cell === 'string' ? { level: cell, mark: null } : { level: cell[0], mark: cell[1] },
      );
    }
    matrix.set(denied, cells);
  }
  return matrix;
}

function entriesOf<K extends string, V>(
  record: Readonly<Partial<Record<K, V>>>,
): readonly (readonly [K, V])[] {
  const list: (readonly [K, V])[] = [];
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) list.push([key, value]);
  }
  return list;
}

function compileFrames(file: FramesFile): FrameKnowledge {
  const { genericOver } = file;
  return {
    rows: new Map(file.frames.map((row) => [row.id, row])),
    toUs: new Set(file.toUs.map(surfaceKey)),
    identifying: new Set(file.identifying),
    nearSensitive: new Set(file.nearSensitive),
    openPersonal: new Set(file.openPersonal),
    possessives: new Set(file.possessives.map(surfaceKey)),
    identifyingWords: new Set(file.identifyingWords.map(surfaceKey)),
    directWords: new Set(file.directWords.map(surfaceKey)),
    genericHeads: new Set(file.genericHeads.map(surfaceKey)),
    ambiguous: new Set(file.ambiguous.map(surfaceKey)),
    authors: {
      nobody: new Set(file.authors.nobody.map(surfaceKey)),
      title: new Set(file.authors.title.map(surfaceKey)),
      verbs: new Set(file.authors.verbs.map(surfaceKey)),
      legalForms: new Set(file.authors.legalForms.map((form) => form.replaceAll('.', ''))),
    },
    demonstratives: new Set(file.demonstratives.map(surfaceKey)),
    ownThings: new Set(file.ownThings.map(surfaceKey)),
    middles: new Set(file.middles.map(surfaceKey)),
    otherSubjects: new Set(file.otherSubjects.map(surfaceKey)),
    auxiliaries: new Set(file.auxiliaries.map(surfaceKey)),
    neutral: new Set(file.neutral.flatMap((word) => surfaceKey(word).split(' '))),
    genericData: new Set(genericOver.data),
    genericParties: new Set(genericOver.party),
    broad: new Map(Object.entries(file.broad).map(([id, list]) => [id, new Set(list.map(surfaceKey))])),
    overlappingPurposes: new Set(file.overlappingPurposes.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`])),
  };
}

export function compileContradictions(files: ContradictionFiles): ContradictionKnowledge {
  const { practices } = files;
  return {
    families: practices.families,
    titles: practices.titles,
    familyOf: new Map(
      practices.families.flatMap((family) => family.practices.map((p): [Practice, Family] => [p, family])),
    ),
    matrix: compileMatrix(practices),
    everyAct: {
      rules: new Set(practices.everyAct.verbs.map((verb) => `verb/${verb}`)),
      acts: new Set(practices.everyAct.acts),
    },
    valuable: new Set(practices.valuable),
    valuableRecipients: new Set(practices.valuableRecipients),
    lookAlikes: practices.lookAlikes,
    frames: compileFrames(files.frames),
    relationWords: files.decisions.relations,
    decisions: new Map(files.decisions.decisions.map((row) => [row.row, row])),
    checks: files.checks,
    texts: compileTexts(files.texts),
  };
}

/** The decision row, or an error for a rules folder that lacks it. */
export function decisionOf(knowledge: ContradictionKnowledge, row: string): Decision {
  const found = knowledge.decisions.get(row);
  if (found !== undefined) return found;
  const hint = didYouMean(row, [...knowledge.decisions.keys()]);
  throw new AuditError('unknown-decision', `decisions.yaml has no row ${row}`, hint);
}

/** Ids of the rules that name findings: practice families and consistency checks. */
export function contradictionRuleIds(knowledge: ContradictionKnowledge): readonly string[] {
  return [...knowledge.families.map(({ rule }) => rule), ...knowledge.checks.map(({ id }) => id)].toSorted();
}

/** The knowledge with the lists of sensitive data in force on a day (ISO date). */
export function inForce(knowledge: ContradictionKnowledge, day: string): ContradictionKnowledge {
  const rows = [...knowledge.frames.rows].filter(([, row]) => row.since <= day);
  return { ...knowledge, frames: { ...knowledge.frames, rows: new Map(rows) } };
}
