// Small policies made of sentences of our own: many documents that are quick to read and differ.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SENTENCES = [
  'We collect your name and your email address.',
  'We collect your precise location when you use our app.',
  'We do not sell your personal information.',
  'We sell your browsing history to data brokers.',
  'We share your device identifiers with advertising partners.',
  'We keep your account data for two years after you close your account.',
  'We keep log data indefinitely.',
  'You may ask us to delete your personal information by writing to privacy@example.org.',
  'We use your messages to train our models.',
  'We never share your personal information with third parties.',
  'Last updated:',
];

export function smallPolicy(number: number): string {
  const own = SENTENCES.filter((_, at) => (number >> (at % 7)) % 2 === at % 2);
  const company = `Company${number}`;
  return `# Privacy Policy of ${company}\n\n${company}, Inc. ("${company}", "we", "us") explains what it does.\n\n${own.join('\n\n')}\n`;
}

/** Writes `count` policies and gives their names, in order. */
export function writePolicies(folder: string, count: number): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, at) => {
    const name = `p${String(at).padStart(4, '0')}.md`;
    writeFileSync(path.join(folder, name), smallPolicy(at));
    return name;
  });
}
