// Access as a thing that is had or given: "we provide vendors access to your data", "affiliates have access to
// it", "no third party has access to your files". Who has access to data is one they are disclosed to.

import { findPhrases } from '../lexicon/phrases.ts';
import { isA } from '../lexicon/relate.ts';
import type { Cited, Recipient } from '../model/claim.ts';
import { refineDisclosure } from './choose.ts';
import { coreOf, denialAt } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { VerbGroup } from './group.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { determinerNegation, subjectNegation } from './negation.ts';
import { regionEnd } from './slots.ts';
import { fromStated, headOf } from './stated.ts';
import { readActor } from './subject.ts';
import { dataIn, purposesIn, recipientsIn, unique } from './values.ts';

/** Words between the verb and "access": "our trusted service providers". */
const FARTHEST = 8;

/** Who gets the access, and whether the clause says so: the object of our giving, or the subject that has it. */
function partiesOf(
  line: Line,
  group: VerbGroup,
  access: { readonly from: number; readonly to: number },
  end: number,
  firstPartyNames: ReadonlySet<string>,
  { lexicon }: Reader,
): readonly Cited<Recipient>[] {
  const isOutside = ({ value }: Cited<Recipient>): boolean =>
    !isA(lexicon, 'party', value.class, 'first-party') && !isA(lexicon, 'party', value.class, 'person');
  const actor = readActor(line, group, lexicon, firstPartyNames);
  if (actor.id === 'first-party') {
    if (!lexicon.frames.grammar.granting.has(headOf(line, group))) return [];
    const given = recipientsIn(line, group.to, access.from, lexicon, 'text');
    return (given.length > 0 ? given : recipientsIn(line, access.to, end, lexicon, 'text')).filter(isOutside);
  }
  const { subject } = group;
  if (subject === null || actor.id === null || actor.id === 'person') return [];
  return recipientsIn(line, subject.from, subject.to, lexicon, 'text').filter(isOutside);
}

export function readAccess(
  line: Line,
  firstPartyNames: ReadonlySet<string>,
  reader: Reader,
): readonly Draft[] {
  const { lexicon } = reader;
  return fromStated(line, (group, index) => {
    if (group.isPassive) return [];
    const end = regionEnd(line.words, line.groups, index);
    const [access] = findPhrases(
      lexicon.frames.accessible,
      line.lowers,
      group.to,
      Math.min(end, group.to + FARTHEST),
    );
    if (access === undefined) return [];
    const data = dataIn(line, access.to, end, lexicon, 'text', 'unspecified');
    if (data.length === 0) return [];
    const recipients = partiesOf(line, group, access, end, firstPartyNames, reader);
    if (recipients.length === 0) return [];
    const purposes = unique(purposesIn(line, access.to, end, 'text'), String);
    const practice = refineDisclosure(
      recipients.map(({ value }) => value.class),
      purposes.map(({ value }) => value),
      false,
      false,
      lexicon,
    );
    const negation =
      group.negation ??
      determinerNegation(line, group.to, access.from, lexicon) ??
      subjectNegation(line, group, lexicon);
    return [
      makeDraft(
        coreOf(
          line,
          'access/disclose',
          practice,
          wordSpan(line, group.subject?.from ?? group.clauseStart, end),
          wordSpan(line, access.from, access.to),
        ),
        {
          ...denialAt(line, negation),
          modality: { value: group.modal?.value ?? 'does', span: null, via: 'default' },
          data: unique(data, (ref) => ref.concept + ref.surface),
          recipients: unique(recipients, (party) => party.class + (party.name ?? '')),
          purposes,
          trace: ['who has access to data is one they are disclosed to'],
        },
      ),
    ];
  });
}
