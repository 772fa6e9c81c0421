// English verb forms: base → -s, -ed, -ing. Irregular past forms and doubled consonants come from
// the lexicon; the rest is spelling.

export type VerbForm = 'base' | 's' | 'ed' | 'ing';

const VOWELS = 'aeiou';

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return `${base}s`;
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}

/** "get" → "getting": one short vowel and one final consonant, doubled where the past is. */
function gerundOf(base: string, past: string | undefined): string {
  const last = base.at(-1) ?? '';
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !base.endsWith('ee') && !base.endsWith('oe')) return `${base.slice(0, -1)}ing`;
  const short =
    base.length <= 3 &&
    VOWELS.includes(base.at(-2) ?? '') &&
    !VOWELS.includes(base.at(-3) ?? '') &&
    !VOWELS.includes(last) &&
    !'wxy'.includes(last);
  if (short || past?.startsWith(base + last) === true) return `${base}${last}ing`;
  return `${base}ing`;
}

/** All surface forms of a base verb with their kind; past and participle share 'ed'. */
export function inflect(
  base: string,
  irregular?: readonly [string, string],
): readonly (readonly [string, VerbForm])[] {
  const past = irregular?.[0] ?? pastOf(base);
  const participle = irregular?.[1] ?? past;
  const forms = new Map<string, VerbForm>([
    [base, 'base'],
    [thirdPerson(base), 's'],
    [gerundOf(base, past), 'ing'],
  ]);
  if (!forms.has(past)) forms.set(past, 'ed');
  if (!forms.has(participle)) forms.set(participle, 'ed');
  // "put", "set": the base form is the participle too
  return past === base ? [...forms, [base, 'ed']] : [...forms];
}

/** Base verb → its past and participle where spelling does not tell. */
export type IrregularForms = Readonly<Record<string, readonly [string, string]>>;

/** Every form of every one of the verbs. */
export const formsOf = (verbs: readonly string[], irregular: IrregularForms): ReadonlySet<string> =>
  new Set(verbs.flatMap((verb) => inflect(verb, irregular[verb]).map(([form]) => form)));
