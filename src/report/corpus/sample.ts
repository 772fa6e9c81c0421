// A sample of element results for a person to check, as a table with an empty column for the label. Rows are
// ranked by a hash of policy and element: chosen at random, and the same for the same policies in any order.

import { hashText } from '../../lib/hash.ts';
import { csv, PLACE } from '../machine/csv/table.ts';
import type { Row } from '../machine/csv/table.ts';
import type { RuleInfo } from '../build/input.ts';
import type { CorpusRecord, PolicyRecord, RecordElement } from './record.ts';

export interface Sample {
  readonly add: (record: CorpusRecord) => void;
  /** The table, sorted by policy and place in the list of rules. */
  readonly text: (infos: readonly RuleInfo[]) => string;
}

interface Drawn {
  readonly rank: string;
  readonly policy: Pick<PolicyRecord, 'id' | 'file'>;
  readonly result: RecordElement;
}

/** What is read back; the columns between them help whoever labels. */
export const SAMPLE_COLUMNS = [
  'id',
  'file',
  'element',
  'pack',
  'title',
  'requires',
  'status',
  'confidence',
  ...PLACE,
  'label',
  'remark',
];

/** Keeps the `size` results of the lowest rank; results that do not apply say nothing about a text. */
export function openSample(size: number): Sample {
  const drawn: Drawn[] = [];
  const seen = new Set<string>();
  const insert = (row: Drawn): void => {
    const at = drawn.findIndex(({ rank }) => rank > row.rank);
    drawn.splice(at < 0 ? drawn.length : at, 0, row);
    if (drawn.length > size) drawn.pop();
  };
  return {
    add: (record) => {
      // the same text twice would be labelled twice
      if (record.type !== 'policy' || seen.has(record.sha256)) return;
      seen.add(record.sha256);
      const { id, file, sha256, elements } = record;
      for (const result of elements) {
        if (result.status === 'not-applicable') continue;
        const rank = hashText(`${sha256}\n${result.element}`);
        const last = drawn.at(-1);
        if (drawn.length < size || (last !== undefined && rank < last.rank))
          insert({ rank, policy: { id, file }, result });
      }
    },
    text: (infos) => {
      const byId = new Map(infos.map((info) => [info.id, info]));
      return csv(
        SAMPLE_COLUMNS,
        drawn.toSorted(byPolicy).map((row) => rowOf(row, byId)),
      );
    },
  };
}

const order = (a: string, b: string): number => Number(a > b) - Number(a < b);

const byPolicy = (a: Drawn, b: Drawn): number =>
  order(a.policy.file, b.policy.file) || order(a.result.element, b.result.element);

function rowOf({ policy, result }: Drawn, infos: ReadonlyMap<string, RuleInfo>): Row {
  const { element, pack, status, confidence, place } = result;
  const info = infos.get(element);
  return {
    ...policy,
    element,
    pack,
    title: info?.title ?? element,
    requires: info?.requires ?? '',
    status,
    confidence,
    ...place,
    label: '',
    remark: '',
  };
}
