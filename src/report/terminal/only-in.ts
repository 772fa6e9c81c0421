// What only one policy speaks of, and what was not assessed between them.

import { placesOf, shortPlaces } from '../parts/places.ts';
import { inSentence, listed } from '../parts/words.ts';
import { wrap } from '../parts/width.ts';
import { hanging } from './screen.ts';
import type { Screen } from './screen.ts';

export function onlyInLines(screen: Screen): readonly string[] {
  const { report } = screen;
  const lists = report.onlyIn.flatMap(({ document, topics }) => {
    if (topics.length === 0) return [];
    const named = topics.flatMap((id) => {
      const topic = report.topics.find((each) => each.id === id);
      if (topic === undefined) return [];
      const places = shortPlaces(
        placesOf(
          report,
          topic.cells.filter((cell) => cell.document === document).flatMap(({ evidence }) => evidence),
        ),
        2,
      );
      return `${inSentence(topic.title)}${places === '' ? '' : ` (${places})`}`;
    });
    return hanging(screen, `  Only in ${document}   `, named.join(', '));
  });
  return [...lists, ...relationLines(screen)];
}

/** "Conflicts between A and B: not assessed …" */
function relationLines(screen: Screen): readonly string[] {
  const { report, text, width } = screen;
  if (report.relation === null) return [];
  const letters = listed(report.documents.map(({ id }) => id));
  const words = report.relation.sameOrganization
    ? `${letters} appear to belong to one organization. ${report.relation.basis} Use --different-orgs if they do not.`
    : `Conflicts between ${letters}: not assessed, the documents appear to belong to unrelated organizations. ${report.relation.basis} Use --same-org for documents of one organization.`;
  return wrap(text(words), width - 2).map((line) => `  ${line}`);
}
