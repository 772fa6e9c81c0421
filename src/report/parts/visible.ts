// Policy text made safe to show: characters that move a cursor, hide or change direction become a
// visible box with their code point. Used before anything of a document or rule is written as text.

/** Controls, format characters, separators of lines and paragraphs, blank-looking letters, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029\u115F\u1160\u3164\uFFA0\p{Cs}\p{Co}]/gu;
const BREAKS = /[\t\n\r\f\v ]+/g;

const box = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Unseen characters boxed, white space kept: for lines the tool composed around a file name. */
export function visible(text: string): string {
  return text.replace(UNSEEN, box);
}

/** One line: white space collapsed, everything unseen boxed. */
export function visibleLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(UNSEEN, box);
}

/** Lines kept; for source panes. Tabs become spaces. */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '    ')
    .replace(UNSEEN, (character) => (character === '\n' ? character : box(character)));
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '…': '...',
  '→': '->',
  '•': '*',
  '·': '*',
  '§': 'sec. ',
  '≤': '<=',
  '≥': '>=',
  '×': 'x',
  '\u00A0': ' ',
};

/** For terminals without UTF-8: look-alikes where there are any, else the code point in a box. */
export function toAscii(text: string): string {
  return text.replace(/[^\x20-\x7E\n]/gu, (character) => LOOKALIKES[character] ?? box(character));
}
