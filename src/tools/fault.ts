// What must hold of any bytes: a known refusal, or a sound Document that reads the same twice, whose
// claims and findings quote exactly what stands at their place.

import { auditDocument, readDocument } from '../audit.ts';
import type { AuditOptions } from '../audit.ts';
import { verifyDocument } from '../document/verify.ts';
import { AuditError } from '../lib/errors.ts';
import type { Document, Format, Pinpoint } from '../model/document.ts';

function misquoted(document: Document, options: AuditOptions): readonly string[] {
  const audit = auditDocument(document, options);
  const places: readonly Pick<Pinpoint, 'start' | 'end' | 'quote'>[] = [
    ...audit.claims.map(({ evidence }) => ({ ...evidence.span, quote: evidence.quote })),
    ...audit.findings.flatMap(({ evidence }) => evidence),
    ...audit.elements.flatMap(({ evidence }) => evidence),
    ...audit.cleared.flatMap(({ a, b }) => [a, b]),
  ];
  return places.flatMap(({ start, end, quote }) => {
    if (start < 0 || start > end || end > document.source.length) return [`a place outside: ${start}–${end}`];
    const isExact = document.format === 'html' || document.source.slice(start, end) === quote;
    return isExact ? [] : [`"${quote.slice(0, 60)}" does not stand at ${start}–${end}`];
  });
}

/** What is wrong with how bytes are read; null for nothing. With options the whole audit is made, too. */
export async function faultOf(
  bytes: Uint8Array,
  format: Format,
  knowledge: AuditOptions['knowledge'],
  options: AuditOptions | null,
): Promise<string | null> {
  try {
    const first = await readDocument({ file: 'fuzz', bytes, format }, knowledge);
    const problems = [...verifyDocument(first), ...(options === null ? [] : misquoted(first, options))];
    if (problems.length > 0) return problems.slice(0, 3).join('; ');
    const second = await readDocument({ file: 'fuzz', bytes, format }, knowledge);
    return JSON.stringify(first.blocks) === JSON.stringify(second.blocks)
      ? null
      : 'reads differently the second time';
  } catch (error) {
    if (error instanceof AuditError) return null;
    return error instanceof Error ? (error.stack ?? error.message) : 'something that is no error was thrown';
  }
}
