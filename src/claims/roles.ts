// The role of each word, decided from its neighbours: the tagger errs on practice words ("server logs",
// "AWS shares").

import type { Frames } from '../lexicon/frames.ts';
import { isBreak, isFirstOfSubject, isModel, isPlural, isPluralForm, opensPredicate } from './neighbours.ts';
import type { PlainWord, Role } from './plain-word.ts';

type Lower = Pick<PlainWord, 'lower'> | undefined;

export const isBe = (word: Lower, { grammar }: Frames): boolean =>
  word !== undefined && grammar.be.has(word.lower);
export const isHave = (word: Lower, { grammar }: Frames): boolean =>
  word !== undefined && grammar.have.has(word.lower);
export const isDo = (word: Lower, { grammar }: Frames): boolean =>
  word !== undefined && grammar.do.has(word.lower);
export const isCoordinator = (word: Lower, { grammar }: Frames): boolean =>
  word !== undefined && grammar.coordinators.has(word.lower);

function previousContent(drafts: readonly PlainWord[], roles: readonly Role[], at: number): number {
  let i = at - 1;
  while (i >= 0 && (roles[i] === 'adverb' || roles[i] === 'negation') && !isBreak(drafts[i + 1]?.gap ?? ''))
    i--;
  return i;
}

/** A verb that is not in the lexicon: the tagger says so, and the neighbours do not speak against it. */
function isUnknownVerb(
  draft: PlainWord,
  left: PlainWord | undefined,
  leftRole: Role | undefined,
  frames: Frames,
): boolean {
  if (draft.tags.has('Particle')) return false;
  // "anything like it": a comparison
  if (draft.lower === 'like') return leftRole === 'modal' || leftRole === 'pronoun' || left?.lower === 'to';
  // "These include …": a pronoun here, though mostly a determiner
  if (leftRole === 'determiner')
    return frames.grammar.lone.has(left?.lower ?? '') && frames.grammar.comprising.has(draft.lower);
  if (draft.tags.has('Gerund') || draft.lower.endsWith('ed')) return true;
  // "of accounts", "free accounts": nouns that look like verbs
  if (leftRole === 'preposition' && left?.lower !== 'to') return false;
  if (leftRole === 'noun' && left?.tags.has('Adjective') === true && left.tags.has('Noun') === false)
    return false;
  return true;
}

/** "updates you have ordered", "train models", "law enforcement requests)": a plural, no third person. */
function isPluralHere(
  draft: PlainWord,
  form: string | undefined,
  left: PlainWord | undefined,
  leftRole: Role | undefined,
  next: PlainWord | undefined,
  afterNext: PlainWord | undefined,
  frames: Frames,
): boolean {
  const isThirdPerson =
    form === 's' || (form === undefined && /[^s]s$/.test(draft.lower) && draft.tags.has('PresentTense'));
  if (!isThirdPerson || frames.grammar.comprising.has(draft.lower)) return false;
  // "send you receipts"
  if (left !== undefined && frames.grammar.plainPronouns.has(left.lower) && !isBreak(draft.gap)) return true;
  if (leftRole === 'pronoun' || (left !== undefined && frames.relatives.has(left.lower))) return false;
  const separated = isBreak(draft.gap);
  if ((leftRole === 'verb' || leftRole === 'aux') && !separated) return true;
  if (next === undefined || isBreak(next.gap)) return true;
  return (
    frames.grammar.pronouns.has(next.lower) &&
    afterNext !== undefined &&
    (frames.grammar.have.has(afterNext.lower) ||
      frames.grammar.do.has(afterNext.lower) ||
      frames.modals.has(afterNext.lower))
  );
}

/** May this form of a practice word be a verb here? Decided by its left and right neighbours. */
export function isVerbHere(
  drafts: readonly PlainWord[],
  roles: readonly Role[],
  at: number,
  frames: Frames,
): boolean {
  const draft = drafts[at];
  if (draft === undefined || draft.isPossessive || frames.grammar.neverVerbs.has(draft.lower)) return false;
  const readings = frames.verbs.get(draft.lower);
  const form = readings?.[0]?.form ?? frames.irregularForms.get(draft.lower);
  const next = drafts[at + 1];
  const tagged = draft.tags.has('Verb') && !draft.tags.has('Modal');
  const before = previousContent(drafts, roles, at);
  const left = drafts[before];
  const leftRole = before >= 0 ? roles[before] : undefined;
  const separated = /[;:,\u2014\u2013(]/.test(draft.gap);
  // "Messages are scanned": a subject, not a verb
  // … but "children we know are young": a verb behind its pronoun
  if (
    next !== undefined &&
    next.gap.trim() === '' &&
    !(form === undefined && tagged && frames.grammar.clausal.has(left?.lower ?? '')) &&
    form !== 'ed' &&
    form !== 'ing' &&
    (frames.grammar.be.has(next.lower) ||
      frames.grammar.have.has(next.lower) ||
      frames.modals.has(next.lower))
  )
    return false;
  // "consent can be taken back"
  if (
    frames.grammar.particles.has(draft.lower) &&
    leftRole === 'verb' &&
    draft.gap === ' ' &&
    next?.lower !== 'up'
  )
    return false;
  // "gives vendors access to your data": the verb takes no "to"
  if (draft.lower === 'access' && next?.lower === 'to' && next.gap === ' ') return false;
  // "your address lets us send receipts": a verb in front of its pronoun
  if (
    form === 's' &&
    next?.gap === ' ' &&
    frames.grammar.reached.has(next.lower) &&
    (leftRole === 'noun' || frames.grammar.lone.has(left?.lower ?? ''))
  )
    return true;
  // "train machine learning models on …"
  if (isModel(drafts, at, frames)) return false;
  if (isPluralHere(draft, form, left, leftRole, next, drafts[at + 2], frames)) return false;
  if (left === undefined && isFirstOfSubject(form, next, drafts[at + 2], frames)) return false;
  if (form === undefined)
    return (
      (tagged || frames.grammar.comprising.has(draft.lower)) && isUnknownVerb(draft, left, leftRole, frames)
    );
  if (left === undefined) return form === 'base' ? !(next?.lower === 'of') : form === 'ing' || form === 'ed';
  if (leftRole === 'determiner' || (left.isPossessive && !separated)) return false;
  if (next?.lower === 'of' && form !== 'ed' && !isBe(left, frames)) return leftRole === 'modal';
  if (leftRole === 'modal' || isDo(left, frames)) return form === 'base';
  // "in exchange for", "for use by us": a noun
  if (leftRole === 'preposition' && left.lower !== 'to' && form === 'base' && !separated) return false;
  // "committed to never selling": a gerund; "object to profiling": a noun
  if (left.lower === 'to' && !separated)
    return form === 'base' || (form === 'ing' && roles[at - 1] === 'negation');
  // "neither sell nor rent"
  if (frames.grammar.neither.has(drafts[at - 1]?.lower ?? '') && form === 'base') return true;
  if (leftRole === 'aux')
    return (
      form === 'ed' ||
      form === 'ing' ||
      draft.lower === left.lower ||
      (!isDo(left, frames) && readings?.some((reading) => reading.form === 'ed') === true)
    );
  if (leftRole === 'pronoun' && !separated) return form !== 'ing';
  if (frames.relatives.has(left.lower)) return true;
  if (form === 'ing')
    return !(roles[before] === 'noun' && next !== undefined && !isBreak(next.gap) && tagged === false);
  // "of paid account data", "with hashed addresses": a participle in front of its noun
  if (form === 'ed' && leftRole === 'preposition' && next !== undefined && !isBreak(next.gap))
    return !(next.tags.has('Noun') && frames.verbs.get(next.lower) === undefined);
  if (form === 'ed') return true;
  // "opt out of sale/share requests", "the collection, use and disclosure of"
  if (
    (draft.gap === '/' || separated) &&
    form === 'base' &&
    leftRole === 'noun' &&
    frames.nouns.root.next.has(left.lower)
  )
    return false;
  if (isCoordinator(left, frames) || separated || draft.gap === '/') {
    // "collect, use and share": like its predecessor in the list
    for (let i = before; i >= 0 && at - i < 8; i--) {
      const role = roles[i];
      if (role === 'verb') return true;
      if (role === 'noun' && !isCoordinator(drafts[i], frames) && !separated && i < before) break;
    }
    return tagged && form !== 's';
  }
  if (form === 's') {
    const follows =
      next !== undefined &&
      !isBreak(next.gap) &&
      (next.tags.has('Determiner') ||
        next.tags.has('Possessive') ||
        next.tags.has('Pronoun') ||
        next.tags.has('Noun') ||
        next.lower === 'with' ||
        next.lower === 'to');
    return tagged || (follows && left.tags.has('ProperNoun'));
  }
  // "Partners receive hashed addresses", "cookies store your choices": a plural before, an object after
  // "limiting use", "requires access": the object of the verb before
  if (leftRole === 'verb' && !separated && left.tags.has('Gerund')) return false;
  if (leftRole === 'noun')
    return (
      (tagged
        ? isPlural(left) || isPluralForm(left, frames)
        : /[^s]s$/.test(left.lower) && opensPredicate(drafts, roles, at, before, frames)) &&
      // "the rooms feature collects": the verb comes next
      frames.verbs.get(next?.lower ?? '')?.[0]?.form !== 's' &&
      next !== undefined &&
      (!isBreak(next.gap) || frames.verbs.has(next.lower)) &&
      next.lower !== 'of'
    );
  return tagged;
}

export function basicRole(draft: PlainWord, frames: Frames): Role | null {
  const { lower, tags } = draft;
  if (frames.negation.has(lower)) return 'negation';
  if (frames.grammar.be.has(lower) || frames.grammar.do.has(lower) || frames.grammar.have.has(lower))
    return 'aux';
  if (frames.modals.has(lower) && !(lower === 'can' && tags.has('Noun'))) return 'modal';
  if (frames.grammar.pronouns.has(lower)) return 'pronoun';
  if (frames.grammar.determiners.has(lower)) return 'determiner';
  if (frames.grammar.coordinators.has(lower)) return 'conjunction';
  if (frames.grammar.prepositions.has(lower)) return 'preposition';
  if (tags.has('Adverb') || frames.grammar.adverbs.has(lower)) return 'adverb';
  // "comply", "supply" end like adverbs
  if (lower.endsWith('ly') && !frames.irregularForms.has(lower) && !frames.verbs.has(lower)) return 'adverb';
  return null;
}
