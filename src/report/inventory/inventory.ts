// The claims of documents without any check: what `policy-audit claims` shows. Rows are those of the
// report; the claims themselves stand beside them, for the formats that cite every field.

import { pinpoint } from '../../document/position.ts';
import { documentLetter } from '../../lib/letters.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import { buildClaims } from '../build/claims.ts';
import { numberPlaces } from '../build/places.ts';
import type { ClaimTables } from '../parts/places.ts';
import type { FieldTrace } from './trace.ts';

export interface Reading {
  readonly document: Document;
  readonly claims: readonly Claim[];
}

export interface Inventory extends ClaimTables {
  readonly version: string;
  readonly readings: readonly Reading[];
  /** What produced each field of a claim; null when not asked for. */
  readonly traceOf: ((claim: Claim, document: Document) => readonly FieldTrace[]) | null;
}

/** Letters follow the order of `readings`. Rows and claims are in the order of the text. */
export function buildInventory(
  readings: readonly Reading[],
  version: string,
  traceOf: Inventory['traceOf'],
): Inventory {
  const places = numberPlaces(
    readings.flatMap(({ document, claims }, index) =>
      claims.map(({ evidence }) => ({
        document: index,
        place: { ...pinpoint(document, evidence.span), quote: evidence.quote },
      })),
    ),
  );
  return {
    version,
    readings,
    traceOf,
    documents: readings.map(({ document }, index) => ({ id: documentLetter(index), file: document.file })),
    claims: buildClaims(readings, places),
    pinpoints: places.table,
  };
}
