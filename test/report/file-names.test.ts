import { expect, it } from 'vitest';
import { shownFiles, withShownFiles } from '../../src/report/build/file-names.ts';

it('keeps names as given, and of paths from the root what tells them apart', () => {
  expect(shownFiles(['legal/privacy.md', '../privacy.md'])).toEqual(['legal/privacy.md', '../privacy.md']);
  expect(shownFiles(['/home/ann/legal/privacy.md'])).toEqual(['privacy.md']);
  expect(shownFiles(['C:\\legal\\privacy.docx'])).toEqual(['privacy.docx']);
  expect(shownFiles(['/home/ann/old/privacy.md', '/home/ann/new/privacy.md'])).toEqual([
    'old/privacy.md',
    'new/privacy.md',
  ]);
});

it('cuts paths inside messages', () => {
  expect(withShownFiles('Not read: /home/ann/cake.txt is empty.')).toBe('Not read: cake.txt is empty.');
  expect(withShownFiles('Not read: cannot read "/home/ann/a.md": it is gone.')).toBe(
    'Not read: cannot read "a.md": it is gone.',
  );
  expect(withShownFiles('Not read: legal/cake.txt is not a readable PDF.')).toBe(
    'Not read: legal/cake.txt is not a readable PDF.',
  );
});
