// Small marks of status and priority: a word and a shape first, colour last.

import type { Priority, Status } from '../../../model/finding.ts';
import { STATUS_WORDS } from '../../parts/words.ts';
import { html } from '../markup.ts';
import type { Html } from '../markup.ts';

export function priorityTag(priority: Priority): Html {
  return html`<strong class="tag ${priority}">${priority.toUpperCase()}</strong>`;
}

/** The shape is drawn by the style, so that only the word is spoken and copied. */
export function statusTag(status: Status): Html {
  return html`<b class="s ${status}">${STATUS_WORDS[status]}</b>`;
}
