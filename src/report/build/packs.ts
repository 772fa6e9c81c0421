// The rule packs that took part, with the dates of their law; and a remark when a pack's text was
// last reviewed long before the run.

import type { Audit } from '../../model/audit.ts';
import type { Report } from '../schema.ts';
import type { PackInfo } from './input.ts';

type ReportPack = Report['rulePacks'][number];

const DAY = 86_400_000;
const STALE_AFTER_DAYS = 180;

function labelOf(id: string): string {
  return id.length <= 5 ? id.toUpperCase() : id.charAt(0).toUpperCase() + id.slice(1);
}

/** Packs with elements first, the most elements first; then packs that only gave findings. */
export function buildPacks(audits: readonly Audit[], known: readonly PackInfo[]): readonly ReportPack[] {
  const elements = audits[0]?.elements ?? [];
  const used = new Set([
    ...audits.flatMap((audit) => audit.elements.map(({ pack }) => pack)),
    ...audits.flatMap((audit) =>
      audit.findings.flatMap(({ rules }) => rules.map((rule) => rule.split('/')[0] ?? '')),
    ),
  ]);
  const packs = [...used].map((id): ReportPack => {
    const info = known.find((pack) => pack.id === id);
    return {
      id,
      label: labelOf(id),
      title: info?.title ?? labelOf(id),
      source: info?.source ?? '',
      inForce: info?.inForceFrom ?? '',
      reviewed: info?.lastChecked ?? '',
      elements: elements.filter(({ pack }) => pack === id).length,
    };
  });
  return packs.toSorted((a, b) => b.elements - a.elements || (a.id < b.id ? -1 : 1));
}

/** "Rules for CPRA were last reviewed on 2026-01-15. Check for later amendments." */
export function reviewRemarks(packs: readonly ReportPack[], date: string): readonly string[] {
  return packs
    .filter(
      ({ reviewed }) => reviewed !== '' && Date.parse(date) - Date.parse(reviewed) > STALE_AFTER_DAYS * DAY,
    )
    .map(
      ({ label, reviewed }) =>
        `Rules for ${label} were last reviewed on ${reviewed}. Check for later amendments.`,
    );
}
