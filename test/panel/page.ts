import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/editor/browser.ts';

/** For a suite of tests in a real browser: starts one, opens a fresh page for each test, closes all of it. */
export function usePage(): () => Page {
  let browser: Browser | undefined;
  let page: Page | undefined;

  before('start the browser', async () => {
    browser = await launchBrowser();
  });

  beforeEach('open a page', async () => {
    page = await browser?.newPage();
    page?.setDefaultTimeout(10_000);
  });

  afterEach('close the page', () => page?.close());

  after('close the browser', () => browser?.close());

  return () => {
    if (page === undefined) throw new Error('There is a page only while a test runs');
    return page;
  };
}
