// Documents in the report and the places in them.

import { z } from 'zod';

const id = z.string();
const texts = z.array(z.string());
/** Keys of `pinpoints`. */
const places = z.array(id);
const natural = z.int().nonnegative();

export const documentSchema = z.strictObject({
  /** A, B, C … in the order given. */
  id,
  name: z.string(),
  file: z.string(),
  format: z.enum(['text', 'markdown', 'html', 'docx', 'pdf']),
  organization: z.string().nullable(),
  title: z.string().nullable(),
  sha256: z.string(),
  encoding: z.string(),
  words: natural,
  lines: natural,
  dates: z.array(
    z.strictObject({
      kind: z.enum(['effective', 'last-updated']),
      label: z.string(),
      text: z.string(),
      iso: z.string().nullable(),
      evidence: places,
    }),
  ),
  /** Plans the text tells apart, ids. */
  tiers: texts,
  references: z.array(z.strictObject({ name: z.string(), supplied: z.boolean(), evidence: places })),
  sections: z.array(
    z.strictObject({ number: z.string().nullable(), heading: z.string(), level: natural, line: natural }),
  ),
  /** The text all offsets count in: UTF-16 units, half-open, from 0. */
  text: z.string(),
  /** What a reader sees, for files whose text is markup; null when the text itself is readable. */
  reading: z
    .array(
      z.strictObject({
        kind: z.enum(['heading', 'paragraph', 'item', 'cell']),
        line: natural,
        start: natural,
        end: natural,
        text: z.string(),
      }),
    )
    .nullable(),
});

export const pinpointSchema = z.strictObject({
  document: id,
  start: natural,
  end: natural,
  line: natural,
  column: natural,
  endLine: natural,
  endColumn: natural,
  section: z.strictObject({ number: z.string().nullable(), path: texts }),
  /** `text.slice(start, end)`; for markup the visible words of that slice. */
  quote: z.string(),
  /** The words as a reader sees them, where the slice holds signs of Markdown. */
  shown: z.string().optional(),
  /** PDF: the page; lines are those of the extracted text, one paragraph each. */
  page: z.int().positive().optional(),
  /** Word: the paragraph of the document; PDF: the one of the page. */
  paragraph: z.int().positive().optional(),
});
