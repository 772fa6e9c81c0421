// Meta-claims from the document's structure: definitions and stated dates.

import type { Document } from '../model/document.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';

export function readDefinitions(document: Document): readonly Draft[] {
  return document.definitions.map((definition) =>
    makeDraft(
      {
        rule: 'structure/definition',
        block: definition.block,
        span: definition.span,
        sentence: definition.span,
        trigger: definition.span,
        practice: { value: 'govern', span: definition.span, via: 'definition' },
      },
      {
        topic: 'definition',
        value: definition.terms[0] ?? null,
        trace: [`defines ${definition.terms.join(', ')}`],
      },
    ),
  );
}

export function readDates(document: Document): readonly Draft[] {
  return document.dates.map((date) => {
    const block = document.blocks.find(
      (candidate) => candidate.span.start <= date.span.start && date.span.end <= candidate.span.end,
    );
    return makeDraft(
      {
        rule: `structure/${date.kind}`,
        block: block?.index ?? 0,
        span: date.span,
        sentence: date.span,
        trigger: date.span,
        practice: { value: 'govern', span: date.span, via: 'text' },
      },
      {
        topic: date.kind === 'effective' ? 'effective-date' : 'last-updated',
        value: date.iso ?? (date.text === '' ? null : date.text),
        trace: ['a date label'],
      },
    );
  });
}
