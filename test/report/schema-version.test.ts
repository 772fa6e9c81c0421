// The version of the report's schema moves with its shape. A version that was published keeps its shape:
// when this test fails, raise SCHEMA_VERSION (an addition: minor; a field removed or changed: major) and
// write down the new shape beside the new version.

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { reportSchema, SCHEMA_VERSION } from '../../src/report/schema.ts';

const SHAPES: Readonly<Record<string, string>> = {
  '1.1.0': '05eed44ef403aa75',
  '1.2.0': 'df9a3d1040d84748',
  '1.3.0': '0e11270508f8165f',
  '1.4.0': '55e93ecf2081b253',
};

/** The schema without its descriptions, keys in order: wording is no shape. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== 'description' || typeof inner !== 'string')
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, shapeOf(inner)]),
  );
}

it('names the shape that the schema has', () => {
  const shape = JSON.stringify(shapeOf(z.toJSONSchema(reportSchema)));
  const digest = createHash('sha256').update(shape).digest('hex').slice(0, 16);
  expect(SHAPES[SCHEMA_VERSION]).toBe(digest);
});
