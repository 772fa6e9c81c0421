// The assumptions a report lists. Two versions of one policy mostly rest on the same: these are told once, of
// the new version.

import type { Report } from '../schema.ts';
import { ended } from './words.ts';

export function shownAssumptions({ kind, documents, assumptions }: Report): Report['assumptions'] {
  if (kind !== 'change') return assumptions;
  const newest = documents.at(-1)?.id;
  const isSame = (a: Report['assumptions'][number], b: Report['assumptions'][number]): boolean =>
    b.document === newest && a.fact === b.fact && a.value === b.value && a.basis === b.basis;
  return assumptions.filter(
    (each) => each.document === newest || !assumptions.some((other) => isSame(each, other)),
  );
}

type ReportAssumption = Report['assumptions'][number];

/** One assumption over the documents of a comparison. */
export interface AssumptionRow {
  /** "GDPR applies to the company." */
  readonly statement: string;
  /** What each document is taken for, in their order. */
  readonly cells: readonly (ReportAssumption | null)[];
  /** What follows if it is wrong, each consequence once. */
  readonly ifWrong: readonly string[];
}

/** The assumptions of several documents, each told once. */
export function assumptionRows({ documents, assumptions }: Report): readonly AssumptionRow[] {
  const facts = [...new Set(assumptions.map(({ fact }) => fact))];
  return facts.map((fact) => {
    const own = assumptions.filter((each) => each.fact === fact);
    const decided = own.filter(({ value }) => value !== 'unknown');
    return {
      statement: own[0] === undefined ? '' : general(own[0], documents),
      cells: documents.map(({ id }) => own.find(({ document }) => document === id) ?? null),
      // an open one tells both consequences, which those that were decided tell already
      ifWrong: [...new Set((decided.length > 0 ? decided : own).map(({ ifWrong }) => ifWrong))],
    };
  });
}

/** The statement without its answer and without the name of the document. */
function general({ statement, document }: ReportAssumption, documents: Report['documents']): string {
  const name = documents.find(({ id }) => id === document)?.name ?? '';
  const bare = statement.replace(/^(?:Assumed not to hold: |Left open: whether )/, '');
  const told = name === '' ? bare : ended(bare.replaceAll(name, 'the company'));
  return told.charAt(0).toUpperCase() + told.slice(1);
}

const ANSWERS = new Map<ReportAssumption['value'], string>([
  [true, 'holds'],
  [false, 'does not hold'],
]);

/** "holds", "does not hold", "left open". */
export const answerOf = ({ value }: ReportAssumption): string => ANSWERS.get(value) ?? 'left open';
