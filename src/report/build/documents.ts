// Documents of a report: what was read, with its dates, plans and the papers it leans on.

import { positionAt } from '../../document/position.ts';
import { documentLetter } from '../../lib/letters.ts';
import type { Audit } from '../../model/audit.ts';
import type { Document } from '../../model/document.ts';
import type { ReportDocument } from '../schema.ts';
import { shownFiles } from './file-names.ts';
import type { Places } from './places.ts';

/** Two equal names get the file name added, with as much of its path as tells them apart. */
function distinctNames(audits: readonly Audit[]): readonly string[] {
  return audits.map((audit) => {
    const others = audits.filter((other) => other !== audit && other.name === audit.name);
    if (others.length === 0) return audit.name;
    const parts = audit.document.file.split('/');
    const endOf = (file: string, length: number): string => file.split('/').slice(-length).join('/');
    const enough = parts.findIndex((_, index) =>
      others.every(
        ({ document }) => endOf(document.file, index + 1) !== endOf(audit.document.file, index + 1),
      ),
    );
    return `${audit.name} (${endOf(audit.document.file, enough < 0 ? parts.length : enough + 1)})`;
  });
}

/** Plans the text tells apart: narrowing by one plan alone, in the order the text names them. */
function tiersOf(audit: Audit): string[] {
  const tiers = audit.claims.flatMap(({ subject }) => subject.plan.values);
  return [...new Set(tiers)];
}

/** Markup is shown as its blocks; other files as their own lines. */
function readingOf(document: Document): ReportDocument['reading'] {
  if (document.format !== 'html') return null;
  return document.blocks.map(({ kind, body, span }) => ({
    kind,
    line: positionAt(document.lineStarts, span.start).line,
    start: span.start,
    end: span.end,
    text: body.text,
  }));
}

export function buildDocuments(audits: readonly Audit[], places: Places): readonly ReportDocument[] {
  const names = distinctNames(audits);
  const files = shownFiles(audits.map(({ document }) => document.file));
  return audits.map((audit, index) => {
    const { document, limits } = audit;
    return {
      id: documentLetter(index),
      name: names[index] ?? audit.name,
      file: files[index] ?? document.file,
      format: document.format,
      organization: audit.organization,
      title: document.title,
      sha256: document.sha256,
      encoding: document.encoding,
      words: document.words,
      lines: lineCount(document),
      dates: document.dates.map(({ kind, label, text, iso, span }) => ({
        kind,
        label,
        text,
        iso,
        evidence: places.idsOf(index, [span]),
      })),
      tiers: tiersOf(audit),
      references: limits
        .filter(({ kind }) => kind === 'not-supplied')
        .map(({ statement, spans }) => ({
          name: statement,
          supplied: false,
          evidence: places.idsOf(index, spans),
        })),
      sections: document.sections
        .filter(({ block }) => block !== null)
        .map(({ number, heading, level, span }) => ({
          number,
          heading,
          level,
          line: positionAt(document.lineStarts, span.start).line,
        })),
      text: document.source,
      reading: readingOf(document),
    };
  });
}

/** Lines of the file; the line break at its end does not begin another. */
function lineCount({ lineStarts, source }: Document): number {
  const last = lineStarts.at(-1) ?? 0;
  return lineStarts.length > 1 && last === source.length ? lineStarts.length - 1 : lineStarts.length;
}
