// The report's script, as text: theme, filters kept in the address, the way from a citation to its
// words and back, the source pane, print. Everything it serves is there without it.

export const SCRIPT = String.raw`'use strict';
(() => {
const root = document.documentElement;
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
root.classList.add('js');
for (const element of all('[data-js]')) element.hidden = false;

// Theme: nothing is stored.
byId('theme').addEventListener('change', (event) => {
  if (event.target.value === '') delete root.dataset.theme;
  else root.dataset.theme = event.target.value;
});
byId('print').addEventListener('click', () => window.print());

// Source pane: one text at a time, wider or narrower, hidden; a sheet at the foot of a narrow window.
const narrow = window.matchMedia('(max-width:1180px)');
const texts = all('.text');
const tabs = all('.tabs input');
let width = 27;
const showText = (id) => {
  for (const text of texts) text.hidden = text.dataset.doc !== id;
  for (const tab of tabs) tab.checked = tab.value === id;
};
if (texts.length > 0) showText(texts[0].dataset.doc);
for (const tab of tabs) tab.addEventListener('change', () => showText(tab.value));
const showPane = (isShown) => {
  root.classList.toggle('no-pane', !isShown);
  root.classList.toggle('pane-open', isShown);
  byId('hide').setAttribute('aria-expanded', String(isShown));
};
const resize = (by) => {
  width = Math.min(48, Math.max(20, width + by));
  root.style.setProperty('--pane', width + 'rem');
};
byId('wider').addEventListener('click', () => resize(4));
byId('narrower').addEventListener('click', () => resize(-4));
byId('hide').addEventListener('click', () => { showPane(false); byId('show').focus(); });
byId('show').addEventListener('click', () => { root.style.removeProperty('--pane'); showPane(true); byId('hide').focus(); });
showPane(!narrow.matches);
narrow.addEventListener('change', () => showPane(!narrow.matches));

// From a citation to its words: offsets count in the file's text, boxes stand for units they hide.
const highlight = (line, from, to) => {
  if (!('highlights' in CSS) || line.closest('.text').dataset.exact === undefined) return false;
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let at = 0;
  const range = new Range();
  let isBegun = false;
  let node = walker.nextNode();
  const next = (inside) => {
    if (inside) return walker.nextNode();
    let over = walker.nextSibling();
    while (!over) { if (!walker.parentNode() || walker.currentNode === line) return null; over = walker.nextSibling(); }
    return over;
  };
  while (node) {
    if (node.nodeType === 1 && (node.matches('a,i') || node.dataset.n !== undefined)) { at += Number(node.dataset.n || 0); node = next(false); continue; }
    if (node.nodeType === 3) {
      const length = node.data.length;
      if (!isBegun && from < at + length) { range.setStart(node, Math.max(0, from - at)); range.setEnd(node, length); isBegun = true; }
      if (isBegun) range.setEnd(node, Math.max(0, Math.min(length, to - at)));
      at += length;
      if (at >= to) break;
    }
    node = next(true);
  }
  if (isBegun) CSS.highlights.set('found', new Highlight(range));
  return isBegun;
};
const back = document.createElement('a');
back.className = 'return';
let origin = null;
back.addEventListener('click', (event) => {
  event.preventDefault();
  const target = origin;
  back.remove();
  if (narrow.matches) showPane(false);
  if (!target) return;
  reveal(target);
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
});
const reveal = (target) => {
  for (let box = target.parentElement; box; box = box.parentElement) {
    if (box.tagName === 'DETAILS') box.open = true;
    if (box.hidden && box.dataset.f !== undefined) clear(box);
  }
  if (target.hidden && target.dataset.f !== undefined) clear(target);
};
const clear = (item) => {
  const form = forms.find((each) => byId(each.dataset.for).contains(item));
  if (form) { form.reset(); apply(form); }
};
document.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const href = link.getAttribute('href') || '';
  if (link.dataset.r !== undefined) {
    const line = byId(href.slice(1));
    if (!line) return;
    event.preventDefault();
    showPane(true);
    showText(line.closest('.text').dataset.doc);
    for (const other of all('.here')) other.classList.remove('here');
    const [from, length] = link.dataset.r.split('.').map(Number);
    if ('highlights' in CSS) CSS.highlights.delete('found');
    highlight(line, from, from + length);
    line.classList.add('here');
    origin = link;
    const named = link.closest('.card,.difference,tr[id]');
    back.href = '#' + (named ? named.id : 'summary');
    back.textContent = 'Back to ' + (named ? named.querySelector('.id,h3,th').firstChild.textContent : 'the report');
    line.tabIndex = -1;
    line.append(back);
    const pane = line.closest('.text');
    pane.scrollTop += line.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 4;
    line.focus({ preventScroll: true });
  } else if (href.startsWith('#')) {
    const target = byId(href.slice(1));
    if (!target) return;
    reveal(target);
    if (narrow.matches && link.closest('aside')) showPane(false);
    if (!target.matches('a,button,input,select,summary')) target.tabIndex = -1;
    setTimeout(() => target.focus({ preventScroll: true }), 0);
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && narrow.matches && root.classList.contains('pane-open')) {
    showPane(false);
    if (origin) origin.focus();
  }
});

// What a chart links to is named when it is pointed at.
document.addEventListener('mouseover', (event) => {
  const link = event.target.closest('svg a');
  const about = link && !link.querySelector('title') && byId((link.getAttribute('href') || '').slice(1));
  const name = about && about.querySelector('th,h4');
  if (!name) return;
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = [name.firstChild.textContent, ...all('b.s', about).map((tag) => tag.textContent)].join(', ');
  link.append(title);
});

// Filters: each item carries its values; state lives in the address and nowhere else.
const fold = (text) => text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑–—]/g, '-').replace(/\s+/g, ' ');
const forms = all('form.filter');
const words = new Map();
const textOf = (item) => {
  if (!words.has(item)) words.set(item, fold(item.textContent));
  return words.get(item);
};
const chosen = (form) => {
  const values = {};
  for (const select of all('select', form)) if (select.value !== '') values[select.name] = [select.value];
  const boxes = all('input[type=checkbox]', form);
  const on = boxes.filter((box) => box.checked);
  if (on.length < boxes.length) values[boxes[0].name] = on.map((box) => box.value);
  const q = form.elements.q.value.trim();
  return { values, q };
};
const apply = (form, isQuiet) => {
  const { values, q } = chosen(form);
  const list = byId(form.dataset.for);
  const items = all('[data-f]', list);
  const wanted = fold(q);
  let count = 0;
  for (const item of items) {
    const group = item.closest('[data-group]');
    const has = (item.dataset.f + ' ' + (group ? group.dataset.group : '')).split(' ');
    const isIn = Object.entries(values).every(([name, options]) => options.some((value) => has.includes(name + ':' + value)))
      && (wanted === '' || textOf(item).includes(wanted));
    item.hidden = !isIn;
    if (isIn) count += 1;
  }
  for (const group of all('[data-group]', list)) group.hidden = !all('[data-f]', group).some((item) => !item.hidden);
  const isSet = q !== '' || Object.keys(values).length > 0;
  form.querySelector('output').textContent = 'Showing ' + count + ' of ' + items.length;
  form.querySelector('[type=reset]').hidden = !isSet;
  const named = [...Object.entries(values).map(([name, options]) => name + ' ' + (options.join(' or ') || 'none')), ...(q === '' ? [] : ['search "' + q + '"'])];
  form.dataset.line = isSet ? count + ' of ' + items.length + ' ' + form.dataset.noun + 's. Filters: ' + named.join(', ') + '.' : '';
  const lines = forms.map((each) => each.dataset.line || '').filter((line) => line !== '');
  const filtered = byId('filtered');
  filtered.hidden = lines.length === 0;
  filtered.textContent = lines.length === 0 ? '' : 'Filtered view: ' + lines.join(' ');
  if (isQuiet) return;
  const query = new URLSearchParams();
  for (const [name, options] of Object.entries(values)) query.set(name, options.join(','));
  if (q !== '') query.set('q', q);
  const hash = '#' + form.dataset.for + (isSet ? '?' + query : '');
  try { history.replaceState(null, '', hash); } catch { /* a file opened inside another page */ }
};
const restore = () => {
  const [id, query] = decodeURI(location.hash.slice(1)).split('?');
  const form = forms.find((each) => each.dataset.for === id);
  if (!form || query === undefined) return;
  const given = new URLSearchParams(query);
  for (const [name, value] of given) {
    const select = form.querySelector('select[name="' + CSS.escape(name) + '"]');
    if (select) select.value = value;
  }
  for (const box of all('input[type=checkbox]', form)) {
    const list = given.get(box.name);
    if (list !== null) box.checked = list.split(',').includes(box.value);
  }
  form.elements.q.value = given.get('q') ?? '';
  apply(form, true);
  form.scrollIntoView();
};
for (const form of forms) {
  form.addEventListener('input', () => apply(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => { apply(form); form.querySelector('select,input').focus(); }, 0));
}
window.addEventListener('hashchange', restore);
restore();

// Contents follow the reading.
const entries = new Map(all('nav a').map((link) => [link.getAttribute('href').slice(1), link]));
const watch = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    for (const link of entries.values()) link.removeAttribute('aria-current');
    entries.get(target.id)?.setAttribute('aria-current', 'location');
  }
}, { rootMargin: '-15% 0px -75% 0px' });
for (const id of entries.keys()) { const target = byId(id); if (target && id !== 'source') watch.observe(target); }
const list = byId('contents');
if (narrow.matches) list.open = false;
narrow.addEventListener('change', () => { list.open = !narrow.matches; });

// Print: nothing closed, nothing left out.
let opened = [];
window.addEventListener('beforeprint', () => {
  opened = all('details:not([open])');
  for (const details of opened) details.open = true;
});
window.addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
  opened = [];
});
})();`
  .replace(/^\s*\/\/.*\n/gm, '')
  .replace(/^\s+/gm, '');
