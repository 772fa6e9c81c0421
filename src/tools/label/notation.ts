// One label is one line that a person can type and read:
//   [maybe] [not] PRACTICE [data=…] [to=…] [for=…] [by=…] [plan=…] [place=…] [right=…] [keep=KIND[:DURATION]] [after=TRIGGER]
// Ids are those of rules/lexicon; commas list, "|" gives acceptable alternatives: "retain data=billing keep=fixed|max:7y".

import { AuditError } from '../../lib/errors.ts';
import { suggest } from '../../lib/suggest.ts';
import type { Claim } from '../../model/claim.ts';
import { PRACTICES, RETENTION_KINDS, RIGHTS, TRIGGERS } from '../../model/vocabulary.ts';
import type { Polarity, Practice } from '../../model/vocabulary.ts';
import type { CompiledLexicon } from '../../lexicon/compile.ts';

/** Acceptable names of one thing, the best first. */
type Names = readonly string[];

export interface LabelledRetention {
  readonly kinds: Names;
  /** Days (month = 30.44, year = 365.25); null where the text gives no number. */
  readonly minDays: number | null;
  readonly maxDays: number | null;
  readonly triggers: Names;
}

/** A practice and whether the text affirms or denies it. */
export interface Stance {
  readonly practice: Practice;
  readonly polarity: Polarity;
}

export interface LabelledClaim {
  /** Arguable: neither rewarded nor held against a prediction. */
  readonly isOptional: boolean;
  /** What is equally right, the best first: "grant|not-differ". */
  readonly stances: readonly Stance[];
  readonly actors: Names;
  readonly data: readonly Names[];
  readonly recipients: readonly Names[];
  readonly purposes: readonly Names[];
  readonly plan: Names;
  readonly place: Names;
  readonly rights: Names;
  readonly retention: LabelledRetention | null;
}

/** The words that a label may use, per field. */
export type LabelWords = Readonly<
  Record<'data' | 'to' | 'for' | 'by' | 'plan' | 'place', ReadonlySet<string>>
>;

export function labelWords({ concepts }: CompiledLexicon): LabelWords {
  const ids = (kind: 'data' | 'party' | 'purpose'): ReadonlySet<string> =>
    new Set(concepts.get(kind)?.keys() ?? []);
  const scope = (dimension: string): ReadonlySet<string> =>
    new Set(
      [...(concepts.get('scope')?.values() ?? [])]
        .filter(({ properties }) => properties['dimension'] === dimension)
        .map(({ id }) => id),
    );
  const parties = ids('party');
  return {
    data: ids('data'),
    to: parties,
    by: parties,
    for: ids('purpose'),
    plan: scope('plan'),
    place: scope('place'),
  };
}

const KEYS = ['data', 'to', 'for', 'by', 'plan', 'place', 'right', 'keep', 'after'];
const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30.44, y: 365.25 };

function unknownWord(name: string, all: readonly string[], what: string, text: string): AuditError {
  const near = suggest(name, all);
  return new AuditError(
    'unknown-word',
    `unknown ${what} "${name}" in the label "${text}"`,
    near === null ? `Known: ${all.join(', ')}.` : `Did you mean "${near}"?`,
  );
}

function known(names: Names, words: Iterable<string>, what: string, text: string): Names {
  const all = [...words];
  const strange = names.find((name) => !all.includes(name));
  if (strange !== undefined) throw unknownWord(strange, all, what, text);
  return names;
}

/** "sell", "not-differ"; after a leading "not" every practice is denied. */
function stanceOf(name: string, isDenied: boolean, text: string): Stance {
  const bare = name.replace(/^not-/, '');
  const practice = PRACTICES.find((each) => each === bare);
  if (practice === undefined) throw unknownWord(bare, PRACTICES, 'practice', text);
  return { practice, polarity: isDenied || bare !== name ? 'denied' : 'affirmed' };
}

/** "30d", "12m..24m" → days. */
function daysOf(duration: string, text: string): readonly [number, number] {
  const parts = duration.split('..').map((part) => {
    const found = /^([\d.]+)([dwmy])$/.exec(part);
    const unit = DAYS[found?.[2] ?? ''];
    if (found === null || unit === undefined)
      throw new AuditError(
        'bad-label',
        `"${duration}" in the label "${text}" is no duration`,
        'Write 30d, 6m, 7y or 12m..24m.',
      );
    return Number(found[1]) * unit;
  });
  const [low = 0, high = low] = parts;
  return [low, high];
}

function retentionOf(keep: string, after: string, text: string): LabelledRetention {
  const [kinds = '', duration] = keep.split(':');
  const [low, high] = duration === undefined ? [null, null] : daysOf(duration, text);
  return {
    kinds: known(kinds.split('|'), RETENTION_KINDS, 'kind of retention', text),
    minDays: low,
    maxDays: high,
    triggers: after === '' ? [] : known(after.split('|'), TRIGGERS, 'trigger', text),
  };
}

/** A line → labels; a list of rights gives one label for each. */
export function parseLabel(text: string, words: LabelWords): readonly LabelledClaim[] {
  const parts = text.trim().split(/\s+/);
  const isOptional = parts[0] === 'maybe';
  if (isOptional) parts.shift();
  const isDenied = parts[0] === 'not';
  if (isDenied) parts.shift();
  const stances = (parts.shift() ?? '').split('|').map((name) => stanceOf(name, isDenied, text));
  const fields = new Map<string, string>();
  for (const part of parts) {
    const [key = '', value = ''] = part.split('=');
    known([key], KEYS, 'field', text);
    if (value === '' || fields.has(key))
      throw new AuditError(
        'bad-label',
        `"${part}" in the label "${text}" is empty or given twice`,
        'Write field=value, once a field.',
      );
    fields.set(key, value);
  }
  const list = (key: keyof LabelWords): readonly Names[] =>
    (fields.get(key)?.split(',') ?? []).map((item) => known(item.split('|'), words[key], key, text));
  const keep = fields.get('keep');
  const base = {
    isOptional,
    stances,
    actors: list('by').flat(),
    data: list('data'),
    recipients: list('to'),
    purposes: list('for'),
    plan: list('plan').flat(),
    place: list('place').flat(),
    retention: keep === undefined ? null : retentionOf(keep, fields.get('after') ?? '', text),
  };
  const rights = (fields.get('right') ?? '').split(',').filter(Boolean);
  if (rights.length === 0) return [{ ...base, rights: [] }];
  return rights.map((right) => ({ ...base, rights: known(right.split('|'), RIGHTS, 'right', text) }));
}

const days = (count: number): string => `${Math.round(count * 100) / 100}d`;

function keepText({ retention }: Claim): string {
  if (retention === null) return '';
  const { kind, minDays, maxDays } = retention;
  const bounds = [minDays, maxDays].filter((bound) => bound !== null);
  const range = [...new Set(bounds.map(days))].join('..');
  return range === '' ? kind : `${kind}:${range}`;
}

/** A predicted claim as the line a person would have typed. */
export function formatClaim(claim: Claim): string {
  const unique = (values: readonly string[]): string => [...new Set(values)].join(',');
  const fields: readonly (readonly [string, string])[] = [
    ['data', unique(claim.data.map(({ value }) => value.concept))],
    ['to', unique(claim.recipients.map(({ value }) => value.class))],
    ['for', unique(claim.purposes.map(({ value }) => value))],
    ['by', claim.actor.value === 'first-party' ? '' : claim.actor.value],
    ['plan', unique(claim.subject.plan.values)],
    ['place', unique(claim.subject.place.values)],
    ['right', claim.right?.kind ?? ''],
    ['keep', keepText(claim)],
    [
      'after',
      claim.retention === null || claim.retention.trigger === 'unspecified' ? '' : claim.retention.trigger,
    ],
  ];
  return [
    ...(claim.polarity === 'denied' ? ['not'] : []),
    claim.practice.value,
    ...fields.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${value}`),
  ].join(' ');
}
