// practices.yaml, modality.yaml and grammar.yaml in the form that the claims stage reads.

import type { ConditionKind, Hedge, Modality, Practice } from '../model/vocabulary.ts';
import type { ModalityFile, PracticeEntry, PracticesFile, SlotKind } from './frame-files.ts';
import { compileGrammar } from './grammar.ts';
import type { Grammar, GrammarFile } from './grammar.ts';
import { formsOf, inflect } from './inflect.ts';
import type { IrregularForms, VerbForm } from './inflect.ts';
import { compilePhrases } from './phrases.ts';
import type { PhraseSet } from './phrases.ts';
import { readSenses } from './senses.ts';
import type { OtherSense } from './senses.ts';

export interface VerbReading {
  readonly practice: Practice;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly isWeak: boolean;
}

export interface Frames {
  readonly grammar: Grammar;
  readonly entries: ReadonlyMap<Practice, PracticeEntry>;
  /** Inflected form → its readings. Particle verbs ("ask for") are under their first word. */
  readonly verbs: ReadonlyMap<string, readonly VerbReading[]>;
  readonly nouns: PhraseSet<Practice>;
  readonly openers: PhraseSet<Practice>;
  readonly modals: ReadonlyMap<string, Modality>;
  readonly negation: ReadonlySet<string>;
  readonly negationPhrases: PhraseSet<true>;
  readonly negatingDeterminers: ReadonlySet<string>;
  readonly falseNegation: PhraseSet<true>;
  readonly mistakes: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  readonly giving: ReadonlySet<string>;
  readonly choosing: ReadonlySet<string>;
  readonly applying: ReadonlySet<string>;
  readonly serving: ReadonlySet<string>;
  readonly needed: PhraseSet<true>;
  readonly pursuing: ReadonlySet<string>;
  readonly raising: ReadonlySet<string>;
  /** First nouns of what a right to know lets know: "the categories of sources". */
  readonly disclosable: ReadonlySet<string>;
  /** What steps are taken for that are themselves protection: "to prevent loss". */
  readonly guarding: ReadonlySet<string>;
  /** Verbs by which the reader gives us leave: "you authorize us to share". */
  readonly leave: ReadonlySet<string>;
  /** What is taken in order to do something: "we take steps to delete". */
  readonly measuresTaken: ReadonlySet<string>;
  /** What opens a sentence that says first what for: "in order to". */
  readonly aims: PhraseSet<true>;
  /** First words of a phrase in front that gates its sentence: "with your consent, …". */
  readonly openings: ReadonlySet<string>;
  /** Words behind a copula that state a practice: "is visible to", "is not for sale". */
  readonly predicates: PhraseSet<Practice>;
  readonly abouts: PhraseSet<true>;
  readonly engaging: ReadonlySet<string>;
  /** What tools are used for when they gather data: "cookies to collect". */
  readonly gathering: ReadonlySet<string>;
  /** Verbs by which whoever acts comes to know the data: "members can view". */
  readonly seeing: ReadonlySet<string>;
  /** What gives whoever has it the data behind it: "access to". */
  readonly accessible: PhraseSet<true>;
  /** In front of a subject: "not even we can read them". */
  readonly excluding: PhraseSet<true>;
  readonly light: PhraseSet<true>;
  readonly happening: PhraseSet<true>;
  readonly demands: ReadonlySet<string>;
  readonly categorical: PhraseSet<true>;
  readonly hedges: PhraseSet<Hedge>;
  readonly intends: ReadonlySet<string>;
  readonly control: ReadonlySet<string>;
  /** Verb form → what makes it say something else than its practice. */
  readonly otherSenses: ReadonlyMap<string, readonly OtherSense[]>;
  /** Lemmas that act on data only when these are cookies: "set a cookie". */
  readonly ofCookies: ReadonlySet<string>;
  /** Lemmas by which only we are said to want data. */
  readonly needing: ReadonlySet<string>;
  /** Lemmas that want data when active, or when the data are named. */
  readonly requiring: ReadonlySet<string>;
  /** "These technologies": nouns that stand for what was named before. */
  readonly standIns: ReadonlySet<string>;
  /** "at the time the data are collected": nouns a clause hangs on. */
  readonly clauseNouns: ReadonlySet<string>;
  readonly obliges: ReadonlySet<string>;
  readonly necessary: ReadonlySet<string>;
  readonly insecure: PhraseSet<true>;
  readonly choiceVerbs: ReadonlySet<string>;
  readonly models: PhraseSet<true>;
  readonly foreign: PhraseSet<true>;
  readonly assertive: ReadonlySet<string>;
  readonly subordinators: PhraseSet<true>;
  readonly interrogatives: ReadonlySet<string>;
  readonly fronting: ReadonlySet<string>;
  readonly openPredicates: ReadonlySet<string>;
  readonly considerations: PhraseSet<true>;
  readonly leaving: ReadonlySet<string>;
  /** What data do that are kept: "copies may remain in our backups". */
  readonly lasting: ReadonlySet<string>;
  readonly uponRequest: PhraseSet<true>;
  /** Orders to turn to us. */
  readonly writing: ReadonlySet<string>;
  /** Orders that tell the reader how to get something. */
  readonly ordering: ReadonlySet<string>;
  /** What opens a sentence that tells how to get what the reader wants. */
  readonly wishes: PhraseSet<true>;
  readonly refusing: ReadonlySet<string>;
  readonly accepting: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly slots: PhraseSet<SlotKind>;
  readonly persons: ReadonlySet<string>;
  readonly firstParty: ReadonlySet<string>;
  readonly pronounObjects: ReadonlySet<string>;
  readonly conditions: PhraseSet<ConditionKind>;
  readonly waivers: PhraseSet<true>;
  readonly exclusives: ReadonlySet<string>;
  readonly universal: PhraseSet<true>;
  readonly concessions: ReadonlySet<string>;
  readonly pastTwelveMonths: PhraseSet<true>;
  readonly abstractHeads: ReadonlySet<string>;
  readonly partitives: ReadonlySet<string>;
  /** Every other verb form we know of, for telling verbs from nouns. */
  readonly irregularForms: ReadonlyMap<string, VerbForm>;
}

function readVerbs(practices: PracticesFile, irregular: IrregularForms): Map<string, VerbReading[]> {
  const verbs = new Map<string, VerbReading[]>();
  const add = (practice: Practice, phrase: string, isWeak: boolean): void => {
    const [base = phrase] = phrase.split(' ');
    for (const [surface, form] of inflect(base, irregular[base])) {
      const readings = verbs.get(surface) ?? [];
      readings.push({ practice, lemma: phrase, form, isWeak });
      verbs.set(surface, readings);
    }
  };
  for (const entry of practices.practices) {
    for (const verb of entry.verbs) add(entry.practice, verb, false);
    for (const verb of entry.weak) add(entry.practice, verb, true);
  }
  return verbs;
}

function pairs<K extends string>(groups: Readonly<Partial<Record<K, readonly string[]>>>): [string, K][] {
  const list: [string, K][] = [];
  for (const key in groups) for (const phrase of groups[key] ?? []) list.push([phrase, key]);
  return list;
}

const flags = (list: readonly string[]): [string, true][] => list.map((phrase) => [phrase, true]);

export function compileFrames(
  practices: PracticesFile,
  modality: ModalityFile,
  grammar: GrammarFile,
): Frames {
  const irregularForms = new Map<string, VerbForm>();
  for (const [base, forms] of Object.entries(modality.irregular))
    for (const [surface, form] of inflect(base, forms))
      if (!irregularForms.has(surface)) irregularForms.set(surface, form);
  const modals = new Map<string, Modality>(pairs(modality.modals));
  return {
    grammar: compileGrammar(grammar),
    entries: new Map(practices.practices.map((entry) => [entry.practice, entry])),
    verbs: readVerbs(practices, modality.irregular),
    nouns: compilePhrases(
      practices.practices.flatMap((e) => e.nouns.map((n): [string, Practice] => [n, e.practice])),
    ),
    openers: compilePhrases(
      practices.practices.flatMap((e) => e.openers.map((o): [string, Practice] => [o, e.practice])),
    ),
    modals,
    negation: new Set(modality.negation),
    negationPhrases: compilePhrases(flags(modality.negationPhrases)),
    negatingDeterminers: new Set(modality.negatingDeterminers),
    falseNegation: compilePhrases(flags(modality.falseNegation)),
    mistakes: new Set(modality.mistakes),
    asking: formsOf(modality.asking, modality.irregular),
    abouts: compilePhrases(flags(modality.abouts)),
    giving: formsOf(modality.giving, modality.irregular),
    choosing: formsOf(modality.choosing, modality.irregular),
    applying: new Set(modality.applying),
    serving: formsOf(modality.serving, modality.irregular),
    needed: compilePhrases(flags(modality.needed)),
    pursuing: formsOf(modality.pursuing, modality.irregular),
    raising: formsOf(modality.raising, modality.irregular),
    disclosable: new Set(modality.disclosable),
    guarding: formsOf(modality.guarding, modality.irregular),
    leave: formsOf(modality.leave, modality.irregular),
    measuresTaken: new Set(modality.measuresTaken),
    aims: compilePhrases(flags(modality.aims)),
    openings: new Set(modality.openings),
    predicates: compilePhrases(
      practices.practices.flatMap((e) =>
        (e.predicates ?? []).map((p): [string, Practice] => [p, e.practice]),
      ),
    ),
    engaging: formsOf(modality.engaging, modality.irregular),
    gathering: formsOf(modality.gathering, modality.irregular),
    seeing: formsOf(modality.seeing, modality.irregular),
    accessible: compilePhrases(flags(modality.accessible)),
    excluding: compilePhrases(flags(modality.excluding)),
    light: compilePhrases(flags(modality.light)),
    happening: compilePhrases(flags(modality.happening)),
    demands: formsOf(modality.demands, modality.irregular),
    categorical: compilePhrases(flags(modality.categorical)),
    hedges: compilePhrases(pairs(modality.hedges)),
    intends: formsOf(modality.intends, modality.irregular),
    control: formsOf(modality.control, modality.irregular),
    otherSenses: readSenses(modality),
    ofCookies: new Set(modality.ofCookies),
    needing: new Set(modality.needing),
    requiring: new Set(modality.requiring),
    standIns: new Set(modality.standIns),
    clauseNouns: new Set(modality.clauseNouns),
    obliges: new Set(modality.obliges),
    necessary: new Set(modality.necessary),
    insecure: compilePhrases(flags(modality.insecure)),
    choiceVerbs: new Set(modality.choiceVerbs),
    models: compilePhrases(flags(modality.models)),
    foreign: compilePhrases(flags(modality.foreign)),
    assertive: formsOf(modality.assertive, modality.irregular),
    subordinators: compilePhrases(flags(modality.subordinators)),
    interrogatives: new Set(modality.interrogatives),
    fronting: new Set(modality.fronting),
    openPredicates: new Set(modality.openPredicates),
    considerations: compilePhrases(flags(modality.considerations)),
    leaving: formsOf(modality.leaving, modality.irregular),
    lasting: formsOf(modality.lasting, modality.irregular),
    uponRequest: compilePhrases(flags(modality.uponRequest)),
    writing: formsOf(modality.writing, modality.irregular),
    ordering: new Set([...modality.ordering, ...modality.writing]),
    wishes: compilePhrases(flags(modality.wishes)),
    refusing: formsOf(modality.refusing, modality.irregular),
    accepting: formsOf(modality.accepting, modality.irregular),
    relatives: new Set(modality.relatives),
    slots: compilePhrases(pairs(modality.slots)),
    persons: new Set(modality.persons),
    firstParty: new Set(modality.firstParty),
    pronounObjects: new Set(modality.pronounObjects),
    conditions: compilePhrases(pairs(modality.conditions)),
    waivers: compilePhrases(flags(modality.waivers)),
    exclusives: new Set(modality.exclusives),
    universal: compilePhrases(flags(modality.universal)),
    concessions: new Set(modality.concessions.flatMap((phrase) => phrase.split(' ').slice(0, 1))),
    pastTwelveMonths: compilePhrases(flags(modality.tense['past-12-months'])),
    abstractHeads: new Set(modality.abstractHeads),
    partitives: new Set(modality.partitives),
    irregularForms,
  };
}
