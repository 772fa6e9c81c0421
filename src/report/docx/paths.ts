// How each conflict and each cleared pair was decided, step by step, in a part of its own behind the
// findings: only in a report that was asked for it.

import type { Paragraph } from 'docx';
import { clearedGroups } from '../parts/cleared.ts';
import { pathOf, pathsOf } from '../parts/paths.ts';
import { bullet, heading } from './blocks.ts';
import type { Page } from './page.ts';
import { para, pin, run } from './page.ts';

export function pathsPart(page: Page): readonly Paragraph[] {
  const { report, options } = page;
  if (!options.isTraced) return [];
  const told = report.versions?.newFindings ?? null;
  const findings = report.findings
    .filter(({ id, suppression }) => suppression === null && (told === null || told.includes(id)))
    .flatMap((finding) => {
      const steps = pathOf(finding, options);
      return steps.length === 0
        ? []
        : [para('PAKeep', run(`${finding.id}  `, 'PALabel'), run(finding.title)), ...stepsOf(steps)];
    });
  const pairs = clearedGroups(report).flatMap((group) =>
    pathsOf(group, options).flatMap(({ against, steps }) => [
      para('PAKeep', pin(page, group.first), ...(against === null ? [] : [run(' and '), pin(page, against)])),
      ...stepsOf(steps),
    ]),
  );
  if (findings.length === 0 && pairs.length === 0) return [];
  return [
    heading(page, 1, 'Decision paths', 'paths'),
    ...(findings.length === 0 ? [] : [heading(page, 2, 'Of findings', 'paths_findings'), ...findings]),
    ...(pairs.length === 0 ? [] : [heading(page, 2, 'Of cleared pairs', 'paths_cleared'), ...pairs]),
  ];
}

const stepsOf = (steps: readonly string[]): readonly Paragraph[] => steps.map((step) => bullet(step));
