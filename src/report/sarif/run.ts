// What a run read, and what it could not look at.

import type { Artifact, Invocation, Notification } from 'sarif';
import { ended } from '../parts/words.ts';
import { placesOf } from '../parts/places.ts';
import type { Report } from '../schema.ts';
import { locationOf } from './location.ts';
import { fileUri, sarifText } from './text.ts';

/** Index of an artifact = place of its document. */
export function artifactsOf(report: Report): readonly Artifact[] {
  return report.documents.map(({ file, sha256, format }): Artifact => ({
    location: { uri: fileUri(file), uriBaseId: '%SRCROOT%' },
    mimeType: {
      text: 'text/plain',
      markdown: 'text/markdown',
      html: 'text/html',
      pdf: 'application/pdf',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    }[format],
    hashes: { 'sha-256': sha256 },
  }));
}

export function invocationOf(report: Report, letters: readonly string[]): Invocation {
  const limits = report.limits.filter(({ document }) => document === null || letters.includes(document));
  const notes = limits.map(({ kind, document, statement, evidence }): Notification => {
    const name = report.documents.find(({ id }) => id === document)?.name ?? '';
    const words =
      kind === 'not-supplied' ? `Not supplied, and relied on by ${name}: ${statement}` : statement;
    const locations = placesOf(report, evidence)
      .slice(0, 5)
      .map((place) => locationOf(report, place));
    return {
      descriptor: { id: `limit/${kind}` },
      level: 'note',
      message: { text: sarifText(ended(words)) },
      ...(locations.length === 0 ? {} : { locations }),
    };
  });
  const remarks = report.notices.map((text): Notification => ({
    descriptor: { id: 'notice' },
    level: 'warning',
    message: { text: sarifText(ended(text)) },
  }));
  const all = [...notes, ...remarks];
  return { executionSuccessful: true, ...(all.length === 0 ? {} : { toolExecutionNotifications: all }) };
}
