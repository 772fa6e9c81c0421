// The rules as one page of Markdown: counts per pack, the day its law was last checked, and an anchor
// for each rule that links of reports can point to.

import type { Citation } from '../model/finding.ts';
import { lawOf, ruleCards } from './cards.ts';
import type { RuleCard } from './cards.ts';
import type { Knowledge, Pack } from './knowledge.ts';

/** "cpra/right-to-delete" → "cpra-right-to-delete": the anchor of a rule. */
const anchorOf = (id: string): string => id.replace('/', '-');

const cell = (text: string): string => text.replace(/\|/g, '\\|');
const linked = ({ label, url }: Citation): string => (url === null ? label : `[${label}](${url})`);

function packLine(pack: string, cards: readonly RuleCard[], packs: readonly Pack[]): string {
  const own = cards.filter((card) => card.pack === pack);
  const law = lawOf(pack, cards, packs);
  const high = own.filter(({ priority }) => priority === 'high').length;
  return `| [${pack}](#pack-${pack}) | ${cell(law?.title ?? '')} | ${own.length} | ${high} | ${law?.lastChecked ?? ''} |`;
}

function dates({ from, until }: RuleCard): string {
  if (from === null && until === null) return '';
  return ` · ${from === null ? '' : `from ${from}`}${until === null ? '' : ` until ${until}`}`.replace(
    '  ',
    ' ',
  );
}

function ruleBlock(card: RuleCard): string {
  const law = card.citations.map(linked).join(' · ');
  const review = card.confidence === 'clear' ? '' : ` · confidence: ${card.confidence}`;
  return [
    `<a id="${anchorOf(card.id)}"></a>`,
    '',
    `#### ${card.id}`,
    '',
    `**${card.title}** · ${card.priority} · ${card.kind}${review}${dates(card)}`,
    '',
    card.duty,
    ...(law === '' ? [] : ['', law]),
    ...(card.note === null ? [] : ['', `Note: ${card.note}`]),
    '',
  ].join('\n');
}

function packBlock(pack: string, cards: readonly RuleCard[], packs: readonly Pack[]): string {
  const law = lawOf(pack, cards, packs);
  const about =
    law === undefined ? '' : `${law.title}. ${law.source}. Law last checked on ${law.lastChecked}.\n\n`;
  const own = cards.filter((card) => card.pack === pack);
  return `<a id="pack-${pack}"></a>\n\n### ${pack}\n\n${about}${own.map(ruleBlock).join('\n')}`;
}

const COUNTED = 'rules';
/** What stands between these marks in README.md is written by `npm run generate`. */
const BLOCK = new RegExp(`(<!-- ${COUNTED} -->\\n)[\\s\\S]*?(<!-- /${COUNTED} -->)`);

/** README.md with its list of packs: how many rules each has, and the day its law was last checked. */
export function withRuleCounts(readme: string, knowledge: Knowledge): string {
  const cards = ruleCards(knowledge);
  const packs = [...new Set(cards.map(({ pack }) => pack))];
  const lines = packs.map((pack) => {
    const law = lawOf(pack, cards, knowledge.packs);
    const count = cards.filter((card) => card.pack === pack).length;
    const checked = law === undefined ? '' : `; ${law.title}, law last checked ${law.lastChecked}`;
    return `- \`${pack}\`: ${count} ${count === 1 ? 'rule' : 'rules'}${checked}`;
  });
  const block = `\n${cards.length} rules in ${packs.length} packs.\n\n${lines.join('\n')}\n\n`;
  return readme.replace(BLOCK, (_, open: string, close: string) => `${open}${block}${close}`);
}

/** The whole page. The same knowledge gives the same bytes. */
export function ruleList(knowledge: Knowledge): string {
  const cards = ruleCards(knowledge);
  const packs = [...new Set(cards.map(({ pack }) => pack))];
  const presets = Object.entries(knowledge.presets).map(
    ([name, preset]) => `| ${name} | ${cell(preset.about)} | ${preset.packs.join(', ')} |`,
  );
  return `<!-- Written by \`npm run generate\` from the files of this folder. Change those. -->

# Rules

${cards.length} rules in ${packs.length} packs. A finding is a reading of a text, not a legal opinion; counsel
confirms. \`policy-audit explain <rule>\` shows a rule with its examples and a wording to start from.

| Pack | Law | Rules | High | Law last checked |
| --- | --- | ---: | ---: | --- |
${packs.map((pack) => packLine(pack, cards, knowledge.packs)).join('\n')}

## Presets

| Preset | What | Packs |
| --- | --- | --- |
${presets.join('\n')}

## All rules

${packs.map((pack) => packBlock(pack, cards, knowledge.packs)).join('\n')}`;
}
