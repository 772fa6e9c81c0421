// Items below "How we protect your data": measures.

import type { Draft } from './draft.ts';
import { inherit } from './item-base.ts';
import type { Parts } from './item-base.ts';
import { termsIn } from './line.ts';

export function secureItem(parts: Parts): readonly Draft[] {
  const { line, label } = parts;
  const measures = [
    ...(label === null ? [] : termsIn(label, 'measure', 0, label.words.length)),
    ...termsIn(line, 'measure', 0, line.words.length),
  ];
  const first = measures[0];
  if (first === undefined) return [];
  return [
    {
      ...inherit(parts, 'secure', parts.opener.via),
      duty: {
        kind: 'secure',
        days: null,
        channels: [],
        measure: measures.map((m) => m.surface).join('; '),
        coverage: 'unspecified',
      },
    },
  ];
}
