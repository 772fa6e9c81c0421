// Charts of a corpus: bars of counts with their words, patterns beside colour, the same as a table behind each.

import { figure, label, px } from '../html/charts/figure.ts';
import { html, NOTHING, raw } from '../html/markup.ts';
import type { Html } from '../html/markup.ts';
import { table } from '../html/page.ts';
import { STATUSES } from '../../model/finding.ts';
import { count, thousands } from '../parts/words.ts';
import { clip } from '../parts/width.ts';
import type { CorpusReport, PerStatus } from './model.ts';

const ROW = 26;
const LEFT = 220;
const WIDTH = 800;
const MOST_RULES = 15;

export const PATTERNS = raw(
  '<svg width="0" height="0" class="vh" aria-hidden="true"><defs>' +
    '<pattern id="half" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 4L4 0" class="partial-line"/></pattern>' +
    '<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><circle cx="2.5" cy="2.5" r="1.2" class="review-dot"/></pattern>' +
    '</defs></svg>',
);

/** One bar of statuses; widths are whole pixels that add up. */
export function statusBar(counts: PerStatus, width: number): Html {
  const total = STATUSES.reduce((sum, status) => sum + counts[status], 0);
  let done = 0;
  const parts = STATUSES.map((status) => {
    const from = Math.round((done / Math.max(1, total)) * width);
    done += counts[status];
    const to = Math.round((done / Math.max(1, total)) * width);
    return to === from
      ? ''
      : `<rect x="${from}" y="1" width="${to - from}" height="12" class="st ${status}"/>${over(status, from, to - from)}`;
  });
  return raw(
    `<svg viewBox="0 0 ${width} 14" width="${width}" height="14" aria-hidden="true">${parts.join('')}</svg>`,
  );
}

function over(status: (typeof STATUSES)[number], x: number, width: number): string {
  const pattern = status === 'partial' ? 'half' : status === 'review' ? 'dots' : null;
  return pattern === null
    ? ''
    : `<rect x="${x}" y="1" width="${width}" height="12" fill="url(#${pattern})"/>`;
}

const ANSWERS = [
  ['yes', 'say they do'],
  ['both', 'say both'],
  ['no', 'say they do not'],
  ['silent', 'say nothing'],
] as const;

export function practiceChart({ practices, read }: CorpusReport): Html {
  const scale = (WIDTH - LEFT - 10) / Math.max(1, read.analyzed);
  const rows = practices.map((row, index) => {
    const y = 8 + index * ROW;
    let done = 0;
    const parts = ANSWERS.map(([answer, words]) => {
      const number = row[answer];
      const x = LEFT + done * scale;
      const width = number * scale;
      done += number;
      if (number === 0) return NOTHING;
      const inside = width > 8 + String(number).length * 7;
      return html`<g class="answer ${answer}"
        ><title>${row.title}: ${thousands(number)} of ${thousands(read.analyzed)} ${words}</title
        ><rect x="${px(x)}" y="${y}" width="${px(width)}" height="18" />${
          inside ? label(x + width / 2, y + 13, thousands(number), 'inside') : NOTHING
        }</g
      >`;
    });
    return html`${label(LEFT - 10, y + 13, row.title, 'row')}${parts}`;
  });
  const sells = practices.find(({ id }) => id === 'sell');
  const title =
    sells === undefined
      ? 'What policies say they do'
      : `${thousands(sells.yes + sells.both)} of ${count(read.analyzed, 'policy', 'policies')} say they sell personal data, ${thousands(sells.no)} say they do not`;
  return figure({
    id: 'chart-practices',
    title,
    about:
      'One bar a practice: solid, policies that say they do; dashed, that say both; outlined, that say they do not; the rest say nothing. Both may hold: plans and kinds of data are told apart in the table of plans.',
    width: WIDTH,
    height: 14 + practices.length * ROW,
    drawing: html`${rows}`,
    table: table(
      'Policies by what they say of a practice',
      ['Practice', 'Say they do', 'Say both', 'Say they do not', 'Say nothing', 'Policies'],
      practices.map(({ title, yes, both, no, silent }) => [
        title,
        thousands(yes),
        thousands(both),
        thousands(no),
        thousands(silent),
        thousands(read.analyzed),
      ]),
      'numbers',
    ),
  });
}

export function retentionHistogram({ retention, read }: CorpusReport): Html {
  const any = retention.rows.find(({ data }) => data === 'any');
  if (any === undefined) return NOTHING;
  const most = Math.max(1, ...any.policies);
  const step = (WIDTH - 20) / retention.bins.length;
  const bars = retention.bins.map((bin, index) => {
    const number = any.policies[index] ?? 0;
    const height = (number / most) * 150;
    const x = 10 + index * step;
    const isOpen = index >= retention.bins.length - 2;
    return html`<g class="hist${isOpen ? ' open' : ''}"
      ><title>${bin}: ${count(number, 'policy', 'policies')}</title
      ><rect
        x="${px(x + 3)}"
        y="${px(175 - height)}"
        width="${px(step - 6)}"
        height="${px(height)}"
      />${label(
        x + step / 2,
        168 - height,
        thousands(number),
        'inside',
      )}${label(x + step / 2, 192, bin, 'tick')}</g
    >`;
  });
  const stated = any.policies.reduce((sum, each) => sum + each, 0);
  const endless = any.policies.at(-1) ?? 0;
  return figure({
    id: 'chart-retention',
    title: `${thousands(endless)} of ${count(read.analyzed, 'policy', 'policies')} keep some data without a limit; ${thousands(read.analyzed - stated)} say nothing on how long`,
    about:
      'Policies by the longest limit they state, on a scale that grows: up to a day, a week and so on. "As needed" (as long as there is a need) and "no limit" have bins of their own.',
    width: WIDTH,
    height: 200,
    drawing: html`<path d="M10 175H${WIDTH - 10}" class="axis" />${bars}`,
    table: table(
      'Policies by the longest limit they state, by kind of data',
      ['Data', ...retention.bins],
      retention.rows.map(({ data, policies }) => [
        data === 'any' ? 'Any kind' : data,
        ...policies.map((number) => thousands(number)),
      ]),
      'numbers',
    ),
  });
}

export function contradictionChart({ contradictions, read }: CorpusReport): Html {
  if (contradictions.length === 0) return html`<p>No contradictions were found.</p>`;
  const shown = contradictions.slice(0, MOST_RULES);
  const most = Math.max(1, ...shown.map(({ policies }) => policies));
  const left = 330;
  const rows = shown.map(({ title, policies, findings }, index) => {
    const y = 8 + index * ROW;
    const width = (policies / most) * (WIDTH - left - 90);
    return html`<g class="hist"
      ><title>${title}: ${count(findings, 'finding')} in ${count(policies, 'policy', 'policies')}</title
      >${label(left - 10, y + 13, clip(title, 44), 'row')}<rect
        x="${left}"
        y="${y}"
        width="${px(width)}"
        height="18"
      />${label(left + width + 8, y + 13, thousands(policies))}</g
    >`;
  });
  return figure({
    id: 'chart-contradictions',
    title: `Contradictions by kind: the commonest, in ${thousands(shown[0]?.policies ?? 0)} of ${count(read.analyzed, 'policy', 'policies')}`,
    about: 'One bar a kind, as long as the number of policies in which it was found.',
    width: WIDTH,
    height: 14 + shown.length * ROW,
    drawing: html`${rows}`,
    table: table(
      'Contradictions by kind',
      ['Kind', 'Policies', 'Findings', 'Clear', 'Likely', 'For review'],
      contradictions.map(({ title, policies, findings, confidence }) => [
        title,
        thousands(policies),
        thousands(findings),
        thousands(confidence.clear),
        thousands(confidence.likely),
        thousands(confidence.review),
      ]),
      'numbers',
    ),
  });
}
