// The summary as JSON, indented, a line break at its end.

import type { CorpusReport } from './model.ts';

export function writeCorpusJson(report: CorpusReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
