// "Sensitive" is what a law lists, and the lists differ. In plain words only what all of them hold is
// certainly sensitive; what some hold is open.

import type { Claim, DataRef } from '../../model/claim.ts';
import type { Frame } from '../../model/vocabulary.ts';
import { surfaceKey } from '../../rules/contradictions/compile.ts';
import type { FrameRow } from '../../rules/contradictions/schema.ts';
import type { CompareContext } from './context.ts';
import { memo } from './context.ts';
import type { Mark, Relation } from './types.ts';

interface Related {
  readonly relation: Relation;
  readonly mark: Mark | null;
  readonly why: string;
}

const COLLECTING = new Set(['collect', 'observe', 'receive', 'retain', 'use']);

const collects = (claim: Claim): boolean =>
  claim.polarity === 'affirmed' && COLLECTING.has(claim.practice.value);

/** Is one of the listed data collected too? A password is a log-in only together with the account it opens. */
function isCombined(partners: readonly string[], context: CompareContext): boolean {
  return context.claims.some(
    (claim) =>
      collects(claim) &&
      claim.data.some(({ value }) =>
        partners.some(
          (partner) => value.concept === partner || surfaceKey(value.surface) === surfaceKey(partner),
        ),
      ),
  );
}

function isListed(b: DataRef, row: FrameRow, context: CompareContext): boolean {
  return memo(context.caches.isListed, `${row.id}|${b.concept}`, () => readListed(b, row, context));
}

function readListed(b: DataRef, row: FrameRow, context: CompareContext): boolean {
  if (row.sensitive.some((id) => context.isA('data', b.concept, id))) return true;
  return row.combined.some(
    ({ data, with: partners }) => context.isA('data', b.concept, data) && isCombined(partners, context),
  );
}

/** The frame that fixes "sensitive" for the ruling-out phrase; null when none does. */
function fixingFrame(n: DataRef, frame: Frame): 'cpra' | 'gdpr' | null {
  if (n.concept === 'special-category') return 'gdpr';
  return frame === 'cpra' || frame === 'gdpr' ? frame : null;
}

const CONTENT = 'message-content';

export function relateSensitive(b: DataRef, n: DataRef, frame: Frame, context: CompareContext): Related {
  if (b.concept === CONTENT && context.knowledge.frames.toUs.has(surfaceKey(b.surface)))
    return { relation: 'DIS', mark: null, why: 'what is written to the company is for the company' };
  if (b.concept === 'sensitive' || b.concept === 'special-category')
    return { relation: 'EQ', mark: null, why: 'sensitive data in both' };
  const rows = [...context.knowledge.frames.rows.values()];
  const fixed = fixingFrame(n, frame);
  const deciding = fixed === null ? rows : rows.filter(({ id }) => id === fixed);
  const listing = deciding.filter((row) => isListed(b, row, context));
  const why = `${b.concept} in ${listing.length} of ${deciding.length} lists of sensitive data`;
  if (listing.length === 0)
    return { relation: b.concept === 'data' || b.concept === 'personal' ? 'SUP' : 'DIS', mark: null, why };
  if (listing.length < deciding.length) return { relation: 'UNK', mark: 'frame', why };
  return { relation: 'SUB', mark: fixed === null ? null : 'frame-fixed', why };
}
