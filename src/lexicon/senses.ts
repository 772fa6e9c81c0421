// What makes a verb say something else than its practice: "set forth", "kept confidential", "tell you about".

import type { Practice } from '../model/vocabulary.ts';
import type { ModalityFile } from './frame-files.ts';
import { formsOf } from './inflect.ts';
import { compilePhrases } from './phrases.ts';
import type { PhraseSet } from './phrases.ts';

export interface OtherSense {
  readonly behind: PhraseSet<true>;
  /** Words behind the verb in which `behind` may begin. */
  readonly within: number;
  /** First words of an object of which the practice is not said. */
  readonly object: ReadonlySet<string>;
  /** The practice stated instead; null for none. */
  readonly as: Practice | null;
}

/** Verb form → its other senses. */
export function readSenses({
  otherSenses,
  irregular,
}: Pick<ModalityFile, 'otherSenses' | 'irregular'>): ReadonlyMap<string, readonly OtherSense[]> {
  const senses = new Map<string, readonly OtherSense[]>();
  for (const { verbs, behind = [], within = 1, object = [], as } of otherSenses) {
    const sense: OtherSense = {
      behind: compilePhrases(behind.map((phrase): [string, true] => [phrase, true])),
      within,
      object: new Set(object),
      as: as ?? null,
    };
    for (const form of formsOf(verbs, irregular)) senses.set(form, [...(senses.get(form) ?? []), sense]);
  }
  return senses;
}
