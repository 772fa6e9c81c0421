// Changes by class: less protective to the left of the line, more protective to the right.

import { CHANGE_CLASSES, CHANGE_WORDS } from '../../parts/change-words.ts';
import { listed } from '../../parts/words.ts';
import { html } from '../markup.ts';
import type { Html } from '../markup.ts';
import { table } from '../page.ts';
import type { Page } from '../page.ts';
import { figure, label, px } from './figure.ts';

const WIDTH = 800;
const MIDDLE = 400;
const HALF = 260;
const ROW = 30;

export function changeChart({ report }: Page): Html {
  const counts = CHANGE_CLASSES.map((name) => ({
    name,
    number: report.changes.filter((change) => change.class === name).length,
  }));
  const real = counts.filter(({ name, number }) => number > 0 && name !== 'editorial');
  const most = Math.max(1, ...real.map(({ number }) => number));
  const height = 12 + real.length * ROW;
  const bars = real.map(({ name, number }, index) => {
    const y = 6 + index * ROW;
    const width = (number / most) * HALF;
    const isLess = name === 'less-protective';
    const isMore = name === 'more-protective';
    const x = isLess ? MIDDLE - width : isMore ? MIDDLE : MIDDLE - width / 2;
    const textX = isLess ? MIDDLE - width - 8 : isMore ? MIDDLE + width + 8 : MIDDLE + width / 2 + 8;
    return html`<rect
        x="${px(x)}"
        y="${y}"
        width="${px(width)}"
        height="18"
        class="change ${name}"
      />${label(textX, y + 14, `${CHANGE_WORDS[name]} ${number}`, isLess ? 'row' : 'words')}`;
  });
  const said = real.map(({ name, number }) => `${number} ${CHANGE_WORDS[name].toLowerCase()}`);
  return figure({
    id: 'chart-changes',
    title: `Changes of meaning: ${listed(said)}`,
    about:
      'Less protective changes stand left of the line, more protective ones right of it, the others across it.',
    width: WIDTH,
    height,
    drawing: html`<path d="M${MIDDLE} 0V${height}" class="grid" />${bars}`,
    table: table(
      'Changes by class',
      ['Class', 'Changes'],
      counts.map(({ name, number }) => [CHANGE_WORDS[name], html`${number}`]),
      'plain numbers',
    ),
  });
}
