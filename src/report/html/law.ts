// Citations of law: plain text, or links to their official sources where that was asked for.

import { html, joined } from './markup.ts';
import type { Html } from './markup.ts';
import type { Page } from './page.ts';

/** The labels of a rule's citations, "; " between them. */
export function lawLabels({ report, options }: Page, labels: readonly string[]): Html {
  const parts = labels.map((label) => {
    const url = options.linksLaw
      ? (report.citations.find((citation) => citation.label === label)?.url ?? null)
      : null;
    return url === null || !url.startsWith('https://')
      ? html`${label}`
      : html`<a href="${url}" rel="noopener noreferrer">${label}</a>`;
  });
  return joined(parts, '; ');
}
