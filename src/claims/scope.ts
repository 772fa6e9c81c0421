// Scope words of a piece of text. In headings, labels, brackets and cells any scope word counts; in
// running text only where the grammar makes it narrow the claim ("for Free Accounts", "Paid Account
// data", "if you are in Colorado"), not in examples, addresses or offers ("upgrade to a Paid plan").

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { matchScope } from '../lexicon/match.ts';
import type { ScopeDimension } from '../model/vocabulary.ts';
import { SCOPE_DIMENSIONS } from '../model/vocabulary.ts';

export type ScopePosition = 'heading' | 'label' | 'qualifier' | 'lead-in' | 'clause' | 'header' | 'cell';

export interface ScopeHit {
  readonly dimension: ScopeDimension;
  readonly values: readonly string[];
  readonly isExclusive: boolean;
  readonly isAny: boolean;
  readonly start: number;
  readonly end: number;
}

const OFFER =
  /\b(?:choos\w*|upgrad\w*|switch\w*|mov\w*|sign up|subscrib\w*|purchas\w*|buy\w*)(?:\s+\w+){0,3}\s*$/i;
const EXAMPLE = /(?:\be\.?g\.?,?|\bfor example,?|\bsuch as|\bincluding|\blike)\s*(?:[\w\s,]{0,30})$/i;
const ADDRESS_TAIL = /^\s*,?\s*\d{5}/;
/** "(with Free/Paid differences)", "Paid upgrade": no one plan is meant. */
const DIFFERENCE_TAIL = /^\s*(?:[/&]\s*\w+\s*)?(?:differences?|variations?|upgrades?|comparison)\b/i;
const STYLE_TAIL = /^\s*[-\u2010\u2011\s]?style\b/i;
const NARROWING =
  /(?:\b(?:for|on|of|to|in|from|by|with|about|under|within|only|applies to|anyone|someone|who (?:is|are)|not)\s+(?:(?:the|a|an|all|our|any|your|certain|each|personal information of|children|individuals|persons|users|people|consumers|residents of|minors|data of|only)\s+){0,3}|^(?:the|our|a|an|for|in|on|if you(?:'re| are| have| use| hold)?(?: on)?(?: the)?(?: an?)?(?: a resident of| located in| in)?|as a)?\s*|[(;:,\u2014]\s*(?:and\s*)?(?:on\s+|the\s+|for\s+)?)$/i;
const RESIDENCE_BEFORE =
  /\b(?:in|of|from|within|under|resident of|residents of|located in|live in|reside in|based in|residing in|law of)\s+(?:the\s+)?(?:(?:[A-Z][\w.]*|eea|uk)(?:\s*,\s*|\s+|\/)(?:(?:and|or|the)\s+)?)*$/;
const RESIDENCE_AFTER =
  /^\s*(?:residents?|consumers?|users?|individuals|law|customers|data subjects|visitors|only)\b/i;
const MODIFIES_DATA =
  /^\s*(?:'s)?\s*(?:personal\s+)?(?:data|information|content|inputs|workspaces?|users?|customers?|personal)\b/i;
const ANYWHERE =
  /\b(?:regardless of (?:where|your)|wherever you (?:live|are)|no matter where|all (?:users|customers) (?:worldwide|everywhere))\b/i;

function dimensionOf(lexicon: CompiledLexicon, id: string): ScopeDimension | null {
  const value = lexicon.concepts.get('scope')?.get(id)?.properties['dimension'];
  return SCOPE_DIMENSIONS.find((dimension) => dimension === value) ?? null;
}

function counts(
  text: string,
  start: number,
  end: number,
  dimension: ScopeDimension,
  position: ScopePosition,
): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 40);
  if (DIFFERENCE_TAIL.test(after) || STYLE_TAIL.test(after) || ADDRESS_TAIL.test(after)) return false;
  if (EXAMPLE.test(before)) return false;
  if (position !== 'clause' && position !== 'lead-in') return true;
  if (dimension === 'place')
    return (
      RESIDENCE_BEFORE.test(before) ||
      RESIDENCE_AFTER.test(after) ||
      /[(]\s*(?:[\w.]{2,15}\s*[/,]\s*)*$/.test(before) ||
      /^\s*$/.test(text.slice(0, start))
    );
  if (OFFER.test(before)) return false;
  if (dimension === 'age' || dimension === 'role') return true;
  return NARROWING.test(before) || MODIFIES_DATA.test(after);
}

/** Scope hits in order; several values of one dimension that stand together are one hit each. */
export function findScope(
  text: string,
  lexicon: CompiledLexicon,
  position: ScopePosition,
): readonly ScopeHit[] {
  const isBare = position !== 'clause' && position !== 'lead-in';
  const hits: ScopeHit[] = [];
  for (const match of matchScope(lexicon, isBare, text)) {
    const dimension = dimensionOf(lexicon, match.id);
    if (dimension === null) continue;
    // postal codes of states are capitals: "CO/CT/VA", not "in" or "or"
    if (dimension === 'place' && match.surface.length === 2 && match.surface !== match.surface.toUpperCase())
      continue;
    if (
      !counts(text, match.start, match.end, dimension, position) &&
      !isPlaceBracket(text, match.start, match.end)
    )
      continue;
    const around = `${text.slice(Math.max(0, match.start - 12), match.start)}|${text.slice(match.end, match.end + 12)}`;
    hits.push({
      dimension,
      values: [match.id],
      isExclusive:
        /\bonly\s+(?:for\s+)?(?:the\s+)?\|/i.test(around) || /\|\s*(?:accounts?\s+)?only\b/i.test(around),
      isAny: false,
      start: match.start,
      end: match.end,
    });
  }
  if (!isBare) hits.push(...stateCodes(text, lexicon));
  const anywhere = ANYWHERE.exec(text);
  if (anywhere !== null)
    hits.push({
      dimension: 'place',
      values: [],
      isExclusive: false,
      isAny: true,
      start: anywhere.index,
      end: anywhere.index + anywhere[0].length,
    });
  return hits;
}

const isPlaceBracket = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '(' && /[)/]/.test(text.charAt(end));

/** "(CO/CT/VA)": postal codes in a bracket scope their item. */
function stateCodes(text: string, lexicon: CompiledLexicon): readonly ScopeHit[] {
  const hits: ScopeHit[] = [];
  for (const bracket of text.matchAll(/\(([A-Z]{2}(?:\s*[/,]\s*[A-Z]{2}){0,20})(?:\)|$)/g)) {
    for (const code of (bracket[1] ?? '').matchAll(/[A-Z]{2}/g)) {
      const id = `US-${code[0]}`;
      if (dimensionOf(lexicon, id) === null) continue;
      const start = bracket.index + 1 + code.index;
      hits.push({
        dimension: 'place',
        values: [id],
        isExclusive: false,
        isAny: false,
        start,
        end: start + 2,
      });
    }
  }
  return hits;
}
