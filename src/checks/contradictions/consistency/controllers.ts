// Two names for the controller of one service: "The controller is Acme GmbH" at the top, "Birch SE is the
// controller" at the bottom. The sentences that name one without narrowing it are asked for by the rule.

import type { Check } from '../../../rules/contradictions/checks.ts';
import type { CheckContext } from '../../context.ts';
import { withoutLegalForm } from '../own-names.ts';
import type { Result } from './finding.ts';
import { findHits } from './places.ts';
import type { Place } from './places.ts';

/** The cue whose forms catch the name as the group "name". */
const NAMING = 'controller-named';

/** "Acme" and "Acme Holding GmbH" may be one company: only names of which neither begins the other differ. */
const isOther = (a: string, b: string): boolean => !a.startsWith(b) && !b.startsWith(a);

export function compareControllers(
  check: Check,
  places: readonly Place[],
  context: CheckContext,
): readonly Result[] {
  if (check.a === undefined) return [];
  const forms = context.knowledge.cues.shapes
    .flatMap((shapes) => shapes.forms)
    .filter(({ cue }) => cue === NAMING);
  const named = findHits(check.a, places, context).flatMap(({ place: { span } }) => {
    const text = context.document.source.slice(span.start, span.end).replace(/[*_\s]+/g, ' ');
    const name = forms.flatMap(
      ({ pattern }) => new RegExp(pattern.source, 'u').exec(text)?.groups?.['name'] ?? [],
    )[0];
    return name === undefined ? [] : [{ name: name.trim(), span }];
  });
  const { frames } = context.knowledge.contradictions;
  const plain = (name: string): string => withoutLegalForm(name, frames).toLowerCase();
  // the company under its own short names is one company
  const own = context.document.definitions
    .filter(({ kind }) => kind === 'first-party')
    .map(({ terms }) => new Set(terms.map(plain)));
  const isOne = (a: string, b: string): boolean =>
    own.some((terms) => terms.has(plain(a)) && terms.has(plain(b)));
  const [first] = named;
  const other = named.find(
    ({ name }) => first !== undefined && isOther(plain(name), plain(first.name)) && !isOne(name, first.name),
  );
  if (first === undefined || other === undefined) return [];
  return [
    { spans: [first.span, other.span], verdict: 'tension', words: { first: first.name, second: other.name } },
  ];
}
