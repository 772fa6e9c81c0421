/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHtml } from '../../src/report/html/write.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { browserPath, folder, open, skipped, startBrowser } from './browser.ts';
import { comparisonReport } from './fixture.ts';
import { hostileReport } from './hostile.ts';
import { changesReport, reportOn, seed, seedsReport } from './seeds.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

// a browser on a busy machine takes its time; nothing here is about speed
const PATIENCE = { timeout: 300_000 };

describe.skipIf(browserPath === null)(`the HTML report in a browser${skipped}`, PATIENCE, () => {
  const files = folder();
  let browser: Browser;
  let comparison = '';
  let gap = '';
  let hostile = '';
  let small = '';
  let words = '';
  let change = '';

  beforeAll(async () => {
    const report = await seedsReport();
    words = report.findings[0]?.title ?? '';
    comparison = files.write('comparison.html', writeHtml(report, DEFAULT_OPTIONS));
    gap = files.write('gap.html', writeHtml(await reportOn([seed('lumetra.txt')]), DEFAULT_OPTIONS));
    small = files.write('small.html', writeHtml(await comparisonReport(), DEFAULT_OPTIONS));
    hostile = files.write('hostile.html', writeHtml(await hostileReport(), DEFAULT_OPTIONS));
    const versions = await changesReport(
      {
        file: 'old.txt',
        text: 'Privacy Policy\n\nWe never sell your personal data. We keep logs for 30 days.',
      },
      { file: 'new.txt', text: 'Privacy Policy\n\nWe sell your personal data. We keep logs for 90 days.' },
    );
    change = files.write('change.html', writeHtml(versions, DEFAULT_OPTIONS));
    browser = await startBrowser();
  }, PATIENCE.timeout);

  afterAll(async () => {
    await browser?.close();
    files.remove();
  });

  it('opens from disk without a complaint or a request, hostile text too', async () => {
    for (const file of [comparison, gap, hostile, change]) {
      const { page, complaints, requests, close } = await open(browser, file);
      expect(await page.locator('h1').count()).toBe(1);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
      await close();
    }
  });

  it('has no violation of WCAG 2.2 AA that axe finds, light, dark and narrow', async () => {
    const ways = [
      { file: gap, options: {} },
      { file: small, options: { colorScheme: 'dark' as const } },
      { file: hostile, options: { viewport: { width: 320, height: 640 } } },
      { file: change, options: {} },
    ];
    for (const { file, options } of ways) {
      const { page, close } = await open(browser, file, { ...options, bypassCSP: true });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.addScriptTag({ content: axe });
      const { violations } = (await page.evaluate(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      )) as AxeResult;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
      await close();
    }
  });

  it('filters findings, counts them aloud, keeps the filter in the address, and clears it', async () => {
    const { page, close } = await open(browser, comparison);
    const all = await page.locator('.card').count();
    const form = page.locator('form[data-for="finding-list"]');
    await form.locator('select[name="doc"]').selectOption('B');
    await form.locator('input[value="low"]').uncheck();
    const shown = await page.locator('.card:visible').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(await page.locator('.card:visible[data-f~="doc:A"]').count()).toBe(0);
    expect(await page.locator('.card:visible[data-f~="priority:low"]').count()).toBe(0);
    expect(await form.locator('output').textContent()).toBe(`Showing ${shown} of ${all}`);
    expect(await form.locator('output').getAttribute('aria-live')).toBe('polite');
    expect(await page.locator('#filtered').textContent()).toContain(`${shown} of ${all} findings`);
    const address = page.url();
    expect(address).toContain('doc=B');

    const again = await open(browser, comparison);
    await again.page.goto(address);
    await again.page.reload();
    expect(await again.page.locator('.card:visible').count()).toBe(shown);
    await again.page.locator('form[data-for="finding-list"] button[type=reset]').click();
    await expect.poll(() => again.page.locator('.card:visible').count()).toBe(all);
    await again.close();
    await close();
  });

  it('finds words whatever their case, quotes and hyphens', async () => {
    const { page, close } = await open(browser, comparison);
    await page.locator('form[data-for="finding-list"] input[type=search]').fill(words.toUpperCase());
    await expect.poll(() => page.locator('.card:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('.card:visible h4').allTextContents()).toContain(words);
    await close();
  });

  it('leads from a citation to its exact words and back', async () => {
    const { page, close } = await open(browser, comparison);
    const card = page.locator('#finding-list .card[data-f~="doc:B"]').first();
    const id = (await card.getAttribute('id'))?.slice(2);
    await card.locator('a[data-r]').first().click();
    expect(await page.locator('#source-B').isVisible()).toBe(true);
    expect(await page.locator('#source-A').isVisible()).toBe(false);
    const line = page.locator('#source-B li.here');
    expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);
    const highlighted = await page.evaluate(() =>
      [...(CSS.highlights.get('found')?.values() ?? [])]
        .map((range) => {
          // links back and words for screen readers stand between the words of the policy
          const words = (range as Range).cloneContents();
          for (const own of words.querySelectorAll('a,i')) own.remove();
          return words.textContent ?? '';
        })
        .join(''),
    );
    const quote = await card.locator('blockquote').first().textContent();
    expect(highlighted.replace(/\s+/g, ' ').slice(0, 40)).toContain((quote ?? '').slice(0, 20));
    const back = line.locator('a.return');
    expect(await back.textContent()).toBe(`Back to ${id}`);
    await back.click();
    expect(await page.evaluate(() => document.activeElement?.closest('.card')?.id)).toBe(`f-${id}`);
    await page.locator('#source-B li a').first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id.startsWith('f-B-'))).toBe(true);
    await close();
  });

  it('can be used by keyboard alone, focus always in sight', async () => {
    const { page, close } = await open(browser, gap);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to findings');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('findings');
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null) return 'nothing has focus';
        const box = element.getBoundingClientRect();
        const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
        const isInPage = element.closest('main') !== null;
        if (isInPage && box.bottom <= bar) return `${element.outerHTML.slice(0, 80)} is under the bar`;
        const style = getComputedStyle(element);
        return style.outlineStyle === 'none' ? `${element.outerHTML.slice(0, 80)} has no ring` : '';
      });
      expect(covered).toBe('');
    }
    const pin = page.locator('.card a[data-r]').first();
    await pin.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.classList.contains('here'))).toBe(true);
    await page.keyboard.press('Tab');
    await page.locator('a.return').focus();
    await page.keyboard.press('Enter');
    expect(await pin.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.locator('#theme').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await close();
  });

  it('needs no sideways scrolling at 320 pixels, nor with wide text spacing', async () => {
    for (const file of [gap, comparison, hostile]) {
      const { page, close } = await open(browser, file, {
        viewport: { width: 320, height: 640 },
        bypassCSP: true,
      });
      const over = (): Promise<number> =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await over()).toBeLessThanOrEqual(0);
      await page.addStyleTag({
        content:
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
      });
      expect(await over()).toBeLessThanOrEqual(0);
      await close();
    }
  });

  it('opens the source as a sheet when narrow and closes it with Escape', async () => {
    const { page, close } = await open(browser, gap, { viewport: { width: 800, height: 900 } });
    expect(await page.locator('#source').isVisible()).toBe(false);
    const pin = page.locator('.card a[data-r]').first();
    await pin.click();
    expect(await page.locator('#source').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#source').isVisible()).toBe(false);
    expect(await pin.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  it('is whole without script: all shown, citations jump, no dead controls', async () => {
    const { page, close } = await open(browser, comparison, { javaScriptEnabled: false });
    expect(await page.locator('form:visible, button:visible, select:visible').count()).toBe(0);
    expect(await page.locator('#source-A').isVisible()).toBe(true);
    expect(await page.locator('#source-B').isVisible()).toBe(true);
    const pin = page.locator('.card a[data-r]').first();
    const target = (await pin.getAttribute('href')) ?? '';
    await pin.click();
    expect(page.url().endsWith(target)).toBe(true);
    await close();
  });

  it('prints to PDF with everything open, and says so when filtered', async () => {
    const { page, close } = await open(browser, gap);
    await page.locator('form[data-for="finding-list"] input[value="low"]').uncheck();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filtered').isVisible()).toBe(true);
    expect(await page.locator('#filtered').textContent()).toMatch(/^Filtered view: \d+ of \d+ findings\./);
    expect(await page.locator('form:visible').count()).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(50_000);
    expect(
      await page.evaluate(() => document.querySelectorAll('details:not([open])').length),
    ).toBeGreaterThan(0);
    await close();
  });

  it('tells statuses and priorities by word and shape in forced colours', async () => {
    const { page, close } = await open(browser, gap, { forcedColors: 'active' });
    const tags = await page
      .locator('#element-tables b.s')
      .evaluateAll((all) =>
        all.map((tag) => `${getComputedStyle(tag, '::before').content} ${tag.textContent}`),
      );
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(tag).toMatch(/^"[●◐○?–] ".* [A-Z]/);
    await close();
  });

  it('is dark when asked by the system or by the reader', async () => {
    const dark = await open(browser, gap, { colorScheme: 'dark' });
    const background = (): Promise<string> =>
      dark.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await background()).toBe('rgb(15, 19, 24)');
    await dark.page.locator('#theme').selectOption('light');
    expect(await background()).toBe('rgb(255, 255, 255)');
    await dark.close();
  });
});
