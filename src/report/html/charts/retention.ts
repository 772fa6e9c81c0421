// Retention: one bar a statement on a scale of days from one day to ten years. A stated limit is solid,
// a range fades, an account's life stands as a block before it, no limit ends in an arrow.

import { idWords } from '../../parts/claim-words.ts';
import { placeOf, shortPlace } from '../../parts/places.ts';
import { shownQuote } from '../../parts/quote.ts';
import { clip } from '../../parts/width.ts';
import { count, listed } from '../../parts/words.ts';
import type { Report, ReportPinpoint } from '../../schema.ts';
import { html, NOTHING } from '../markup.ts';
import type { Html } from '../markup.ts';
import { pinTo, rangeOf, table } from '../page.ts';
import type { Page } from '../page.ts';
import { figure, label, px } from './figure.ts';

type Claim = Report['claims'][number];
type Retention = NonNullable<Claim['retention']>;

interface Bar {
  readonly document: string;
  readonly data: string;
  readonly retention: Retention;
  readonly place: ReportPinpoint;
}

const MOST_BARS = 16;
/** Policies that a title names one by one. */
const MOST_NAMED = 3;
const ROW = 26;
const TOP = 30;
const LEFT = 200;
const AXIS = 300;
const WIDTH = 800;
const ACCOUNT = 58;
const MOST_DAYS = 3652.5;
const TICKS: readonly (readonly [number, string])[] = [
  [1, '1 day'],
  [7, '1 week'],
  [30.4, '1 month'],
  [365.25, '1 year'],
  [3652.5, '10 years'],
];

export function retentionChart(page: Page): Html {
  const bars = barsOf(page.report);
  if (bars.length === 0) return NOTHING;
  const shown = bars.slice(0, MOST_BARS);
  const height = TOP + shown.length * ROW + 6;
  const ticks = TICKS.map(([days, words]) => {
    const x = LEFT + scale(days);
    return html`<path d="M${px(x)} ${TOP - 6}V${height - 4}" class="grid" />${label(x, 14, words, 'tick')}`;
  });
  return figure({
    id: 'chart-retention',
    title: `Retention: ${takeaway(page, bars)}`,
    about:
      'One bar a statement, on a scale that grows tenfold. A solid bar is a stated limit, a hatched end a range, a block “account” the life of the account, an arrow no stated end.',
    width: WIDTH,
    height,
    drawing: html`${HATCH}${ticks}${shown.map((bar, index) => drawn(page, bar, index))}`,
    table: table(
      'Statements on retention',
      ['Data', 'Policy', 'Words', 'Longest, days', 'Place'],
      bars.map(({ document, data, retention, place }) => [
        data,
        document,
        html`<q>${shownQuote(retention.text, 80)}</q>`,
        retention.maxDays === null ? 'not stated' : String(Math.round(retention.maxDays)),
        pinTo(page, place, shortPlace(place)),
      ]),
      'plain',
    ),
  });
}

const HATCH = html`<defs
  ><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"
    ><path d="M0 0V5" class="hatch" /></pattern
></defs>`;

/** Statements with a retention, the same kind of data together, policies in turn. */
function barsOf(report: Report): readonly Bar[] {
  const bars = report.claims.flatMap((claim): readonly Bar[] => {
    const { retention, practice, polarity, isDerived } = claim;
    const place = placeOf(report, claim.evidence);
    const isKept = practice === 'retain' || practice === 'delete';
    if (retention === null || place === null || !isKept || polarity !== 'affirmed' || isDerived) return [];
    const store = retention.store === 'backup' ? 'backups' : '';
    const data = claim.data.length === 0 ? store : listed(claim.data.slice(0, 2).map(idWords));
    return [{ document: claim.document, data: data || 'data', retention, place }];
  });
  const kinds = [...new Set(bars.map(({ data }) => data))];
  const distinct = new Map(bars.map((bar) => [`${bar.document} ${bar.data} ${bar.place.start}`, bar]));
  return [...distinct.values()].toSorted((a, b) => kinds.indexOf(a.data) - kinds.indexOf(b.data));
}

const hasLimit = ({ retention }: Bar): boolean => retention.maxDays !== null;

function takeaway({ report }: Page, bars: readonly Bar[]): string {
  if (report.documents.length > MOST_NAMED)
    return `${bars.filter(hasLimit).length} of ${count(bars.length, 'statement gives', 'statements give')} a limit`;
  const counts = report.documents.flatMap(({ id, name }) => {
    const own = bars.filter(({ document }) => document === id);
    return own.length === 0
      ? []
      : [`${name} gives a limit in ${own.filter(hasLimit).length} of ${own.length} statements`];
  });
  return listed(counts);
}

const scale = (days: number): number =>
  (Math.log10(Math.min(MOST_DAYS, Math.max(1, days))) / Math.log10(MOST_DAYS)) * AXIS;

const ON_ACCOUNT: readonly Retention['kind'][] = ['until-event', 'event-plus'];

function drawn(page: Page, { document, data, retention, place }: Bar, index: number): Html {
  const y = TOP + index * ROW;
  const { minDays, maxDays, kind, text, trigger } = retention;
  const isAccount = ON_ACCOUNT.includes(kind) && trigger === 'account-closure';
  const start = LEFT + (isAccount ? ACCOUNT + 3 : 0);
  const end = maxDays === null ? null : Math.max(start + 6, LEFT + scale(maxDays));
  const firm = minDays === null || maxDays === null ? end : Math.max(start + 4, LEFT + scale(minDays));
  const account = isAccount
    ? html`<rect
          x="${LEFT}"
          y="${y + 3}"
          width="${ACCOUNT}"
          height="14"
          class="account"
        />${label(LEFT + ACCOUNT / 2, y + 14, 'account', 'inside')}`
    : null;
  const isOpen = end === null && kind !== 'until-event';
  const bar =
    end !== null && firm !== null
      ? html`<rect
            x="${px(start)}"
            y="${y + 3}"
            width="${px(firm - start)}"
            height="14"
            class="bar d${document}"
          />${firm < end ? html`<rect x="${px(firm)}" y="${y + 3}" width="${px(end - firm)}" height="14" class="range d${document}" />` : null}`
      : isOpen
        ? html`<path
            d="M${px(start)} ${y + 10}H${LEFT + AXIS - 8}m-7 -5l7 5l-7 5"
            class="arrow d${document}"
          />`
        : null;
  const name = page.isOne ? data : `${document}  ${data}`;
  return html`${label(LEFT - 8, y + 14, clip(name, 28), 'row')}${account}${bar}<a
      href="#${page.anchor(place)}"
      data-r="${rangeOf(place)}"
      >${label(LEFT + AXIS + 10, y + 14, clip(`${shownQuote(text, 34)}  ${shortPlace(place)}`, 44), 'words')}</a
    >`;
}
