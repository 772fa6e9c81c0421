// What a document is called: the controller's name from the text, then from the file.

import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';

const ROLE_WORDS = /^(we|us|our|ourselves|company|the company|you|your)$/i;
const LEGAL_FORM =
  /,?\s+(?:inc|llc|ltd|limited|gmbh|s\.a|plc|corp|corporation|b\.v|ag|co|company|llp|pbc)\.?$/i;

function fromFile(file: string): string {
  const base = file.split('/').at(-1) ?? file;
  return base.replace(/\.[a-z0-9]+$/i, '').replace(/[-_]+/g, ' ');
}

/** Short name for headings, and the legal name when the text gives one. */
export function nameDocument(
  document: Document,
  _claims: readonly Claim[],
): { readonly name: string; readonly organization: string | null } {
  const own = document.definitions.find((definition) => definition.kind === 'first-party');
  const names = (own?.terms ?? []).filter((term) => !ROLE_WORDS.test(term) && /^[A-Z0-9]/.test(term));
  const legal = names.find((name) => LEGAL_FORM.test(name)) ?? organizationLine(document);
  const short = [...names].toSorted((a, b) => a.length - b.length)[0];
  const fallback = legal?.replace(LEGAL_FORM, '') ?? fromFile(document.file);
  return { name: short ?? fallback, organization: legal ?? names[0] ?? null };
}

/** "Acme LLC" alone on a line near the top or in the contact section. */
function organizationLine(document: Document): string | undefined {
  const block = document.blocks.find(
    (candidate) =>
      candidate.kind !== 'heading' &&
      candidate.body.text.length < 60 &&
      LEGAL_FORM.test(candidate.body.text) &&
      /^[A-Z0-9][\w&.,' -]*$/.test(candidate.body.text),
  );
  return block?.body.text;
}
