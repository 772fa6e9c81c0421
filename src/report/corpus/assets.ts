// Style and script of a corpus page, beside those of every report. All content is there without the script.

export const CORPUS_STYLE = `
body{grid-template:"bar bar" auto "nav main" 1fr "foot foot" auto / 14.5rem minmax(0,1fr)}
main{max-width:76rem}
.st.satisfied{fill:var(--satisfied)}.st.partial{fill:var(--partial-t);stroke:var(--partial);stroke-width:.5}
.st.missing{fill:var(--bg);stroke:var(--missing);stroke-width:1}.st.review{fill:var(--review-t)}.st.not-applicable{fill:var(--na-t)}
.partial-line{stroke:var(--partial);stroke-width:1.3}.review-dot{fill:var(--review)}
.answer rect{stroke:var(--low)}.answer.yes rect{fill:var(--low)}.answer.yes text{fill:var(--bg)}
.answer.both rect{fill:var(--low-t);stroke-dasharray:3 2}.answer.no rect{fill:var(--bg)}.answer.silent rect{fill:var(--na-t);stroke:none}
.hist rect{fill:var(--low)}.hist.open rect{fill:var(--partial-t);stroke:var(--partial);stroke-dasharray:4 3}
.heat{fill:none;stroke-width:13}
.heat.satisfied{stroke:light-dark(#bfe3c8,#1d5a37)}.heat.partial{stroke:light-dark(#e9b949,#a87a1c)}
.heat.missing{stroke:light-dark(#9c1c2b,#ff9aa5)}.heat.review{stroke:light-dark(#8f6fd6,#8a6bd0)}.heat.not-applicable{stroke:var(--na-t)}
#heat-svg{min-width:60rem;cursor:crosshair}#heat-svg .chosen{font-weight:700;text-decoration:underline}
#heat-names text{cursor:pointer}
.told{min-height:1.6rem;font-size:.9rem}
#elements-table{table-layout:auto}#elements-table td{white-space:nowrap}
#elements-table .numbers{text-align:right;font-variant-numeric:tabular-nums}
#elements-table svg{min-width:260px}
.out td:nth-child(2){white-space:nowrap}
@media (max-width:1180px){body{grid-template:"bar" auto "nav" auto "main" 1fr "foot" auto / minmax(0,1fr)}}
`;

export const CORPUS_SCRIPT = String.raw`'use strict';
(() => {
const byId = (id) => document.getElementById(id);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
document.documentElement.classList.add('js');
for (const element of all('[data-js]')) element.hidden = false;
byId('theme').addEventListener('change', ({ target }) => {
  if (target.value === '') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = target.value;
});
byId('print').addEventListener('click', () => window.print());

// The table of elements: by law and by words.
const rows = all('#elements-table tbody tr');
const filter = () => {
  const pack = byId('pack').value;
  const words = byId('find').value.toLowerCase();
  let shown = 0;
  for (const row of rows) {
    const fits = (pack === '' || row.dataset.pack === pack) && row.textContent.toLowerCase().includes(words);
    row.hidden = !fits;
    shown += Number(fits);
  }
  byId('shown').textContent = 'Showing ' + shown + ' of ' + rows.length;
};
if (rows.length > 0) {
  byId('pack').addEventListener('change', filter);
  byId('find').addEventListener('input', filter);
  filter();
}

// The map: other laws, other orders, and what is under the pointer.
const map = byId('heat-svg');
if (map === null) return;
const data = JSON.parse(byId('data').textContent);
const SVG = 'http://www.w3.org/2000/svg';
let elements = [];
let order = data.policies.map((_, at) => at);
let chosen = 0;
let place = [0, 0];
const choose = () => {
  const pack = byId('heat-pack').value;
  elements = data.elements.map((_, at) => at)
    .filter((at) => pack === '' || data.elements[at][1] === pack).slice(0, data.most);
};
const sortBy = () => {
  const how = byId('heat-order').value;
  const row = data.rows[elements[chosen]] || '';
  const names = data.policies;
  order = names.map((_, at) => at);
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  if (how === 'name') order.sort((a, b) => compare(names[a][0], names[b][0]) || a - b);
  if (how === 'element') order.sort((a, b) => compare(row[a], row[b]) || a - b);
};
const draw = () => {
  const height = elements.length * data.row;
  map.setAttribute('viewBox', '0 0 ' + data.width + ' ' + height);
  map.setAttribute('height', height);
  const paths = data.words.map(() => []);
  elements.forEach((element, at) => {
    const row = data.rows[element];
    const y = at * data.row + data.row / 2;
    for (let from = 0; from < order.length;) {
      const status = row[order[from]];
      let to = from + 1;
      while (to < order.length && row[order[to]] === status) to++;
      if (status !== '-') paths[status].push('M' + from + ' ' + y + 'h' + (to - from));
      from = to;
    }
  });
  paths.forEach((runs, status) => byId('heat-' + status).setAttribute('d', runs.join('')));
  byId('heat-names').replaceChildren(...elements.map((element, at) => {
    const text = document.createElementNS(SVG, 'text');
    text.setAttribute('x', data.left - 8);
    text.setAttribute('y', at * data.row + 11);
    text.setAttribute('class', at === chosen && byId('heat-order').value === 'element' ? 'row chosen' : 'row');
    text.textContent = data.elements[element][0];
    return text;
  }));
  byId('heat-t').textContent = order.length + ' policies by ' + elements.length + ' elements';
};
const tell = () => {
  const [at, column] = place;
  const element = elements[at];
  const policy = order[column];
  if (element === undefined || policy === undefined) return;
  const [name, file] = data.policies[policy];
  const status = data.rows[element][policy];
  byId('heat-told').textContent = name + ' (' + file + '): ' + data.elements[element][2] + ' – ' +
    (status === '-' ? 'not looked for' : data.words[status]);
};
const at = ({ clientX, clientY }) => {
  const box = map.getBoundingClientRect();
  const x = (clientX - box.left) / box.width * data.width;
  const y = (clientY - box.top) / box.height * elements.length * data.row;
  return [Math.floor(y / data.row), Math.floor((x - data.left) / (data.width - data.left) * order.length)];
};
map.addEventListener('pointermove', (event) => { place = at(event); tell(); });
map.addEventListener('click', (event) => {
  const [row, column] = at(event);
  place = [row, Math.max(0, column)];
  if (column >= 0) return tell();
  chosen = row;
  byId('heat-order').value = 'element';
  sortBy();
  draw();
});
map.parentElement.addEventListener('keydown', (event) => {
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  place = [Math.min(elements.length - 1, Math.max(0, place[0] + step[0])), Math.min(order.length - 1, Math.max(0, place[1] + step[1]))];
  tell();
});
for (const id of ['heat-pack', 'heat-order']) byId(id).addEventListener('change', () => { choose(); chosen = Math.min(chosen, elements.length - 1); sortBy(); draw(); });
choose();
})();
`;
