// Sentences of the decision table filled with the words of a pair; what has no word stays readable.

const PLACEHOLDER = /\{([A-Za-z.]+)\}/g;

/** "{n.data} would have to …" with the words given; an unknown placeholder is a fault of the rules. */
export function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template
    .replace(PLACEHOLDER, (whole, name: string) => words[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** At most `most` units, cut at a word. */
export function clip(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:]+$/, '')}…`;
}
