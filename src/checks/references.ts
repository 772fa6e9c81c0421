// Documents that the policy relies on and that were not supplied: terms, addenda, riders, other
// policies. Each is a limit of the audit, with the lines that name it.

import { toSource } from '../lib/mapped-text.ts';
import type { Document, Limit, Span } from '../model/document.ts';

const REFERENCE =
  /\b((?:Terms(?: of (?:Service|Use))?|ToS|Terms and Conditions|Data Processing (?:Addendum|Agreement)|DPA|(?:\w+ )?Rider|Acceptable Use Policy|AUP|Cookie (?:Policy|Notice)|User Agreement|End User License Agreement|EULA|Master Services Agreement|Subscription Agreement|Candidate Privacy Notice|Children['\u2019]s Privacy Policy))\b/g;
const SAME: Readonly<Record<string, string>> = {
  tos: 'Terms',
  'terms of service': 'Terms',
  'terms of use': 'Terms',
  'terms and conditions': 'Terms',
  terms: 'Terms',
  dpa: 'Data Processing Addendum',
  aup: 'Acceptable Use Policy',
};

export function unsuppliedDocuments(document: Document): readonly Limit[] {
  const found = new Map<string, Span[]>();
  for (const block of document.blocks) {
    if (block.kind === 'heading') continue;
    for (const match of block.body.text.matchAll(REFERENCE)) {
      const words = match[1] ?? '';
      const name = SAME[words.toLowerCase()] ?? words.replace(/^(?:The|An|A|Any) /, '');
      const spans = found.get(name) ?? [];
      spans.push(toSource(block.body, match.index, match.index + match[0].length));
      found.set(name, spans);
    }
  }
  return [...found]
    .map(([name, spans]) => ({ kind: 'not-supplied' as const, statement: name, spans }))
    .toSorted((a, b) => (a.statement < b.statement ? -1 : 1));
}
