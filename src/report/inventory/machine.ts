// The inventory for machines: JSON and one JSON line a claim, every field with its own citation; CSV is
// the report's table of claims.

import { pinpoint } from '../../document/position.ts';
import { documentLetter } from '../../lib/letters.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import { claims as claimTable } from '../machine/csv/claims.ts';
import type { Inventory, Reading } from './inventory.ts';

const SCHEMA_VERSION = '1.0.0';

function placed(claim: Claim, document: Document, { traceOf }: Inventory): object {
  const { line, column, endLine, endColumn, section, page } = pinpoint(document, claim.evidence.span);
  return {
    ...claim,
    place: { line, column, endLine, endColumn, section, ...(page === undefined ? {} : { page }) },
    ...(traceOf === null ? {} : { derivation: traceOf(claim, document) }),
  };
}

const about = ({ document }: Reading, index: number): object => ({
  id: documentLetter(index),
  file: document.file,
  sha256: document.sha256,
  words: document.words,
  limits: document.limits.map(({ statement }) => statement),
});

export function writeInventoryJson(inventory: Inventory): string {
  const { version, readings } = inventory;
  const documents = readings.map((reading, index) => ({
    ...about(reading, index),
    claims: reading.claims.map((claim) => placed(claim, reading.document, inventory)),
  }));
  const whole = {
    kind: 'claims',
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'policy-audit', version },
    documents,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

export function writeInventoryNdjson(inventory: Inventory): string {
  return inventory.readings
    .flatMap(({ document, claims }, index) =>
      claims.map((claim) => ({
        type: 'claim',
        schemaVersion: SCHEMA_VERSION,
        document: documentLetter(index),
        file: document.file,
        ...placed(claim, document, inventory),
      })),
    )
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

export const writeInventoryCsv = (inventory: Inventory): string => claimTable(inventory).text;
