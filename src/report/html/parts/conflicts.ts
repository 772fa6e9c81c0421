// Conflicts between documents of one organization, or why they were not looked for.

import { crossConflicts, crossConflictWords } from '../../parts/conflicts.ts';
import { html, NOTHING } from '../markup.ts';
import type { Html } from '../markup.ts';
import { part, quoteBlock } from '../page.ts';
import type { Page } from '../page.ts';
import { priorityTag } from './tags.ts';

const MOST_QUOTES = 4;

export function conflictsPart(page: Page): Html {
  const words = crossConflictWords(page.report);
  if (words === null) return NOTHING;
  const isAssessed = page.report.relation?.sameOrganization === true;
  const found = crossConflicts(page.report);
  const items = found.map(
    ({ id, priority, title, evidence }) =>
      html`<article class="difference">
        <h3>${priorityTag(priority)} <a href="#f-${id}">${id}</a> ${title}</h3>
        <div class="quotes sides">${evidence.slice(0, MOST_QUOTES).map((key) => quoteBlock(page, key))}</div>
      </article>`,
  );
  return part(
    'conflicts',
    'Conflicts between the documents',
    html`<p>${words}</p>
      ${items}`,
    isAssessed ? found.length : null,
  );
}
