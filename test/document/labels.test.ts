import { describe, expect, it } from 'vitest';
import { readLabel } from '../../src/document/labels.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const words = loadKnowledge().reading;
const labelOf = (text: string): string | null => readLabel(text, words)?.name ?? null;

describe('readLabel', () => {
  it.each([
    ['Service providers — we work with hosts and couriers.', 'Service providers'],
    ['Billing (Paid): name and card number.', 'Billing'],
    ['U.S. residents: you may appeal.', 'U.S. residents'],
    ['Usage data – pages you open – and how long you stay.', 'Usage data'],
  ])('reads the label of "%s"', (text, name) => {
    expect(labelOf(text)).toBe(name);
  });

  it.each([
    'Two of the founders – Ann and Bo – are at hand for questions.',
    'Some partners — for instance the couriers we send you — may keep your number.',
    'We collect: name and address.',
    'For some events — like those of our friends — we ask for your age.',
    'Our partners:',
  ])('reads no label in "%s"', (text) => {
    expect(labelOf(text)).toBeNull();
  });
});
