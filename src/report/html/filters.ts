// Forms that narrow a list: native controls, hidden until the script takes them over. An item of the
// list carries its values in data-f as "name:value" words.

import { html, raw } from './markup.ts';
import type { Html } from './markup.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export const option = (value: string, label: string): Option => ({ value, label });

/** `list` is the id of the box that holds the items; `noun` the word for one of them. */
export function filterForm(
  list: string,
  noun: string,
  total: number,
  controls: readonly (Html | null)[],
): Html {
  return html`<form class="filter" data-for="${list}" data-noun="${noun}" data-js hidden>
    <fieldset>
      <legend>Filter ${noun}s</legend>
      ${controls}<label class="search"
        ><span>Search</span><input type="search" name="q" autocomplete="off"
      /></label>
    </fieldset>
    <p class="shown">
      <output aria-live="polite">Showing ${total} of ${total}</output>
      <button type="reset" hidden>Clear</button>
    </p>
  </form>`;
}

export function select(name: string, label: string, options: readonly Option[]): Html | null {
  if (options.length === 0) return null;
  return html`<label
    ><span>${label}</span
    ><select name="${name}">
      <option value="">All</option>
      ${options.map(({ value, label: words }) => html`<option value="${value}">${words}</option>`)}
    </select></label
  >`;
}

export function checks(name: string, label: string, options: readonly Option[]): Html {
  return html`<fieldset class="checks">
    <legend>${label}</legend>
    ${options.map(({ value, label: words }) => html`<label><input type="checkbox" name="${name}" value="${value}" ${raw(' checked')} />${words}</label>`)}
  </fieldset>`;
}

/** "name:value" words for data-f. */
export function facets(values: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(values)
    .flatMap(([name, list]) => [...new Set(list)].map((value) => `${name}:${value}`))
    .join(' ');
}
