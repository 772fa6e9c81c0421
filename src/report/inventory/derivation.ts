// `claims --trace` for reading: each claim with its sentence, then field by field the words and the
// entry of the lexicon behind it.

import { pinpoint } from '../../document/position.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import { shownQuote } from '../parts/quote.ts';
import { visible } from '../parts/visible.ts';
import { padEnd, wrap } from '../parts/width.ts';
import type { Ink } from './ink.ts';
import type { Inventory } from './inventory.ts';
import type { FieldTrace } from './trace.ts';

const FIELD = 16;
const INDENT = 2;

const VIA_WORDS: Readonly<Record<FieldTrace['via'], string>> = {
  text: '',
  'lead-in': ' in the lead-in',
  heading: ' in the heading',
  label: ' in the label',
  'table-header': ' in the column header',
  definition: ' in a definition',
  coreference: ' named before',
  default: '',
};

function fieldLines({ field, value, words, via, source }: FieldTrace, ink: Ink): readonly string[] {
  const read = words === null ? 'not stated' : `"${shownQuote(words, 100)}"${VIA_WORDS[via]}`;
  const text = ink.text(`${value}: ${read}${source === null ? '' : `; ${source}`}`);
  const lines = wrap(text, Math.max(30, ink.width - FIELD - INDENT));
  return lines.map((line, index) => ' '.repeat(INDENT) + padEnd(index === 0 ? field : '', FIELD) + line);
}

function claimLines(
  claim: Claim,
  document: Document,
  traces: readonly FieldTrace[],
  ink: Ink,
): readonly string[] {
  const { line, column } = pinpoint(document, claim.evidence.span);
  const quote = wrap(`"${ink.text(shownQuote(claim.evidence.quote))}"`, ink.width - INDENT);
  return [
    ink.bold(`${ink.text(visible(document.file))}:${line}:${column}   ${claim.id}   ${claim.rule}`),
    ...quote.map((text) => ' '.repeat(INDENT) + text),
    ...claim.evidence.context.flatMap(({ kind, text }) =>
      fieldLines({ field: 'below', value: kind, words: text, span: null, via: 'text', source: null }, ink),
    ),
    ...traces.flatMap((trace) => fieldLines(trace, ink)),
    ...claim.trace.flatMap((step) =>
      wrap(ink.text(step), Math.max(30, ink.width - FIELD - INDENT)).map(
        (text, index) => ' '.repeat(INDENT) + padEnd(index === 0 ? 'step' : '', FIELD) + text,
      ),
    ),
  ];
}

export function writeDerivations({ readings, traceOf }: Inventory, ink: Ink): string {
  const parts = readings.flatMap(({ document, claims }) =>
    claims.map((claim) => claimLines(claim, document, traceOf?.(claim, document) ?? [], ink).join('\n')),
  );
  return parts.length === 0 ? 'No claim to trace.\n' : `${parts.join('\n\n')}\n`;
}
