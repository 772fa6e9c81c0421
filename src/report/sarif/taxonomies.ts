// One taxonomy per law: its provisions, and the day its text is in force.

import type { ToolComponent } from 'sarif';
import type { Report } from '../schema.ts';

const packsOf = (report: Report): readonly string[] =>
  [...new Set(report.citations.map(({ pack }) => pack))].toSorted();

export const taxonomyIndex = (report: Report, pack: string): number => packsOf(report).indexOf(pack);

export function taxonomiesOf(report: Report): readonly ToolComponent[] {
  return packsOf(report).map((id): ToolComponent => {
    const pack = report.rulePacks.find((each) => each.id === id);
    const taxa = report.citations.filter((citation) => citation.pack === id);
    return {
      name: id,
      shortDescription: { text: pack?.title ?? id.toUpperCase() },
      ...(pack === undefined || pack.inForce === ''
        ? {}
        : {
            version: pack.inForce,
            fullDescription: { text: `${pack.source}, last reviewed ${pack.reviewed}` },
          }),
      isComprehensive: false,
      language: 'en-US',
      taxa: taxa.map(({ label, title, url, inForce }) => ({
        id: label,
        shortDescription: { text: title },
        ...(url === null ? {} : { helpUri: url }),
        properties: { inForce },
      })),
    };
  });
}
