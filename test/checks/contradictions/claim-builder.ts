// Claims by hand, for tests of the comparison alone. Positions are made up: each claim stands in a
// sentence and a block of its own, one after the other.

import { openComparison } from '../../../src/checks/contradictions/context.ts';
import type { CompareContext } from '../../../src/checks/contradictions/context.ts';
import { extendForDocument } from '../../../src/lexicon/extend.ts';
import type {
  Cited,
  Claim,
  Condition,
  DataRef,
  Exception,
  Recipient,
  Retention,
  Scope,
  ScopeValue,
} from '../../../src/model/claim.ts';
import type { Document, Span } from '../../../src/model/document.ts';
import type { ScopeDimension } from '../../../src/model/vocabulary.ts';
import { knowledge } from './read.ts';

const OPEN: ScopeValue = { values: [], isAny: false, isExclusive: false, span: null, via: 'default' };
const ANYONE: Scope = {
  plan: OPEN,
  role: OPEN,
  age: OPEN,
  place: OPEN,
  product: OPEN,
  channel: OPEN,
  accountState: OPEN,
  preference: OPEN,
};

export const cited = <T>(value: T): Cited<T> => ({ value, span: null, via: 'text' });

export function dataOf(concept: string, surface = concept, more: Partial<DataRef> = {}): Cited<DataRef> {
  return cited({
    concept,
    surface,
    identifiability: 'unspecified',
    provenance: 'unspecified',
    part: 'whole',
    quantifier: 'unspecified',
    ...more,
  });
}

export const partyOf = (id: string): Cited<Recipient> =>
  cited({ class: id, name: null, role: 'unknown', restriction: null });

export function scopeOf(values: Partial<Record<ScopeDimension, readonly string[]>>): Scope {
  const scope: Record<ScopeDimension, ScopeValue> = { ...ANYONE };
  for (const dimension of [
    'plan',
    'role',
    'age',
    'place',
    'product',
    'channel',
    'accountState',
    'preference',
  ] as const) {
    const list = values[dimension];
    if (list !== undefined)
      scope[dimension] = { values: list, isAny: false, isExclusive: false, span: null, via: 'text' };
  }
  return scope;
}

export const conditionOf = (kind: Condition['kind'], sense: Condition['sense'] = 'if'): Condition => ({
  kind,
  sense,
  text: kind,
  span: { start: 0, end: 1 },
});

export const exceptionOf = (
  dimension: Exception['dimension'],
  values: readonly string[] = [],
): Exception => ({
  dimension,
  values,
  text: `except ${values.join(' ')}`,
  link: 'same-sentence',
  span: { start: 0, end: 1 },
});

export function keptFor(days: number, more: Partial<Retention> = {}): Retention {
  return {
    kind: 'fixed',
    minDays: days,
    maxDays: days,
    isApproximate: false,
    trigger: 'unspecified',
    action: 'keep',
    store: 'unspecified',
    criterion: null,
    surface: `${days} days`,
    span: { start: 0, end: 1 },
    ...more,
  };
}

let count = 0;

/** An affirmed first-party claim; `fields` overrides anything. */
export function claimOf(practice: Claim['practice']['value'], fields: Partial<Claim> = {}): Claim {
  count += 1;
  const at: Span = { start: count * 100, end: count * 100 + 40 };
  return {
    id: `c${String(count).padStart(4, '0')}`,
    rule: 'test',
    evidence: {
      quote: '',
      span: at,
      sentence: at,
      trigger: { start: at.start, end: at.start + 1 },
      context: [],
      sectionPath: [],
      block: count,
      section: 0,
    },
    practice: cited(practice),
    polarity: 'affirmed',
    negation: null,
    modality: cited('does'),
    strength: 'plain',
    hedges: [],
    quantifier: 'unspecified',
    tense: 'standing',
    actor: cited('first-party'),
    data: [],
    subject: ANYONE,
    sources: [],
    recipients: [],
    isRecipientExclusive: false,
    purposes: [],
    isPurposeExclusive: false,
    legalBases: [],
    instruments: [],
    locations: [],
    retention: null,
    right: null,
    duty: null,
    topic: null,
    value: null,
    conditions: [],
    exceptions: [],
    yieldsTo: [],
    frame: 'ordinary',
    derivedFrom: [],
    trace: [],
    ...fields,
  };
}

export const denied = (practice: Claim['practice']['value'], fields: Partial<Claim> = {}): Claim =>
  claimOf(practice, { polarity: 'denied', ...fields });

/** A document of numbers, so that no sentence repeats another and no word narrows a claim. */
const EMPTY: Document = {
  file: 'test.md',
  format: 'markdown',
  source: Array.from({ length: 60_000 }, (_, index) => `${index}.`.padEnd(100)).join(''),
  lineStarts: [0],
  sha256: '',
  encoding: 'utf-8',
  title: null,
  words: 0,
  sections: [],
  blocks: [],
  tables: [],
  definitions: [],
  dates: [],
  directives: [],
  limits: [],
};

export function contextOf(...claims: readonly Claim[]): CompareContext {
  return openComparison(EMPTY, claims, extendForDocument(knowledge.lexicon, []), knowledge);
}
