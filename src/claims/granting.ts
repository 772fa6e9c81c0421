// Clauses that give the reader something: "you can …", "you have the right to …", "we give you the option".

import { findPhrases } from '../lexicon/phrases.ts';
import type { Polarity } from '../model/vocabulary.ts';
import type { VerbGroup } from './group.ts';
import type { Line, Reader } from './line.ts';
import { regionEnd } from './slots.ts';
import { headOf } from './stated.ts';

export interface Frame {
  readonly from: number;
  readonly to: number;
  readonly polarity: Polarity;
  readonly negation: number | null;
  readonly isMay: boolean;
}

const polarityOf = (group: VerbGroup): Polarity => (group.negation === null ? 'affirmed' : 'denied');

/** "We give you the option to delete your account" */
function givesOption(line: Line, group: VerbGroup, { lexicon }: Reader): boolean {
  const { frames } = lexicon;
  const { grammar } = frames;
  const verb = headOf(line, group);
  if (!grammar.granting.has(verb) || group.status !== 'asserted') return false;
  const after = line.lowers.slice(group.to, group.to + 6);
  return after.some((word) => frames.persons.has(word)) && after.some((word) => grammar.options.has(word));
}

/** A passive that only the reader can bring about. */
const isForReader = (line: Line, group: VerbGroup, index: number, { lexicon }: Reader): boolean =>
  (group.subject !== null &&
    line.lowers
      .slice(group.subject.from, group.subject.to)
      .some((word) => lexicon.frames.grammar.consents.has(word))) ||
  findPhrases(lexicon.frames.uponRequest, line.lowers, group.to, regionEnd(line.words, line.groups, index))
    .length > 0;

/** The end of the clause; "have it deleted" goes on behind its object. */
function endOf(line: Line, group: VerbGroup, index: number, { lexicon }: Reader): number {
  const next = line.groups[index + 1];
  const isCaused =
    next !== undefined &&
    lexicon.frames.grammar.have.has(headOf(line, group)) &&
    next.from - group.to <= LONGEST_CAUSED &&
    next.heads.some((at) => line.words[at]?.verbs.some(({ form }) => form === 'ed') === true);
  return regionEnd(line.words, line.groups, isCaused ? index + 1 : index);
}

/** "Have the information about their child deleted": words between the two verbs at most. */
const LONGEST_CAUSED = 8;

/** "If you wish to exercise your right to delete, you may do so by …": the main clause tells how. */
function isTold(line: Line, index: number, { lexicon }: Reader): boolean {
  const { grammar } = lexicon.frames;
  const behind = line.groups[index + 1];
  const main = behind?.status === 'complement' ? line.groups[index + 2] : behind;
  if (main?.status !== 'asserted' || main.negation !== null) return false;
  if (main.kind === 'imperative') return true;
  const after = line.lowers.slice(main.from, main.to + 2);
  return (
    line.lowers[main.clauseStart] === 'you' &&
    main.modal !== null &&
    after.some((word) => grammar.soForth.has(word)) &&
    !after.some((word) => grammar.unchanged.has(word))
  );
}

/** Clauses of the line that give the reader something: "you can/may/have the right to …". */
export function grantingClauses(line: Line, reader: Reader): readonly Frame[] {
  const { grammar } = reader.lexicon.frames;
  const frames: Frame[] = [];
  line.groups.forEach((group, index) => {
    if (
      group.kind !== 'finite' ||
      group.status === 'presupposed' ||
      group.status === 'described' ||
      group.subject === null
    )
      return;
    // "consent can be withdrawn at any time", "your data may be erased on request"
    if (group.isPassive && group.modal?.value === 'may' && isForReader(line, group, index, reader)) {
      const to = regionEnd(line.words, line.groups, index);
      frames.push({
        from: group.clauseStart,
        to,
        polarity: polarityOf(group),
        negation: group.negation,
        isMay: true,
      });
      return;
    }
    const subject = line.lowers.slice(group.subject.from, group.subject.to);
    const head = subject.at(-1) ?? '';
    if (givesOption(line, group, reader)) {
      const to = regionEnd(line.words, line.groups, index);
      frames.push({
        from: group.from,
        to,
        polarity: polarityOf(group),
        negation: group.negation,
        isMay: false,
      });
      return;
    }
    // "you or your agent", "users": the last word or the first
    const isMay = group.modal?.value === 'may';
    const verb = line.lowers[group.heads[0] ?? group.from] ?? '';
    // "business contacts may opt out": whoever may is a reader
    const isReader =
      head === 'you' ||
      subject[0] === 'you' ||
      reader.lexicon.frames.persons.has(head) ||
      grammar.standingFor.has(head);
    if (!isReader && !(isMay && verb === 'opt' && !reader.lexicon.frames.firstParty.has(head))) return;
    const after = line.lowers.slice(group.to, group.to + 4);
    const isRight =
      grammar.entitling.has(verb) ||
      after.some(
        (word, i) => grammar.entitling.has(word) || grammar.entitling.has(`${word} ${after[i + 1] ?? ''}`),
      );
    if (!isMay && !isRight) return;
    if (group.status === 'conditional' && !isTold(line, index, reader)) return;
    frames.push({
      from: group.clauseStart,
      to: endOf(line, group, index, reader),
      polarity: polarityOf(group),
      negation: group.negation,
      isMay,
    });
  });
  return frames;
}
