// The library: policies in, results out. Loads the rules once, when first needed.

import { auditSource } from './audit.ts';
import { loadTagger } from './claims/load-tagger.ts';
import type { Tagger } from './claims/tagger.ts';
import { compareAudits } from './compare/compare.ts';
import type { VersionDiff } from './compare/diff/change.ts';
import { diffDocuments } from './compare/diff/diff.ts';
import type { Audit, Comparison } from './model/audit.ts';
import type { Format } from './model/document.ts';
import type { Knowledge } from './rules/knowledge.ts';
import { loadKnowledge } from './rules/load.ts';
import { NEWEST_LAW } from './rules/select.ts';

export type { Audit, Comparison, Topic, TopicCell } from './model/audit.ts';
export type { Change, RedlinePart, VersionDiff } from './compare/diff/change.ts';
export type { Claim } from './model/claim.ts';
export type { Document, Pinpoint, Span } from './model/document.ts';
export type { ElementResult, Finding, ClearedPair, Assumption } from './model/finding.ts';
export { AuditError } from './lib/errors.ts';

export interface Policy {
  /** Name used in results; its ending tells the format when `format` is left out. */
  readonly file: string;
  /** Text or bytes of the policy. */
  readonly text: string | Uint8Array;
  readonly format?: Format;
}

export interface LibraryOptions {
  /** Presets or packs; "recommended" when left out. */
  readonly packs?: readonly string[];
  /** Facts the text cannot tell: `{ gdpr: true, sells: 'unknown' }`. */
  readonly assume?: Readonly<Record<string, boolean | 'unknown'>>;
  /** ISO date of the law to apply; the newest law that the rules know when left out. */
  readonly now?: string;
  readonly isSameOrganization?: boolean;
}

let engine: { readonly knowledge: Knowledge; readonly tagger: Tagger } | null = null;

function start(): { readonly knowledge: Knowledge; readonly tagger: Tagger } {
  engine ??= { knowledge: loadKnowledge(), tagger: loadTagger() };
  return engine;
}

/** Claims, elements, findings and cleared pairs of one policy. */
export async function audit(policy: Policy, options: LibraryOptions = {}): Promise<Audit> {
  const { knowledge, tagger } = start();
  const bytes = typeof policy.text === 'string' ? new TextEncoder().encode(policy.text) : policy.text;
  const source = {
    file: policy.file,
    bytes,
    ...(policy.format === undefined ? {} : { format: policy.format }),
  };
  return auditSource(source, {
    knowledge,
    tagger,
    packs: options.packs ?? [],
    assume: new Map(Object.entries(options.assume ?? {})),
    now: options.now ?? NEWEST_LAW,
  });
}

export interface Diffed {
  readonly old: Audit;
  readonly new: Audit;
  readonly diff: VersionDiff;
}

/** Two versions of one policy: the changes of meaning, each with its places in both. */
export async function diff(older: Policy, newer: Policy, options: LibraryOptions = {}): Promise<Diffed> {
  const [before, after] = [await audit(older, options), await audit(newer, options)];
  return { old: before, new: after, diff: diffDocuments(before.document, after.document, start().knowledge) };
}

export interface Compared {
  readonly audits: readonly Audit[];
  readonly comparison: Comparison;
}

/** Two or more policies, audited and set side by side topic by topic. */
export async function compare(policies: readonly Policy[], options: LibraryOptions = {}): Promise<Compared> {
  const audits: Audit[] = [];
  for (const policy of policies) audits.push(await audit(policy, options));
  const comparison = compareAudits(
    audits,
    start().knowledge,
    options.isSameOrganization === undefined ? {} : { isSameOrganization: options.isSameOrganization },
  );
  return { audits, comparison };
}
