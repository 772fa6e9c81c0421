// One spelling for all ways to write a word: plurals, possessives and British spellings folded. Phrases
// and texts go through the same fold, so they meet.

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

const MOST_WORDS = 10_000;

/** What is made of a word, by how it is written: the same ones come again and again. */
export function remembered<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
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
  // "apply", "applied"; but "destroy", "destroyed"
  const bare = key.replace(/(?:ing|ied|ed|(?<![aeou])y|e)$/, '');
  const stem = bare.length < 3 ? key : bare;
  // "shipping", "planned", "controlled"
  return stem.length > 3 && stem !== key && /([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
});
