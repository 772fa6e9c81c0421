// A sentence on the terminal as a person needs it in order to label it.

import type { Claim } from '../../model/claim.ts';
import { formatClaim } from './notation.ts';
import { overlaps, unitId } from './units.ts';
import type { Unit } from './units.ts';

/** Enough of a neighbour to understand "this", not so much that it hides the sentence. */
const NEIGHBOUR = 240;

const cut = (text: string): string => (text.length > NEIGHBOUR ? `${text.slice(0, NEIGHBOUR)} …` : text);

/** What the tool says of the unit, as labels, in the order of the text. */
export function predictedLabels(unit: Unit, claims: readonly Claim[]): readonly string[] {
  const here = claims.filter(
    ({ evidence, derivedFrom, practice }) =>
      derivedFrom.length === 0 && !isMeta(practice.value) && overlaps(unit.span, evidence.span),
  );
  return [...new Set(here.map(formatClaim))];
}

/** What the text says of itself is not labelled. */
export const isMeta = (practice: string): boolean => practice === 'govern' || practice === 'own';

/** `predicted` null: labelled blind. */
export function showUnit(unit: Unit, predicted: readonly string[] | null): string {
  const line = (name: string, text: string | null): readonly string[] =>
    text === null || text === '' ? [] : [`  ${name.padEnd(8)}${text}`];
  return [
    unitId(unit.span),
    ...line('section', unit.sectionPath.join(' > ')),
    ...unit.above.flatMap((text) => line('above', cut(text))),
    ...line('before', unit.before === null ? null : cut(unit.before)),
    `  >>>     ${unit.text}`,
    ...line('after', unit.after === null ? null : cut(unit.after)),
    ...(predicted === null
      ? []
      : predicted.length === 0
        ? ['  claims  none']
        : predicted.map((text) => `  claim   ${text}`)),
  ].join('\n');
}
