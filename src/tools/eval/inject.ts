// A policy and its claims → sentences to put into another section of it: some that contradict one of its
// statements, some that only look so. Which, is data: contradictions.yaml. Same policy, same sentences.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Audited } from '../../audit.ts';
import { fitsClaim } from '../../checks/pattern.ts';
import { readYaml } from '../../lib/yaml.ts';
import type { CompiledLexicon } from '../../lexicon/compile.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document, Span } from '../../model/document.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import { claimPatternSchema } from '../../rules/expression.ts';

const NEEDS = [
  'data',
  'recipient',
  'longer',
  'closure',
  'unlimited',
  'promised',
  'all',
  'plain-words',
  'request',
  'answer',
  'general',
] as const;
type Need = (typeof NEEDS)[number];
const sentences = z.array(z.string().min(1)).min(1);

const recipesSchema = z.strictObject({
  words: z.record(z.string(), z.string()),
  parties: z.record(z.string(), z.string()),
  recipes: z.array(
    z.strictObject({
      id: z.string(),
      seed: claimPatternSchema,
      needs: z.array(z.enum(NEEDS)),
      against: sentences,
      alike: sentences,
    }),
  ),
});
export type Recipes = z.infer<typeof recipesSchema>;
type Recipe = Recipes['recipes'][number];

const RECIPES = new URL('../../../src/tools/eval/contradictions.yaml', import.meta.url);

export function readRecipes(): Recipes {
  return readYaml(readFileSync(RECIPES, 'utf8'), 'src/tools/eval/contradictions.yaml', recipesSchema).value;
}

export interface Injection {
  readonly recipe: string;
  readonly kind: 'against' | 'alike';
  readonly sentence: string;
  /** The statement of the policy that the sentence was made for. */
  readonly seed: Claim;
  /** Where in the policy it goes: after this character. */
  readonly at: number;
}

/** Seeds of one recipe in one policy. */
const MOST_SEEDS = 3;
const DAYS_A_MONTH = 30;
/** Days: beyond it, what was read is the period a request looks back on. */
const LONGEST_ANSWER = 120;

const limitDays = (claim: Claim): number | null =>
  claim.retention?.maxDays ?? claim.duty?.days ?? claim.right?.deadlineDays ?? null;

/** Well beyond the period stated, in whole months or years. */
function longer(days: number): string {
  const months = Math.max(3, Math.ceil((days * 3) / DAYS_A_MONTH));
  return months > 12 ? `${Math.ceil(months / 12)} years` : `${months} months`;
}

const ANONYMOUS = new Set(['deidentified', 'aggregate']);

/** A statement for everyone, without a condition, in the words of its own sentence. */
function isPlain(claim: Claim): boolean {
  return (
    claim.tense === 'standing' &&
    claim.derivedFrom.length === 0 &&
    claim.conditions.length === 0 &&
    claim.exceptions.length === 0 &&
    claim.data.every(({ value }) => !ANONYMOUS.has(value.concept)) &&
    SCOPE_DIMENSIONS.every((dimension) => claim.subject[dimension].values.length === 0)
  );
}

/** "We do not …", "Acme will not …". */
const STATES = /^(?:(?:and|but) )?(?:[Ww]e|[Oo]ur)\b|^[A-Z][\w. ]{1,25} (?:does|do|will)\b/;

const CHECKS: Readonly<Record<Exclude<Need, 'data' | 'recipient' | 'longer'>, (claim: Claim) => boolean>> = {
  closure: (claim) => claim.retention?.trigger === 'account-closure',
  unlimited: isPlain,
  'plain-words': ({ evidence, actor }) =>
    actor.via === 'text' && STATES.test(evidence.quote) && !/additional|extend/i.test(evidence.quote),
  request: ({ evidence }) =>
    /request|exercis/i.test(evidence.quote) && !/additional|extend|extra/i.test(evidence.quote),
  answer: ({ duty }) => (duty?.days ?? 0) <= LONGEST_ANSWER,
  general: ({ data }) => data.every(({ value }) => value.concept === 'personal' || value.concept === 'data'),
  promised: (claim) =>
    claim.exceptions.length === 0 && (claim.modality.value === 'will' || claim.duty?.days !== null),
  all: (claim) => claim.quantifier === 'all' && /encrypt/i.test(claim.evidence.quote),
};

/** Words for the placeholders; null when the claim lacks what the recipe needs. */
function wordsFor(recipe: Recipe, claim: Claim, recipes: Recipes): Readonly<Record<string, string>> | null {
  const words: Record<string, string> = {};
  for (const need of recipe.needs) {
    if (need === 'data') {
      const concept = claim.data.find(({ value, via }) => via === 'text' && value.concept in recipes.words);
      if (concept === undefined || !isPlain(claim)) return null;
      words['data'] = recipes.words[concept.value.concept] ?? '';
    } else if (need === 'recipient') {
      const party = claim.recipients.find(
        ({ value, via }) => via === 'text' && value.class in recipes.parties,
      );
      if (party === undefined || !isPlain(claim)) return null;
      words['recipient'] = recipes.parties[party.value.class] ?? '';
    } else if (need === 'longer') {
      const days = limitDays(claim);
      if (days === null) return null;
      words['longer'] = longer(days);
    } else if (!CHECKS[need](claim)) return null;
  }
  return words;
}

const fill = (sentence: string, words: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');

/** The end of the last paragraph of a section without a scope of its own, other than the seed's. */
function placeFor(seed: Claim, turn: number, { document, claims }: Audited): number {
  const scoped = new Set(
    claims
      .filter(
        (claim) =>
          claim.frame !== 'ordinary' ||
          SCOPE_DIMENSIONS.some((name) => ['heading', 'lead-in'].includes(claim.subject[name].via)),
      )
      .map(({ evidence }) => evidence.section),
  );
  const places = document.blocks.filter(
    (block, index) =>
      block.kind === 'paragraph' &&
      block.section !== seed.evidence.section &&
      !scoped.has(block.section) &&
      !NARROW.test(document.sections[block.section]?.path.join(' ') ?? '') &&
      (document.blocks[index + 1]?.kind ?? 'heading') === 'heading' &&
      endsLine(document, block.span),
  );
  return places[turn % Math.max(1, places.length)]?.span.end ?? document.source.length;
}

/** Headings that narrow what stands below them to some people or places. */
const NARROW =
  /child|kid|minor|teen|parent|california|nevada|state|europe|\beea\b|\buk\b|resident|countr|region|employee|applicant|candidate|customer|app\b|mobile/i;

const endsLine = ({ source }: Document, { end }: Span): boolean => /^[ \t]*(?:\n|$)/.test(source.slice(end));

/** Injections of both kinds, in the order of the recipes. The place in the list varies the wording. */
export function injectionsFor(
  audit: Audited,
  recipes: Recipes,
  lexicon: CompiledLexicon,
): readonly Injection[] {
  const shift = audit.document.source.length;
  return recipes.recipes.flatMap((recipe, row) => {
    const told = new Set<string>();
    const seeds = audit.claims.filter((claim) => {
      const words = fitsClaim(claim, recipe.seed, lexicon) ? wordsFor(recipe, claim, recipes) : null;
      const key = JSON.stringify(words);
      if (words === null || told.has(key)) return false;
      told.add(key);
      return true;
    });
    return seeds.slice(0, MOST_SEEDS).flatMap((seed, index) =>
      (['against', 'alike'] as const).map((kind): Injection => {
        const turn = shift + row + index;
        const sentence = recipe[kind][turn % recipe[kind].length] ?? '';
        const words = wordsFor(recipe, seed, recipes) ?? {};
        return {
          recipe: recipe.id,
          kind,
          sentence: fill(sentence, words),
          seed,
          at: placeFor(seed, turn, audit),
        };
      }),
    );
  });
}

/** The policy with the sentences in it, each a paragraph of its own, and where they stand there. */
export function inject(
  source: string,
  injections: readonly Injection[],
): { readonly text: string; readonly spans: readonly Span[] } {
  const order = injections.map((_, index) => index).toSorted((a, b) => at(a) - at(b) || a - b);
  function at(index: number): number {
    return injections[index]?.at ?? 0;
  }
  const spans: Span[] = injections.map(() => ({ start: 0, end: 0 }));
  let text = '';
  let from = 0;
  for (const index of order) {
    const { sentence } = injections[index] ?? { sentence: '' };
    text += `${source.slice(from, at(index))}\n\n`;
    spans[index] = { start: text.length, end: text.length + sentence.length };
    text += `${sentence}\n`;
    from = at(index);
  }
  return { text: text + source.slice(from), spans };
}
