// Everything that the words of one sentence claim, from the readers of single constructions in their order.

import type { Cited, DataRef } from '../model/claim.ts';
import { readAccess } from './access.ts';
import { readAsked } from './asked.ts';
import { readCarried } from './carried.ts';
import { readChoices } from './choices.ts';
import type { DocumentContext } from './context.ts';
import { readCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { readEngaged } from './engaged.ts';
import { familyOf } from './family.ts';
import { completeFromLabel } from './from-label.ts';
import { readGiven } from './given.ts';
import { readGrants } from './grant-sentences.ts';
import { readGrantItem } from './grants.ts';
import type { VerbGroup } from './group.ts';
import { readContinued, readIntroduced } from './introduced.ts';
import { readKeptIn } from './kept-in.ts';
import { readLasting } from './lasting.ts';
import type { Line, Reader } from './line.ts';
import { readNamedParties } from './named-parties.ts';
import { readNominals } from './nominal.ts';
import { readNotices } from './notices.ts';
import { readOffers, readRefusals } from './offers.ts';
import { readOpenTo } from './open-to.ts';
import type { Opener } from './openers.ts';
import { readPursued } from './pursued.ts';
import { readRights } from './rights.ts';
import { readSecuring } from './securing.ts';
import { readServing } from './serving.ts';
import { readStatements } from './statements.ts';
import { withoutTwins } from './twins.ts';

export interface SentenceSetting {
  readonly label: Line | null;
  readonly labelData: readonly Cited<DataRef>[];
  readonly antecedents: readonly Cited<DataRef>[];
  readonly opener: Opener | null;
  /** The opener of the section, whatever the lead-in says. */
  readonly sectionOpener: Opener | null;
  readonly sectionWords: ReadonlySet<string>;
  readonly isItem: boolean;
  readonly isFirst: boolean;
  /** The last draft of the sentence before that names data. */
  readonly introducing: Draft | null;
}

export interface SentenceClaims {
  /** What its verbs state. */
  readonly statements: readonly Draft[];
  /** Those and everything else. */
  readonly found: readonly Draft[];
}

const RIGHT_TO = /^(?:(?:the|your|a) )?right to\b/i;

/** "**Access:** ask us for a copy": a paragraph under the name of a right. */
const namesRight = ({ label, isFirst }: SentenceSetting, { lexicon }: Reader): boolean =>
  isFirst && label !== null && readRights(label.text, lexicon).length > 0;

const isByUs = (line: Line, group: VerbGroup): boolean =>
  group.status === 'asserted' &&
  group.subject !== null &&
  ['we', 'us'].includes(line.lowers[group.subject.to - 1] ?? '');

/** "We will disclose to you …": what we do with a request. */
const isAnswering = (line: Line, group: VerbGroup): boolean =>
  group.heads.some((at) =>
    line.words[at]?.verbs.some(({ practice, isWeak }) => practice === 'disclose' && !isWeak),
  );

/** Drafts whose practice no other draft of the sentence states. */
const unsaid = (drafts: readonly Draft[], found: readonly Draft[]): readonly Draft[] =>
  drafts.filter(
    (draft) => !found.some((other) => familyOf(other.practice.value) === familyOf(draft.practice.value)),
  );

export function readSentence(line: Line, setting: SentenceSetting, context: DocumentContext): SentenceClaims {
  const { reader, firstPartyNames } = context;
  const { label, labelData, antecedents, opener, sectionOpener, isItem, introducing } = setting;
  // "The right to request that we delete …": nothing of ours is deleted
  const isRight = isItem && RIGHT_TO.test(line.text);
  const statements = isRight
    ? []
    : readStatements(line, { antecedents, firstPartyNames, isElliptic: false, labelData }, reader).map(
        (draft) => completeFromLabel(draft, label, reader),
      );
  const inRights = sectionOpener?.practice === 'grant' || opener?.practice === 'grant';
  // below "Your rights" a sentence about ourselves grants nothing by itself
  const isOurs = line.groups.some(
    (group) => isByUs(line, group) && (statements.length > 0 || isAnswering(line, group)),
  );
  const stated = isItem ? [] : readGrants(line, reader, inRights);
  const isListed = isItem || (stated.length === 0 && namesRight(setting, reader));
  const grants =
    inRights && isListed && !isOurs && opener !== null && opener.practice === 'grant'
      ? readGrantItem(line, setting.isFirst ? label : null, opener, reader)
      : stated;
  const freeGrants = grants.length > 0 || !isItem ? grants : readGrants(line, reader, inRights);
  const offers = freeGrants.length > 0 ? [] : readOffers(line, firstPartyNames, reader);
  const choices =
    freeGrants.length + offers.length > 0 ? [] : readChoices(line, labelData, antecedents, reader);
  const found = [
    ...withoutTwins([
      ...statements,
      ...freeGrants,
      ...offers,
      ...choices,
      ...readNamedParties(line, familyOf(opener?.practice ?? 'govern') === 'disclose', reader),
      ...readNominals(line, labelData, reader),
      ...readKeptIn(line, firstPartyNames, reader),
      ...readRefusals(line, firstPartyNames, reader),
      ...readCarried(line, firstPartyNames, reader),
      ...readCues(line, setting.sectionWords, reader),
    ]),
  ];
  found.push(
    ...readAsked(line, firstPartyNames, reader),
    ...readEngaged(line, firstPartyNames, reader),
    ...unsaid(readSecuring(line, firstPartyNames, reader), found),
    ...[
      ...readIntroduced(line, firstPartyNames, reader),
      ...readContinued(line, introducing, sectionOpener, reader),
    ].filter((draft) => !found.some((other) => other.practice.value === draft.practice.value)),
  );
  if (!inRights && freeGrants.length === 0)
    found.push(...unsaid(readGiven(line, firstPartyNames, reader), found));
  found.push(
    ...unsaid(readServing(line, antecedents, reader), found),
    ...unsaid(readOpenTo(line, reader), found),
    // "we delete your data, but copies may remain" says both
    ...readLasting(line, reader).filter(
      (draft) => !found.some((other) => other.practice.value === draft.practice.value),
    ),
    ...unsaid(readAccess(line, firstPartyNames, reader), found),
  );
  if (freeGrants.length === 0 && choices.length === 0)
    found.push(...readPursued(line, found, firstPartyNames, reader));
  found.push(...readNotices(line, found, firstPartyNames, reader));
  return { statements, found };
}
