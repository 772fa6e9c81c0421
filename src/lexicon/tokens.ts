// Words for term look-up: lower case, hyphens and slashes split, plural folded, possessive dropped.
// Phrases and texts go through the same fold, so they meet.

export interface TermToken {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Only spaces, hyphens, slashes, ampersands or opening brackets stand between this and the token before. */
  readonly joins: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['\u2019]\p{L}+)*/gu;
const JOINT = /^[\s\-\u2010\u2011/&]*$/;
const UNCOUNTED = new Set(['is', 'was', 'has', 'this', 'us', 'its', 'as', 'ios', 'gps', 'os', 'sms', 'dns', 'aws', 'address', 'access', 'business', 'process', 'pass', 'sales', 'series', 'news', 'analytics', 'biometrics', 'always', 'across', 'towards', 'terms', 'tls', 'ups', 'plus', 'https', 'yes', 'status', 'virus', 'lens', 'texas']);

/** One spelling for singular and plural: "cookies" and "cookie", "addresses" and "address". */
export function foldWord(word: string): string {
  const lower = word.toLowerCase().replace(/\u2019/g, "'").replace(/'s?$/, '').replace(/'/g, '');
  if (lower.length < 4 || UNCOUNTED.has(lower) || !lower.endsWith('s') || lower.endsWith('ss')) return lower;
  if (lower.endsWith('ies')) return lower === 'cookies' || lower === 'movies' ? lower.slice(0, -1) : `${lower.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes)$/.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('us') || lower.endsWith('is')) return lower;
  return lower.slice(0, -1);
}

export function termTokens(text: string): readonly TermToken[] {
  const tokens: TermToken[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    tokens.push({ key: foldWord(match[0]), start, end: start + match[0].length, joins: tokens.length > 0 && JOINT.test(text.slice(end, start)) });
    end = start + match[0].length;
  }
  return tokens;
}
