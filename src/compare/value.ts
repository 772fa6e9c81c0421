// What a document says on a topic in a few words: the templates of the topic filled from the claims.

import { matchTerms } from '../lexicon/match.ts';
import type { CompiledLexicon } from '../lexicon/compile.ts';
import type { Claim } from '../model/claim.ts';
import type { SlotName, TopicRule } from '../rules/topics.ts';
import { nameIn } from './naming.ts';
import { channelsOf } from './pattern.ts';
import { daysInWords, periodInWords } from './period.ts';
import type { Position } from './position.ts';
import type { Statement } from './statements.ts';

export interface Wording {
  readonly lexicon: CompiledLexicon;
  /** Ids in plain words; others lose their hyphens. */
  readonly words: Readonly<Record<string, string>>;
}

const MOST_ITEMS = 4;
/** Words of the text longer than this are sentences, not names of data. */
const LONGEST_ITEM = 40;

/** "a, b, c, d and 3 more", each once whatever its case. */
function fewItems(items: readonly string[], longest = Number.POSITIVE_INFINITY, between = ', '): string {
  const byKey = new Map(items.map((item) => [item.toLowerCase(), item]));
  const distinct = [...byKey.values()].filter((item) => item.length <= longest);
  const more = byKey.size - Math.min(distinct.length, MOST_ITEMS);
  if (distinct.length === 0) return '';
  const shown = distinct.slice(0, MOST_ITEMS);
  return more > 0 ? `${shown.join(between)} and ${more} more` : shown.join(between);
}

const named = (ids: readonly string[], { words }: Wording): string =>
  fewItems([...new Set(ids)].map((id) => words[id] ?? id.replaceAll('-', ' ')));

/** "Profile information" → "profile information"; "IP address" stays. */
const inSentence = (words: string): string =>
  /^.[\p{Lu}\d]/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);

type Slot = (claims: readonly Claim[], wording: Wording, tier: string | null) => string;

const GENERIC = new Set(['data', 'personal', 'any']);

const SLOTS: Readonly<Record<SlotName, Slot>> = {
  data: (claims, { lexicon, words }) => {
    const refs = claims.flatMap(({ data }) => data.map(({ value }) => value));
    const specific = refs.filter(({ concept }) => !GENERIC.has(concept));
    const names = new Map<string, string | null>();
    for (const { concept, surface } of specific.length > 0 ? specific : refs)
      names.set(concept, names.get(concept) ?? nameIn(surface, lexicon.frames.grammar));
    const shown = [...names].map(([concept, name]) => name ?? words[concept] ?? concept.replaceAll('-', ' '));
    return fewItems(shown.map(inSentence), LONGEST_ITEM) || 'stated';
  },
  recipients: (claims, wording) =>
    named(
      claims.flatMap(({ recipients }) => recipients.map(({ value }) => value.class)),
      wording,
    ),
  names: (claims) =>
    fewItems(claims.flatMap(({ recipients }) => recipients.flatMap(({ value }) => value.name ?? []))),
  purposes: (claims, wording) =>
    named(
      claims.flatMap(({ purposes }) => purposes.map(({ value }) => value)),
      wording,
    ) || 'stated',
  rights: (claims, wording) =>
    named(
      claims.flatMap(({ right, topic }) => right?.kind ?? (topic === 'complaint' ? 'complain' : [])),
      wording,
    ),
  channels: (claims, wording) => named(claims.flatMap(channelsOf), wording),
  measures: (claims, { lexicon }) =>
    fewItems(
      claims.flatMap(({ evidence, duty }) =>
        duty?.measure
          ? [duty.measure]
          : matchTerms(lexicon, ['measure'], evidence.quote).map(({ surface }) => surface),
      ),
    ) || 'stated',
  period: (claims) =>
    // periods have commas of their own: "as long as needed, no period"
    fewItems(
      claims.flatMap(({ retention }) => (retention === null ? [] : periodInWords(retention))),
      undefined,
      '; ',
    ),
  days: (claims) =>
    fewItems(
      claims.flatMap(({ duty, right }) => {
        const days = duty?.days ?? right?.deadlineDays ?? null;
        return days === null ? [] : daysInWords(days);
      }),
    ),
  count: (claims) => String(new Set(claims.flatMap(({ right }) => right?.kind ?? [])).size),
  ages: (claims) =>
    fewItems(claims.flatMap(({ subject }) => subject.age.values).map((id) => id.replaceAll('-', ' '))) ||
    'from children',
  value: (claims) => fewItems(claims.flatMap(({ value }) => value ?? [])),
  sources: (claims, wording) =>
    named(
      claims
        .flatMap(({ sources, practice }) =>
          sources.length > 0
            ? sources.map(({ value }) => value)
            : practice.value === 'receive'
              ? ['third-party']
              : [],
        )
        .filter((id) => id !== 'person' && id !== 'device' && id !== 'derived'),
      wording,
    ) || 'others',
  who: (claims) =>
    fewItems(claims.flatMap(({ subject }) => subject.role.values).map((id) => id.split('-of-')[0] ?? id)) ||
    'some',
  object: (_claims, _wording, tier) =>
    tier === null ? 'personal data' : `${tier.charAt(0).toUpperCase()}${tier.slice(1)}-account data`,
};

const isSlot = (name: string): name is SlotName => Object.hasOwn(SLOTS, name);

/** `{slot}` filled from the claims of the statements; the loader refuses unknown slots. */
export function fill(
  template: string,
  statements: readonly Statement[],
  tier: string | null,
  wording: Wording,
): string {
  const claims = statements.flatMap(({ claim }) => claim ?? []);
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    isSlot(name) ? SLOTS[name](claims, wording, tier) : whole,
  );
}

/** The cell's words: each level once, in the order of the topic. */
export function valueOf(topic: TopicRule, position: Position, wording: Wording): string {
  if (position.stance === 'silent') return 'not found';
  if (position.stance === 'moot') return topic.moot?.value ?? 'not needed';
  const levels = topic.levels.filter((level) =>
    position.statements.some((statement) => statement.level === level),
  );
  const shown = levels.filter(
    (level, index) => !level.isWeaker || !levels.slice(0, index).some((other) => other.is === level.is),
  );
  const values = shown.map((level) =>
    fill(
      level.value,
      position.statements.filter((statement) => statement.level === level),
      position.tier,
      wording,
    ),
  );
  return [...new Set(values)].filter((value) => value !== '').join('; ');
}
