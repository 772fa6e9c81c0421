import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClaims, readDocument } from '../../src/audit.ts';
import { openEngine } from '../../src/tools/eval/engine.ts';
import { headline, judge } from '../../src/tools/eval/label-score.ts';
import { askAll } from '../../src/tools/label/ask.ts';
import { formatClaim, labelWords, parseLabel } from '../../src/tools/label/notation.ts';
import { sampleUnits, seatFiles } from '../../src/tools/label/sample.ts';
import { predictedLabels, showUnit } from '../../src/tools/label/show.ts';
import {
  drifted,
  hashOf,
  labelledBefore,
  readLabels,
  withLabels,
  writeLabels,
} from '../../src/tools/label/store.ts';
import { unitsOf } from '../../src/tools/label/units.ts';

const engine = openEngine();
const { lexicon } = engine.knowledge;
const words = labelWords(lexicon);
const TEXT = `# Privacy

We collect your email address when you register. Thank you for reading.

We share it with:

- our payment processors,
- the tax office.

| Data | Kept for |
| --- | --- |
| Invoices | seven years |

We do not sell your personal information.
`;
const document = await readDocument(
  { file: 'policy.md', bytes: new TextEncoder().encode(TEXT) },
  engine.knowledge,
);
const claims = readClaims(document, engine);
const units = unitsOf(document);

describe('a label', () => {
  it('is a line of words of the lexicon', () => {
    const [label] = parseLabel(
      'maybe not sell|share-ads data=email,name|username place=US-CA by=advertiser',
      words,
    );
    expect(label).toMatchObject({
      isOptional: true,
      stances: [
        { practice: 'sell', polarity: 'denied' },
        { practice: 'share-ads', polarity: 'denied' },
      ],
      data: [['email'], ['name', 'username']],
      place: ['US-CA'],
      actors: ['advertiser'],
    });
  });

  it('counts a year as 365.25 days and keeps both ends of a range', () => {
    const [label] = parseLabel('retain data=billing keep=fixed|max:1y..7y after=account-closure', words);
    expect(label?.retention).toEqual({
      kinds: ['fixed', 'max'],
      minDays: 365.25,
      maxDays: 2556.75,
      triggers: ['account-closure'],
    });
  });

  it('stands for one claim of each right', () => {
    const labels = parseLabel('grant right=access|know,delete', words);
    expect(labels.map(({ rights }) => rights)).toEqual([['access', 'know'], ['delete']]);
  });

  it('may leave open which way a practice is put', () => {
    const [label] = parseLabel('grant|not-differ right=non-discrimination', words);
    expect(label?.stances).toEqual([
      { practice: 'grant', polarity: 'affirmed' },
      { practice: 'differ', polarity: 'denied' },
    ]);
  });

  it.each([
    ['colect data=email', /unknown practice "colect"/],
    ['collect data=emial', /unknown data "emial"/],
    ['collect date=email', /unknown field "date"/],
    ['collect data=', /empty or given twice/],
    ['retain keep=fixed:7', /no duration/],
  ])('%s is refused in words', (text, message) => {
    expect(() => parseLabel(text, words)).toThrow(message);
  });

  it('that the tool writes can be read back', () => {
    for (const claim of claims.filter(({ practice }) => practice.value !== 'govern')) {
      const [label] = parseLabel(formatClaim(claim), words);
      expect(label?.stances).toEqual([{ practice: claim.practice.value, polarity: claim.polarity }]);
    }
  });
});

describe('sentences to label', () => {
  it('are sentences and rows, at their exact places', () => {
    expect(units.map(({ text }) => text)).toEqual([
      'We collect your email address when you register.',
      'Thank you for reading.',
      'We share it with:',
      'our payment processors,',
      'the tax office.',
      'Invoices | seven years',
      'We do not sell your personal information.',
    ]);
    expect(TEXT.slice(units[3]?.span.start, units[3]?.span.end)).toBe('our payment processors,');
  });

  it('show what stands above and beside them, and the claims only when asked', () => {
    const item = units[3];
    const first = units[0];
    if (item === undefined || first === undefined) throw new Error('no units');
    expect(showUnit(item, null)).toContain('above   We share it with:');
    expect(showUnit(item, null)).toContain('after   the tax office.');
    expect(showUnit(first, null)).not.toContain('collect data=email');
    expect(showUnit(first, predictedLabels(first, claims))).toContain('collect data=email');
  });

  it('are the same every time, most of them with a word of a practice', () => {
    const sample = sampleUnits('policy.md', units, 4);
    expect(sampleUnits('policy.md', units, 4)).toEqual(sample);
    expect(sample).toHaveLength(4);
    expect(sample.map(({ span }) => span.start)).toEqual(
      sample.map(({ span }) => span.start).toSorted((a, b) => a - b),
    );
  });

  it('are others in every further round, until none is left', () => {
    const rounds = [1, 2, 3, 4, 5].map((round) => sampleUnits('policy.md', units, 2, round));
    expect(rounds.map(({ length }) => length)).toEqual([2, 2, 2, 1, 0]);
    expect(new Set(rounds.flat()).size).toBe(units.length);
  });

  it('split by policy: a third to check with, half of each part blind', () => {
    const seats = seatFiles(Array.from({ length: 60 }, (_, index) => `policy-${index}.md`));
    const count = (part: string, isBlind: boolean): number =>
      seats.filter((seat) => seat.part === part && seat.isBlind === isBlind).length;
    expect([count('tune', true), count('tune', false), count('check', true), count('check', false)]).toEqual([
      20, 20, 10, 10,
    ]);
  });
});

describe('labelling at the terminal', () => {
  const questions = [
    { id: '0-9', shown: 'first', predicted: ['collect data=email'] },
    { id: '10-19', shown: 'second', predicted: [] },
    { id: '20-29', shown: 'third', predicted: [] },
  ];

  async function answer(lines: readonly string[]) {
    const left = [...lines];
    const written: string[] = [];
    const answers = await askAll(questions, words, {
      ask: async () => left.shift() ?? null,
      write: (text) => void written.push(text),
    });
    return { answers: [...answers], written: written.join('') };
  }

  it('takes claims over, replaces them, and says when there are none', async () => {
    const { answers } = await answer(['', 'not sell data=personal', 'retain data=billing', '', '-']);
    expect(answers).toEqual([
      ['0-9', ['collect data=email']],
      ['10-19', ['not sell data=personal', 'retain data=billing']],
      ['20-29', []],
    ]);
  });

  it('explains a wrong word, goes back, skips, and keeps what was answered before the end', async () => {
    const { answers, written } = await answer(['colect', '-', 'back', '', 'skip']);
    expect(written).toContain('Did you mean "collect"?');
    expect(answers).toEqual([['0-9', ['collect data=email']]]);
  });
});

describe('labels on disk', () => {
  it('come back as they were saved, a second answer in the place of the first', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'labels-'));
    try {
      const sentence = { at: '11-59', hash: hashOf(TEXT.slice(11, 59)), claims: ['collect data=email'] };
      const policy = { file: 'policy.md', blind: true, sentences: [sentence] };
      writeLabels(folder, 'tune', withLabels(readLabels(folder, 'tune'), policy));
      const again = { ...policy, sentences: [{ ...sentence, claims: [] }] };
      writeLabels(folder, 'tune', withLabels(readLabels(folder, 'tune'), again));
      expect(readLabels(folder, 'tune')).toEqual({ policies: [again] });
      expect(readFileSync(path.join(folder, 'tune.yaml'), 'utf8')).not.toContain('register');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('keep a sentence from being drawn again in another round', () => {
    const sentences = [
      { at: '11-59', hash: 'a', claims: [] },
      { at: '60-82', hash: 'b', round: 2, claims: [] },
    ];
    const labels = { policies: [{ file: 'policy.md', blind: true, sentences }] };
    expect([...labelledBefore(labels, 'policy.md', 2)]).toEqual(['11-59']);
    expect([...labelledBefore(labels, 'policy.md', 1)]).toEqual(['60-82']);
    expect([...labelledBefore(labels, 'other.md', 2)]).toEqual([]);
  });

  it('notice that the policy says something else now', () => {
    const sentences = [{ at: '11-59', hash: hashOf(TEXT.slice(11, 59)), claims: [] }];
    const policy = { file: 'policy.md', blind: true, sentences };
    expect(drifted(policy, TEXT)).toEqual([]);
    expect(drifted(policy, TEXT.replace('email', 'phone'))).toEqual(['11-59']);
  });
});

describe('the score', () => {
  const labelled = (texts: readonly (readonly string[])[]) =>
    [units[0], units[6]].flatMap((unit, index) =>
      unit === undefined
        ? []
        : [{ ...unit.span, claims: (texts[index] ?? []).flatMap((text) => parseLabel(text, words)) }],
    );

  it('is full where labels and claims agree', () => {
    const judged = judge(labelled([['collect data=email'], ['not sell data=personal']]), claims, lexicon);
    expect(headline(judged)).toMatchObject({ precision: 1, recall: 1, 'polarity errors': 0 });
  });

  it('counts what was missed, what was made up, and what was turned round', () => {
    const judged = judge(
      labelled([['collect data=email', 'share-ads'], ['sell data=personal']]),
      claims,
      lexicon,
    );
    expect(judged.map(({ missed }) => missed.length)).toEqual([1, 1]);
    expect(judged.map(({ wrong }) => wrong.length)).toEqual([0, 1]);
    expect(judged.map(({ reversed }) => reversed.length)).toEqual([0, 1]);
  });

  it('asks for one claim only where a claim names what two labels list', () => {
    const two = ['collect data=email', 'collect data=email,contact'];
    expect(judge(labelled([two, []]), claims, lexicon)[0]).toMatchObject({ missed: [] });
  });

  it('leaves arguable claims aside in both directions', () => {
    const judged = judge(labelled([['maybe collect'], ['maybe not sell', 'maybe retain']]), claims, lexicon);
    expect(headline(judged)).toMatchObject({ precision: null, recall: null });
  });
});
