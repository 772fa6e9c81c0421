// A pinpoint as a SARIF location: region with offsets, the words, and the section it stands in.

import type { Location } from 'sarif';
import type { Report, ReportPinpoint } from '../schema.ts';
import { fileUri } from './text.ts';

export function locationOf(
  report: Report,
  place: ReportPinpoint,
  more: Pick<Location, 'id' | 'message'> = {},
): Location {
  const index = report.documents.findIndex(({ id }) => id === place.document);
  const { section } = place;
  const name = [section.number, section.path.at(-1)]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
  return {
    ...more,
    physicalLocation: {
      artifactLocation: artifactOf(report, index),
      region: {
        startLine: place.line,
        startColumn: place.column,
        endLine: place.endLine,
        endColumn: place.endColumn,
        charOffset: place.start,
        charLength: place.end - place.start,
        snippet: { text: place.quote },
      },
    },
    ...(name === ''
      ? {}
      : {
          logicalLocations: [{ name, kind: 'section', fullyQualifiedName: section.path.join(' > ') || name }],
        }),
  };
}

/** The beginning of a document, for what was not found anywhere in it. */
export function startOf(report: Report, document: string): Location {
  const index = report.documents.findIndex(({ id }) => id === document);
  return { physicalLocation: { artifactLocation: artifactOf(report, index), region: { startLine: 1 } } };
}

function artifactOf(report: Report, index: number) {
  return { uri: fileUri(report.documents[index]?.file ?? ''), uriBaseId: '%SRCROOT%', index };
}
