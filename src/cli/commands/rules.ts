// Lists the rules: by pack, with priority, title and what they cite; or all of it as JSON.

import { AuditError } from '../../lib/errors.ts';
import { didYouMean } from '../../lib/suggest.ts';
import { lawOf, ruleCards } from '../../rules/cards.ts';
import type { RuleCard } from '../../rules/cards.ts';
import type { Knowledge } from '../../rules/knowledge.ts';
import { loadKnowledge } from '../../rules/load.ts';
import type { ExitCode, Io } from '../io.ts';

export interface RulesFlags {
  readonly pack?: readonly string[];
  readonly rules?: readonly string[];
  readonly json?: boolean;
}

function packsOf(names: readonly string[], cards: readonly RuleCard[], knowledge: Knowledge): Set<string> {
  const known = [...new Set(cards.map(({ pack }) => pack))];
  const { presets } = knowledge;
  return new Set(
    names.flatMap((name) => {
      const packs = presets[name]?.packs ?? (known.includes(name) ? [name] : null);
      if (packs !== null) return packs;
      const all = [...known, ...Object.keys(presets)];
      throw new AuditError(
        'unknown-pack',
        `unknown pack "${name}"`,
        didYouMean(name, all) ?? `Packs and presets: ${all.toSorted().join(', ')}.`,
      );
    }),
  );
}

function list(cards: readonly RuleCard[], knowledge: Knowledge): string {
  const packs = [...new Set(cards.map(({ pack }) => pack))];
  const widest = Math.max(...cards.map(({ id }) => id.length));
  const blocks = packs.map((pack) => {
    const own = cards.filter((card) => card.pack === pack);
    const law = lawOf(pack, cards, knowledge.packs);
    const checked = law === undefined ? '' : `, law last checked ${law.lastChecked}`;
    const lines = own.map(({ id, priority, title, citations }) =>
      `  ${id.padEnd(widest)}  ${priority.padEnd(6)}  ${title}${citations.length === 0 ? '' : ` (${citations.map(({ label }) => label).join('; ')})`}`.trimEnd(),
    );
    return `${pack}: ${own.length} ${own.length === 1 ? 'rule' : 'rules'}${checked}\n${lines.join('\n')}\n`;
  });
  return `${blocks.join('\n')}\n${cards.length} ${cards.length === 1 ? 'rule' : 'rules'}. policy-audit explain <rule> tells more.\n`;
}

export function rulesCommand(flags: RulesFlags, io: Io): ExitCode {
  const knowledge = loadKnowledge({ ownRules: flags.rules ?? [], cwd: io.cwd });
  const all = ruleCards(knowledge);
  const packs = packsOf(flags.pack ?? [], all, knowledge);
  const cards = packs.size === 0 ? all : all.filter(({ pack, id }) => packs.has(pack) || packs.has(id));
  io.stdout.write(flags.json === true ? `${JSON.stringify(cards, null, 2)}\n` : list(cards, knowledge));
  return 0;
}
