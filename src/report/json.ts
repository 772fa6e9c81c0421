// Report → JSON: the contract itself, indented, keys in the schema's order, a line break at the end.

import type { Report } from './schema.ts';

export function writeJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
