// YAML (and JSON, which it contains) read against a zod schema. What comes out is typed; what is
// wrong is an AuditError with file:line:column, what was found, what was expected, and a suggestion.

import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document as YamlDocument } from 'yaml';
import { z } from 'zod';
import { AuditError } from './errors.ts';
import { suggest } from './suggest.ts';

type Path = readonly PropertyKey[];

export interface ReadYaml<T> {
  readonly value: T;
  /** "file:line:column" of a value, or of the nearest one around it; for errors found later. */
  readonly place: (path: Path) => string;
}

/** Aliases are refused beyond a few, so that a small file cannot unfold into a huge one. */
const MOST_ALIASES = 50;

export function readYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  root: Path = [],
): ReadYaml<z.output<Schema>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = counter.linePos(broken.pos[0]);
    throw new AuditError('invalid-yaml', `${file}:${line}:${col}: ${lowerFirst(broken.message)}`);
  }
  const place = (path: Path, isKey = false): string => {
    const { line, col } = counter.linePos(offsetOf(document, [...root, ...path], isKey));
    return `${file}:${line}:${col}`;
  };
  const found = root.reduce<unknown>(property, toPlain(document, file));
  const result = schema.safeParse(found ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, place: (path) => place(path) };
  throw describeIssues(result.error.issues, schema, place);
}

function toPlain(document: YamlDocument, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    throw new AuditError('invalid-yaml', `${file}: too many aliases`);
  }
}

function property(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Where the value (or its key) stands; a missing one is reported at what should hold it. */
function offsetOf(document: YamlDocument, path: Path, isKey: boolean): number {
  for (let length = path.length; length >= 0; length--) {
    const parent: unknown =
      length === 0 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (length > 0 && isKey && isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
      if (pair !== undefined && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = property(node, 'range');
    if (Array.isArray(range) && typeof range[0] === 'number') return range[0];
  }
  return 0;
}

function describeIssues(issues: readonly z.core.$ZodIssue[], schema: z.ZodType, place: PlaceOf): AuditError {
  // a key that is written wrong is also one that is missing: the first says what happened
  const first = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (first === undefined) return new AuditError('invalid-file', 'not valid');
  const { at, problem, hint } = describeIssue(first, schema, place);
  const more = issues.length - 1;
  const rest = more === 0 ? '' : ` (and ${more} more ${more === 1 ? 'problem' : 'problems'})`;
  return new AuditError('invalid-file', `${at}: ${problem}${rest}`, hint);
}

type PlaceOf = (path: Path, isKey?: boolean) => string;
interface Described {
  readonly at: string;
  readonly problem: string;
  readonly hint: string | null;
}

function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType, place: PlaceOf): Described {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const near = suggest(key, knownKeys(schema, issue.path));
    const hint = near === null ? null : `Did you mean "${near}"?`;
    return { at: place([...issue.path, key], true), problem: `unknown key "${key}"`, hint };
  }
  if (issue.code === 'invalid_union') {
    // The branch that got furthest says best what was meant.
    const deepest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
    if (deepest !== undefined && deepest.path.length > 0) {
      return describeIssue({ ...deepest, path: [...issue.path, ...deepest.path] }, schema, place);
    }
  }
  const name = issue.path.map(String).join('.');
  const near =
    issue.code === 'invalid_value' && typeof issue.input === 'string'
      ? suggest(issue.input, issue.values.map(String))
      : null;
  return {
    at: place(issue.path),
    problem: `${name === '' ? '' : `${name}: `}${lowerFirst(issue.message)}`,
    hint: near === null ? null : `Did you mean "${near}"?`,
  };
}

/** Keys that the schema knows at a path, read from its JSON Schema so that no zod internals are used. */
function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  const json: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  let nodes = alternatives(json);
  for (const step of path) {
    nodes = nodes.flatMap((node) => {
      const next =
        typeof step === 'number'
          ? property(node, 'items')
          : (property(property(node, 'properties'), step) ?? property(node, 'additionalProperties'));
      return alternatives(next);
    });
  }
  return nodes.flatMap((node) => Object.keys(property(node, 'properties') ?? {}));
}

function alternatives(node: unknown): readonly unknown[] {
  const nested = [property(node, 'anyOf'), property(node, 'oneOf'), property(node, 'allOf')].filter(
    Array.isArray,
  );
  return [node, ...nested.flat().flatMap(alternatives)];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
