// All rules that ran, with help in text and Markdown and the law behind each.

import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import type { Priority } from '../../model/finding.ts';
import { ended, STARTING_POINT } from '../parts/words.ts';
import type { Report } from '../schema.ts';
import { sarifMarkdown } from './text.ts';
import { taxonomyIndex } from './taxonomies.ts';

export interface DescribedRules {
  readonly descriptors: readonly ReportingDescriptor[];
  readonly indexOf: (id: string) => number;
}

export const LEVELS = { high: 'error', medium: 'warning', low: 'note' } as const satisfies Readonly<
  Record<Priority, ReportingConfiguration.level>
>;
const MOST_TAGS = 10;

type ReportRule = Report['rules'][number];

export function describeRules(report: Report): DescribedRules {
  const indexes = new Map(report.rules.map(({ id }, index) => [id, index]));
  return {
    descriptors: report.rules.map((rule) => describe(report, rule)),
    indexOf: (id) => indexes.get(id) ?? -1,
  };
}

function describe(report: Report, rule: ReportRule): ReportingDescriptor {
  const laws = rule.citations.flatMap((label) =>
    report.citations.filter((citation) => citation.label === label),
  );
  const [url] = laws.flatMap((law) => law.url ?? []);
  const parts = [
    rule.requires === null ? '' : ended(rule.requires),
    ended(rule.matters),
    rule.remedy === '' ? '' : `${STARTING_POINT} ${rule.remedy}`,
    laws.map(({ label, inForce }) => `${label} (in force ${inForce})`).join('; '),
  ].filter((part) => part !== '');
  return {
    id: rule.id,
    name: nameOf(rule.id),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.requires === null ? ended(rule.title) : ended(rule.requires) },
    help: {
      text: parts.join('\n\n') || rule.title,
      markdown: [`**${sarifMarkdown(rule.title)}**`, ...parts.map(sarifMarkdown)].join('\n\n'),
    },
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: { level: LEVELS[rule.priority] },
    ...(laws.length === 0
      ? {}
      : {
          relationships: laws.map(({ label, pack }) => ({
            target: { id: label, toolComponent: { name: pack, index: taxonomyIndex(report, pack) } },
            kinds: ['relevant'],
          })),
        }),
    properties: {
      tags: ['privacy', rule.pack, ...rule.citations].slice(0, MOST_TAGS),
      citations: laws.map(({ label, title, inForce, until }) => ({ label, title, inForce, until })),
      'problem.severity': LEVELS[rule.priority] === 'note' ? 'recommendation' : LEVELS[rule.priority],
    },
  };
}

/** "cpra/right-to-know" → "CpraRightToKnow" */
const nameOf = (id: string): string =>
  id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
