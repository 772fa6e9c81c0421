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
  const legal =
    names.find((name) => LEGAL_FORM.test(name)) ?? controllerSentence(document) ?? organizationLine(document);
  const short = [...names].toSorted((a, b) => a.length - b.length)[0];
  const fallback = legal?.replace(LEGAL_FORM, '') ?? fromFile(document.file);
  return { name: short ?? fallback, organization: legal ?? names[0] ?? null };
}

/** "The controller is Acme LLC", "Controller: Acme LLC". */
const CONTROLLER =
  /\b[Cc]ontroller\b[^.;:]{0,80}?(?:\bis\b|:)\s+(?:the\s+)?(\p{Lu}[\p{L}\d&'’ -]{1,60}?,?\s(?:Inc|LLC|Ltd|Limited|GmbH|AG|SE|B\.V|SAS|SARL|S\.r\.l|ApS|AB|Oy|PLC|plc|LLP|Ltda|Corporation|Corp)\b\.?)/u;

function controllerSentence({ blocks }: Document): string | undefined {
  for (const { body } of blocks) {
    const name = CONTROLLER.exec(body.text)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Blocks before which a line of its own names the author rather than a provider. */
const TOP_BLOCKS = 8;
const OWN_SECTION =
  /\b(?:contact|imprint|impressum|legal notice|who we are|about us|controller|responsible|how to reach)\b/i;

/** "Acme LLC" alone on a line near the top or where the company gives its address; not in a list or table of providers. */
function organizationLine({ blocks, sections }: Document): string | undefined {
  const block = blocks.find(
    ({ kind, cell, body, index, section }) =>
      kind !== 'heading' &&
      kind !== 'item' &&
      cell === null &&
      body.text.length < 60 &&
      LEGAL_FORM.test(body.text) &&
      /^[A-Z0-9][\w&.,' -]*$/.test(body.text) &&
      (index < TOP_BLOCKS || OWN_SECTION.test(sections[section]?.heading ?? '')),
  );
  return block?.body.text;
}
