// A rule as people read it: what it asks, from whom, on what law, since when, and what to write.
// Rules of the contradiction pack are told in the same form.

import type { Citation, Priority } from '../model/finding.ts';
import type { Check } from './contradictions/checks.ts';
import type { Knowledge, Pack } from './knowledge.ts';
import type { Rule } from './schema.ts';

export interface RuleCard {
  readonly id: string;
  readonly pack: string;
  readonly title: string;
  readonly kind: Rule['kind'] | 'contradiction';
  readonly priority: Priority;
  readonly confidence: Rule['confidence'];
  readonly duty: string;
  /** Facts under which it applies, in words; empty when always. */
  readonly applies: readonly string[];
  readonly citations: readonly Citation[];
  readonly looksFor: readonly string[];
  readonly partial: readonly string[];
  /** "which …" */
  readonly nearMisses: readonly string[];
  readonly matters: string;
  readonly remedy: string;
  /** ISO dates; null when the law of every day is meant. */
  readonly from: string | null;
  readonly until: string | null;
  readonly examples: {
    readonly pass: readonly string[];
    readonly partial: readonly string[];
    readonly fail: readonly string[];
  };
  readonly linked: readonly string[];
  readonly formerly: readonly string[];
  readonly note: string | null;
  /** "rules/packs/cpra/right-to-delete.yaml" */
  readonly file: string;
}

function conditions(rule: Rule, { facts }: Knowledge): readonly string[] {
  return rule.applies.map((name) => {
    const isNegated = name.startsWith('!');
    const statement = facts.find(({ id }) => id === name.replace(/^!/, ''))?.statement ?? name;
    return `${isNegated ? 'Not: ' : ''}${statement.replaceAll('{name}', 'the company')}`;
  });
}

function toCard(rule: Rule, knowledge: Knowledge): RuleCard {
  const cited = [...rule.law, ...Object.values(rule.lawWhen).flat()];
  return {
    id: rule.id,
    pack: rule.pack,
    title: rule.title,
    kind: rule.kind,
    priority: rule.priority,
    confidence: rule.confidence,
    duty: rule.duty,
    applies: conditions(rule, knowledge),
    citations: cited.flatMap((id) => knowledge.citations.get(id) ?? []),
    looksFor: rule.looksFor,
    partial: [...new Set([...rule.partial, ...rule.complete].map(({ lacking }) => lacking))],
    nearMisses: rule.nearMisses.map(({ why }) => why),
    matters: rule.matters,
    remedy: rule.remedy,
    from: rule.effective.from ?? null,
    until: rule.effective.until ?? null,
    examples: rule.examples,
    linked: rule.linked,
    formerly: rule.formerly,
    note: rule.note ?? null,
    file: rule.file,
  };
}

type Told = Pick<
  RuleCard,
  'id' | 'title' | 'priority' | 'confidence' | 'duty' | 'matters' | 'remedy' | 'file'
>;

function contradictionCard(
  told: Told,
  { law, examples, looksFor, formerly }: Pick<Check, 'law' | 'examples' | 'looksFor' | 'formerly'>,
  citations: Knowledge['citations'],
): RuleCard {
  const { id, title, priority, confidence, duty, matters, remedy, file } = told;
  return {
    id,
    title,
    priority,
    confidence,
    duty,
    matters,
    remedy,
    file,
    pack: 'contradictions',
    kind: 'contradiction',
    applies: [],
    citations: law.flatMap((id) => citations.get(id) ?? []),
    looksFor,
    partial: [],
    nearMisses: [],
    from: null,
    until: null,
    examples: { pass: examples.pass, partial: [], fail: examples.fail },
    linked: [],
    formerly,
    note: null,
  };
}

const FAMILY_DUTY = 'Say one thing: what a policy denies in one place it does not affirm in another.';
const FAMILY_REMEDY =
  'Decide which statement is true and change the other, or name the exception beside the first one.';
const FAMILY_FILE = 'rules/contradictions/practices.yaml';

/** All rules of the knowledge, those of the contradiction pack included, by id. */
export function ruleCards(knowledge: Knowledge): readonly RuleCard[] {
  const { rules, contradictions, citations } = knowledge;
  const checks = contradictions.checks.map((check) => contradictionCard(check, check, citations));
  const families = contradictions.families.map((family) => {
    const { rule: id, done, priority, law, matters, examples } = family;
    const told: Told = {
      id,
      title: `Data said not to be ${done}, and ${done}`,
      priority,
      confidence: 'likely',
      duty: FAMILY_DUTY,
      matters,
      remedy: FAMILY_REMEDY,
      file: FAMILY_FILE,
    };
    return contradictionCard(
      told,
      {
        law,
        examples,
        looksFor: [`a statement that data are not ${done}, and one that they are`],
        formerly: [],
      },
      citations,
    );
  });
  return [...rules.map((rule) => toCard(rule, knowledge)), ...checks, ...families].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

/** The law of a pack: its own file in rules/law, else the file that its rules cite. */
export function lawOf(pack: string, cards: readonly RuleCard[], packs: readonly Pack[]): Pack | undefined {
  const cited = cards.find((card) => card.pack === pack && card.citations.length > 0)?.citations[0]?.id;
  return (
    packs.find(({ id }) => id === pack) ??
    (pack === 'contradictions' ? undefined : packs.find(({ id }) => cited?.startsWith(`${id}/`) === true))
  );
}
