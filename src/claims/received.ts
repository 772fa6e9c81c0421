// What another party comes to have: "our analytics provider receives your address", "other members can view
// your profile", "your posts can be seen by everyone". Whoever gets or sees the data has them from us, and
// whoever works on them for us was given them.

import { isA } from '../lexicon/relate.ts';
import type { Cited, Recipient } from '../model/claim.ts';
import type { Practice } from '../model/vocabulary.ts';
import type { Line, Reader } from './line.ts';
import type { Reading } from './reading.ts';
import { recipientsIn } from './values.ts';

interface Receipt {
  readonly practice: Practice;
  /** Who has the data now; null when the words name nobody but us. */
  readonly recipients: readonly Cited<Recipient>[] | null;
  /** The party that a passive names behind "by". */
  readonly agent: Cited<Recipient> | undefined;
}

const COMING: ReadonlySet<Practice> = new Set(['collect', 'receive', 'observe', 'use']);
const WORKING: ReadonlySet<Practice> = new Set(['use', 'retain']);

/** The practice of a verb when it is another party's act on our data. */
export function receiptOf(
  line: Line,
  { actor, slots, group }: Reading,
  head: number,
  practice: Practice,
  { lexicon }: Reader,
): Receipt {
  const [agent] = slots
    .filter((slot) => slot.name === 'agent')
    .flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text'));
  const isOurs = (id: string): boolean => isA(lexicon, 'party', id, 'first-party');
  const isSeeing = COMING.has(practice) && lexicon.frames.seeing.has(line.lowers[head] ?? '');
  if (agent !== undefined && group.isPassive && !isOurs(agent.value.class)) {
    const isWorking = WORKING.has(practice) && isA(lexicon, 'party', agent.value.class, 'processor');
    if (isSeeing) return { practice: 'disclose', recipients: [agent], agent };
    if (isWorking) return { practice: 'entrust', recipients: [agent], agent };
  }
  const party = actor.id !== null && !isOurs(actor.id) ? actor.id : null;
  if (party === null || actor.span === null || !isSeeing) return { practice, recipients: null, agent };
  const recipient: Cited<Recipient> = {
    value: { class: party, name: null, role: 'unknown', restriction: null },
    span: actor.span,
    via: 'text',
  };
  return { practice: 'disclose', recipients: [recipient], agent };
}
