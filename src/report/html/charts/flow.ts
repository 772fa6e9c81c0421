// Who gets what: data, purpose and recipient of each statement on disclosure, joined by lines. A line
// exists only where one statement connects both ends; its width says nothing, a text has no volumes.

import { countsOf } from '../../../lib/group.ts';
import { idWords } from '../../parts/claim-words.ts';
import { placeOf, shortPlace } from '../../parts/places.ts';
import { clip } from '../../parts/width.ts';
import { count } from '../../parts/words.ts';
import type { Report, ReportPinpoint } from '../../schema.ts';
import { html, joined, NOTHING } from '../markup.ts';
import type { Html } from '../markup.ts';
import { pinTo, table } from '../page.ts';
import type { Page } from '../page.ts';
import { figure, label, px } from './figure.ts';

const PRACTICES: readonly string[] = [
  'disclose',
  'entrust',
  'share-ads',
  'sell',
  'disclose-legal',
  'disclose-transaction',
  'publish',
  'transfer',
];
const MOST_NODES = 12;
const ROW = 28;
const TOP = 34;
const WIDTH = 800;
const COLUMNS = [150, 400, 650] as const;
const HALF = 105;

interface Flow {
  readonly data: string;
  readonly purpose: string;
  readonly recipient: string;
  readonly isConditional: boolean;
  readonly place: ReportPinpoint;
}

export function flowChart(page: Page, document: string): Html {
  const flows = flowsOf(page.report, document);
  if (flows.length === 0) return NOTHING;
  const sides = (['data', 'purpose', 'recipient'] as const).map((side) => nodesOf(flows, side));
  const height = TOP + Math.max(...sides.map(({ length }) => length)) * ROW + 8;
  const name = page.report.documents.find(({ id }) => id === document)?.name ?? document;
  const recipients = new Set(flows.map(({ recipient }) => recipient)).size;
  const conditional = flows.filter(({ isConditional }) => isConditional).length;
  const [data = [], purposes = [], receivers = []] = sides;
  const yOf = (nodes: readonly string[], node: string): number | null => {
    const at = nodes.indexOf(node);
    const offset = (height - TOP - nodes.length * ROW) / 2;
    return at < 0 ? null : TOP + offset + at * ROW + 11;
  };
  const lines = flows.flatMap((flow) => {
    const [a, b, c] = [yOf(data, flow.data), yOf(purposes, flow.purpose), yOf(receivers, flow.recipient)];
    const dashed = flow.isConditional ? ' dashed' : '';
    return [
      a === null || b === null ? NOTHING : link(COLUMNS[0], a, COLUMNS[1], b, dashed),
      b === null || c === null ? NOTHING : link(COLUMNS[1], b, COLUMNS[2], c, dashed),
    ];
  });
  const unique = new Map(lines.map((line) => [line.markup, line]));
  const boxes = sides.map((nodes, side) =>
    nodes.map((node) => {
      const y = yOf(nodes, node) ?? 0;
      const x = COLUMNS[side] ?? 0;
      return html`<rect
          x="${x - HALF}"
          y="${px(y - 11)}"
          width="${2 * HALF}"
          height="22"
          rx="3"
          class="node"
        />${label(x, y + 4.5, clip(node, 30), 'middle')}`;
    }),
  );
  const heads = ['Data', 'Purpose', 'Recipient'].map((head, side) =>
    label(COLUMNS[side] ?? 0, 18, head, 'head'),
  );
  return figure({
    id: `chart-flow-${document}`,
    title: `Who gets what: ${name} names ${count(recipients, 'kind of recipient', 'kinds of recipients')}${conditional === 0 ? '' : `, ${conditional} of ${flows.length} flows on a condition`}`,
    about:
      'Each line joins what one statement connects: data, purpose and recipient. A dashed line stands on a condition, such as consent. The width of a line says nothing.',
    width: WIDTH,
    height,
    drawing: html`${heads}${[...unique.values()]}${boxes}`,
    table: table(
      `Data, purpose and recipient, ${name}`,
      ['Recipient', 'Data', 'Purpose', 'Condition', 'Places'],
      merged(page, flows),
      'plain',
    ),
  });
}

function link(fromX: number, fromY: number, toX: number, toY: number, dashed: string): Html {
  const [x1, x2] = [fromX + HALF, toX - HALF];
  const middle = (x1 + x2) / 2;
  return html`<path
    d="M${x1} ${px(fromY)}C${middle} ${px(fromY)} ${middle} ${px(toY)} ${x2} ${px(toY)}"
    class="flow${dashed}"
  />`;
}

const NOT_STATED = 'not stated';
const orNone = (items: readonly string[]): readonly string[] => (items.length === 0 ? [NOT_STATED] : items);

function flowsOf(report: Report, document: string): readonly Flow[] {
  return report.claims.flatMap((claim) => {
    const place = placeOf(report, claim.evidence);
    const isFlow =
      claim.document === document &&
      PRACTICES.includes(claim.practice) &&
      claim.polarity === 'affirmed' &&
      !claim.isDerived &&
      claim.recipients.length > 0;
    if (!isFlow || place === null) return [];
    const recipients = claim.recipients.map((each) => each.name ?? idWords(each.class));
    return orNone(claim.data.map(idWords)).flatMap((data) =>
      orNone(claim.purposes.map(idWords)).flatMap((purpose) =>
        recipients.map((recipient) => ({
          data,
          purpose,
          recipient,
          isConditional: claim.conditions.length > 0,
          place,
        })),
      ),
    );
  });
}

/** The most frequent nodes of a side; the rest is in the table. "Not stated" comes last. */
function nodesOf(flows: readonly Flow[], side: 'data' | 'purpose' | 'recipient'): readonly string[] {
  const sorted = [...countsOf(flows.map((flow) => flow[side]))].toSorted(
    ([a, x], [b, y]) => Number(a === NOT_STATED) - Number(b === NOT_STATED) || y - x || (a < b ? -1 : 1),
  );
  return sorted.slice(0, MOST_NODES).map(([node]) => node);
}

function merged(page: Page, flows: readonly Flow[]): readonly (readonly (string | Html)[])[] {
  const rows = new Map<string, Flow[]>();
  for (const flow of flows) {
    const key = `${flow.recipient}|${flow.isConditional}|${flow.place.start}`;
    rows.set(key, [...(rows.get(key) ?? []), flow]);
  }
  return [...rows.values()].map((group) => {
    const [first] = group;
    const places = new Map(
      group.map(({ place }) => [shortPlace(place), pinTo(page, place, shortPlace(place))]),
    );
    return [
      first?.recipient ?? '',
      [...new Set(group.map(({ data }) => data))].join(', '),
      [...new Set(group.map(({ purpose }) => purpose))].join(', '),
      first?.isConditional === true ? 'yes' : 'no',
      joined([...places.values()], ' '),
    ];
  });
}
