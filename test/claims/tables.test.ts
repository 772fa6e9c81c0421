// Rows of tables as claims: what the header, the heading and the first cell leave to each cell.

import { describe, expect, it } from 'vitest';
import { read, readText } from './read.ts';

const table = (heading: string, ...rows: readonly string[]): string => `## ${heading}\n\n${rows.join('\n')}`;

describe('a table', () => {
  it('without a head has its yes and no for one', async () => {
    expect(
      await read(
        table(
          'Information we collect',
          '|  |  |  |',
          '| --- | --- | --- |',
          '| A. Identifiers | Email address | YES |',
          '| B. Biometric information | Fingerprints | NO |',
        ),
      ),
    ).toEqual(['+collect email+identifier', '-collect biometric']);
  });

  it('takes from the words above it that it is of cookies', async () => {
    expect(
      await read(
        table(
          'Tools',
          'We use the following cookies:',
          '',
          '| Cookie | Purpose | Expires |',
          '| --- | --- | --- |',
          '| _stat | Counts visits for statistics | 90 days |',
        ),
      ),
    ).toContain('+track cookie');
  });

  it('below a heading that denies names what is not collected', async () => {
    const rows = ['| Category | Examples |', '| --- | --- |', '| Health data | Diagnoses |'];
    expect(await read(table('Data we do not collect', ...rows))).toEqual(['-collect health']);
    expect(await read('## What we never collect\n\n- Health data\n')).toEqual(['-collect health']);
  });

  it('of reasons to share tells disclosures, and no advertising', async () => {
    expect(
      await read(
        table(
          'Facts',
          '| Reasons we can share your personal information | Does Maple Bank share? | Can you limit this sharing? |',
          '| --- | --- | --- |',
          '| For our marketing purposes | Yes | No |',
          '| For nonaffiliates to market to you | No | We do not share |',
        ),
      ),
    ).toEqual(['+disclose personal', '-disclose personal']);
  });

  it('of rights grants one a row', async () => {
    const { claims } = await readText(
      table(
        'Your rights',
        '| Right | What it means |',
        '| --- | --- |',
        '| Access | You can get a copy of your data. |',
        '| Erasure | You can ask us to delete it. |',
      ),
    );
    expect(claims.map(({ right }) => right?.kind)).toEqual(['access', 'delete']);
  });

  it('without a head has the bold row for one', async () => {
    expect(
      await read(
        table(
          'Data',
          '|  |  |',
          '| --- | --- |',
          '| **Category of personal data** | **Recipients** |',
          '| Email address | Payment processors |',
          '| Location | None |',
        ),
      ),
    ).toContain('+entrust email > payments');
  });

  it('of cookies tracks, and says for how long', async () => {
    const { claims } = await readText(
      table(
        'Marketing cookies',
        '| Name | Provider | Purpose | Expiry |',
        '| --- | --- | --- | --- |',
        '| _quill | quill.example | Used for advertising | 1 year |',
      ),
    );
    expect(
      claims.map(({ practice, data }) => [practice.value, data.map(({ value }) => value.concept)]),
    ).toEqual([
      ['track', ['cookie']],
      ['retain', ['cookie']],
    ]);
    expect(claims[1]?.retention?.maxDays).toBeCloseTo(365.25);
  });

  it('of periods by purpose keeps them, though no row names data', async () => {
    const { claims } = await readText(
      table(
        'How long we keep your data',
        '| Purpose | Retention period |',
        '| --- | --- |',
        '| Customer care | 5 years |',
      ),
    );
    expect(claims.map(({ practice }) => practice.value)).toContain('retain');
  });

  it('of what is sold collects and uses nothing', async () => {
    const claims = await read(
      table(
        'Personal information sold to third parties',
        '| Category | Sold? | Sold to | Purpose |',
        '| --- | --- | --- | --- |',
        '| Email address | Yes | Data brokers | Marketing |',
      ),
    );
    expect(claims).toEqual(['+sell email > data-broker']);
  });

  it('with buyers instead of an answer sells to them', async () => {
    expect(
      await read(
        table(
          'California',
          '| Category of personal information | Sold to |',
          '| --- | --- |',
          '| Email address | Data brokers |',
        ),
      ),
    ).toContain('+sell email > data-broker');
  });

  it('asks for purposes where its header says so, whatever the data is sold or shared for', async () => {
    expect(
      await read(
        table(
          'California',
          '| Category | Purposes it is collected, shared or sold for |',
          '| --- | --- |',
          '| Email address | Fraud prevention |',
        ),
      ),
    ).toEqual(['+collect email', '+use email']);
  });

  it('of service providers entrusts each with its data', async () => {
    const { claims } = await readText(
      table(
        'Service providers with whom we share your data',
        '| Company name | Personal data disclosed | Purpose |',
        '| --- | --- | --- |',
        '| Quillwort Ltd | Email address | Analytics |',
      ),
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]?.practice.value).toBe('entrust');
    expect(claims[0]?.recipients[0]?.value.name).toBe('Quillwort Ltd');
    expect(claims[0]?.purposes.map(({ value }) => value)).toEqual(['analytics']);
  });
});
