// Facts that decide which rules apply: declared by the user, else shown by the text, else a default.
// Three-valued: true, false, unknown. Every fact a rule used is an assumption in the report.

import { pinpoint } from '../document/position.ts';
import type { Assumption } from '../model/finding.ts';
import type { Expression } from '../rules/expression.ts';
import type { FactEntry } from '../rules/schema.ts';
import type { CheckContext, FactValue } from './context.ts';
import { evaluate } from './evaluate.ts';

export interface DecidedFact {
  readonly entry: FactEntry;
  readonly value: FactValue;
  readonly assumption: Assumption;
}

const MOST_EVIDENCE = 3;

function decide(
  entry: FactEntry,
  context: CheckContext,
  declared: FactValue | undefined,
  grounds: ReadonlyMap<string, Assumption['evidence']>,
): {
  readonly value: FactValue;
  readonly basis: Assumption['basis'];
  readonly evidence: Assumption['evidence'];
} {
  if (declared !== undefined) return { value: declared, basis: 'user', evidence: [] };
  const place = (spans: ReturnType<typeof evaluate>['evidence']): Assumption['evidence'] =>
    [...spans]
      .toSorted((a, b) => a.start - b.start)
      .slice(0, MOST_EVIDENCE)
      .map((span) => pinpoint(context.document, span));
  const denied = entry.denies === undefined ? null : evaluate(entry.denies, context);
  const shown = entry.shows === undefined ? null : evaluate(entry.shows, context);
  const open = entry.open === undefined ? null : evaluate(entry.open, context);
  if (open?.holds === true) return { value: 'unknown', basis: 'text', evidence: place(open.evidence) };
  if (shown?.holds === true) {
    const own = place(shown.evidence);
    const evidence = own.length > 0 ? own : factsIn(entry.shows).flatMap((fact) => grounds.get(fact) ?? []);
    return { value: true, basis: 'text', evidence: evidence.slice(0, MOST_EVIDENCE) };
  }
  if (denied?.holds === true) return { value: false, basis: 'text', evidence: place(denied.evidence) };
  return { value: entry.default, basis: 'default', evidence: [] };
}

/** The facts that an expression is built of, without those it denies. */
function factsIn(expression: Expression | undefined): readonly string[] {
  if (expression === undefined) return [];
  if ('fact' in expression) return [expression.fact];
  if ('any' in expression) return expression.any.flatMap(factsIn);
  return 'all' in expression ? expression.all.flatMap(factsIn) : [];
}

/** Names keep their capital letter. */
export const afterWhether = (statement: string): string =>
  statement.replace(/^(?:The|Third|An?) /, (word) => word.toLowerCase());

/** An open fact can turn out either way: both consequences are told. */
function ifWrong({ ifWrong: told }: FactEntry, value: FactValue): string {
  if (typeof told === 'string') return told;
  if (value === true) return told.held;
  return value === false ? told.denied : `If so: ${told.denied} If not: ${told.held}`;
}

/** Facts in the order of the file; a later one may build on an earlier. */
export function decideFacts(
  context: CheckContext,
  declared: ReadonlyMap<string, FactValue>,
  name: string,
): readonly DecidedFact[] {
  const values = new Map<string, FactValue>();
  const grounds = new Map<string, Assumption['evidence']>();
  const decided: DecidedFact[] = [];
  for (const entry of context.knowledge.facts) {
    const { value, basis, evidence } = decide(
      entry,
      { ...context, facts: values },
      declared.get(entry.id),
      grounds,
    );
    values.set(entry.id, value);
    if (value === true) grounds.set(entry.id, evidence);
    // "Example, Inc." ends with the full stop of its sentence
    const statement = entry.statement.replaceAll('{name}', name).replace(/\.\.$/, '.');
    const shown =
      value === true
        ? statement
        : value === false
          ? `Assumed not to hold: ${statement}`
          : `Left open: whether ${afterWhether(statement)}`;
    decided.push({
      entry,
      value,
      assumption: {
        fact: entry.id,
        value: value === 'unknown' ? 'unknown' : value,
        statement: shown,
        basis,
        evidence,
        ifWrong: ifWrong(entry, value),
      },
    });
  }
  return decided;
}

/** Does what a fact rests on stand in other facts alone? These are told; it is not told again. */
const isBuilt = (expression: Expression): boolean =>
  'fact' in expression ||
  ('any' in expression && expression.any.every(isBuilt)) ||
  ('all' in expression && expression.all.every(isBuilt));

/** Is a fact that rules used one of the report's assumptions? Of a quiet one only what was decided, not its default. */
export const isTold = ({ entry: { isQuiet, shows }, assumption: { basis } }: DecidedFact): boolean =>
  !isQuiet || basis === 'user' || (basis === 'text' && (shows === undefined || !isBuilt(shows)));

/** Do the conditions of a rule hold? The first fact that decides it is named. */
export function applicability(
  applies: readonly string[],
  facts: ReadonlyMap<string, FactValue>,
): { readonly value: FactValue; readonly fact: string | null } {
  let open: string | null = null;
  for (const condition of applies) {
    const isNegated = condition.startsWith('!');
    const name = isNegated ? condition.slice(1) : condition;
    const value = facts.get(name) ?? 'unknown';
    if (value === 'unknown') open ??= name;
    else if (value === isNegated) return { value: false, fact: name };
  }
  return open === null ? { value: true, fact: null } : { value: 'unknown', fact: open };
}
