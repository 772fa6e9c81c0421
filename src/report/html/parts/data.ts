// Data inside the page: of what and by what it was made, and the fingerprints by which findings are
// known again. The words are in the page itself, the whole model in the JSON report.

import type { Report } from '../../schema.ts';
import { raw } from '../markup.ts';
import type { Html } from '../markup.ts';

/** Signs of a fingerprint that tell the findings of any report apart. */
const FINGERPRINT = 19;

export function dataBlock(report: Report): Html {
  const { schemaVersion, kind, tool, generatedAt, options } = report;
  const data = {
    schemaVersion,
    kind,
    tool,
    generatedAt,
    options,
    documents: report.documents.map(({ id, name, file, sha256 }) => ({ id, name, file, sha256 })),
    fingerprints: Object.fromEntries(
      report.findings.map(({ id, fingerprint }) => [id, fingerprint.slice(0, FINGERPRINT)]),
    ),
  };
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return raw(`<script type="application/json" id="data">${json}</script>`);
}
