// Words for term look-up: lower case, hyphens and slashes split, plurals, possessives and British
// spellings folded. Phrases and texts go through the same fold, so they meet.

export type TokenShape = 'lower' | 'capital' | 'upper';

/** Between a word and the one before: `join` (space, hyphen, bracket), a slash or ampersand, a comma, or a stop. */
export type TokenGap = 'join' | 'slash' | 'comma' | 'stop';

export interface TermToken {
  /** Folded word. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly shape: TokenShape;
  readonly gap: TokenGap;
  /** A bracket stands between this word and the one before. */
  readonly isBracketed: boolean;
}

/** "U.S." and "e.g." are one word, "18+" keeps its sign, "user's" its ending. */
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:['\u2019\u02BC]\p{L}+)*\+?/gu;
const JOINT = /^(?:[\s\-\u2010\u2011()[\]"'\u2018\u2019\u201C\u201D]*|\.)$/;
const SLASH = /^\s*[/&]\s*$/;
const COMMA = /^\s*,\s*$/;

/** Short plurals; other words of up to three letters are left alone ("gas", "ios", "dns"). */
const SHORT_PLURALS = new Set(['ids', 'ips', 'ads', 'pcs', 'tvs']);
/** Here the -s makes another word. */
const NO_PLURALS = new Set(['news', 'goods', 'customs', 'securities', 'always', 'physics', 'does']);

function foldPlural(lower: string): string {
  if (lower.length < 4) return SHORT_PLURALS.has(lower) ? lower.slice(0, -1) : lower;
  if (!lower.endsWith('s') || /(?:ss|us|is)$/.test(lower) || NO_PLURALS.has(lower)) return lower;
  if (lower.endsWith('ies'))
    return /^(?:cook|mov|selfi|hood)ies$/.test(lower) ? lower.slice(0, -1) : `${lower.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes)$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

/** One spelling for "organisation" and "organization", "analyse" and "analyze", "behaviour" and "behavior". */
function foldBritish(lower: string): string {
  if (lower.length < 6) return lower;
  return lower
    .replace(/is(e|ed|er|ing|ation|ational)$/, 'iz$1')
    .replace(/ys(e|ed|er|ing)$/, 'yz$1')
    .replace(/^(behavi|col|fav|hon|neighb|lab)our/, '$1or')
    .replace(/^(cent|met|theat)re$/, '$1er')
    .replace(/^licence/, 'license')
    .replace(/^(program|catalog)(?:me|ue)$/, '$1')
    .replace(/^(fulfil|enrol)(?!l)/, '$1l');
}

/** Folded words and stems by how they are written: the same ones come again and again. */
const MOST_WORDS = 50_000;
function remembered(make: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST_WORDS) known.clear();
    const made = make(word);
    known.set(word, made);
    return made;
  };
}

/** One spelling for singular and plural, possessive and not: "cookies", "user's", "addresses". */
export const foldWord = remembered((word) => {
  const lower = word
    .toLowerCase()
    .replace(/[\u2019\u02BC]/g, "'")
    .replace(/'s?$/, '')
    .replace(/'/g, '')
    .replace(/\.$/, '');
  return foldBritish(foldPlural(lower));
});

/** The common beginning of a verb's forms: "provide", "provides", "provided", "providing" → "provid". */
export const stemOf = remembered((key) => {
  const bare = key.replace(/(?:ing|ied|ed|y|e)$/, '');
  const stem = bare.length < 3 ? key : bare;
  // "shipping", "planned", "controlled"
  return stem.length > 3 && stem !== key && /([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
});

function shapeOf(word: string): TokenShape {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return 'lower';
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'capital';
}

function gapOf(between: string): TokenGap {
  if (between === ' ' || JOINT.test(between)) return 'join';
  if (SLASH.test(between)) return 'slash';
  return COMMA.test(between) ? 'comma' : 'stop';
}

/** Texts whose words are kept: claims, checks and contradictions read the same sentences. */
const MOST_TEXTS = 4_000;
const texts = new Map<string, readonly TermToken[]>();

/** The words of a text with their places. */
export function termTokens(text: string): readonly TermToken[] {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const tokens = readTokens(text);
  texts.set(text, tokens);
  return tokens;
}

function readTokens(text: string): readonly TermToken[] {
  const tokens: TermToken[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const between = text.slice(end, start);
    const gap = tokens.length === 0 ? 'stop' : gapOf(between);
    end = start + match[0].length;
    tokens.push({
      key: foldWord(match[0]),
      start,
      end,
      shape: shapeOf(match[0]),
      gap,
      isBracketed: between !== ' ' && /[()[\]]/.test(between),
    });
  }
  return tokens;
}
