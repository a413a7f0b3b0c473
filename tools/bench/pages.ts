/** What a page's first load costs: its scripts, its requests, and Lighthouse's mobile scores. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureBrowser } from '../browser.ts';

const CATEGORIES = { performance: 'performance', accessibility: 'accessibility', bestPractices: 'best-practices' };

/** Lighthouse is run so often; what counts is the run with the middle performance, as its makers advise. */
const RUNS = 5;

/** Loads `url` in a new browser, signed in with `cookie` if given. Sizes are bytes, times milliseconds. */
export async function measurePage(url, cookie) {
  const weight = await weigh(url, cookie);
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await score(url, cookie));
  const { lcpMs, layoutShift, ...scores } = median(runs);
  return { ...weight, lcpMs, layoutShift, lighthouse: scores };
}

/** The run in the middle; one in which Lighthouse could not tell the performance does not count. */
function median(runs) {
  const complete = runs.filter(({ performance }) => performance !== null).sort((a, b) => a.performance - b.performance);
  if (complete.length === 0) throw new Error('Lighthouse could not measure the page.');
  return complete[Math.floor(complete.length / 2)];
}

/** Every script the page loads, compressed as a server would at its best. */
export async function weigh(url, cookie) {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS });
  try {
    const context = await browser.newContext();
    if (cookie)
      await context.addCookies(cookie.split('; ').map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url })));
    const page = await context.newPage();
    const answers = [];
    page.on('response', (response) => answers.push(response));
    await page.goto(url, { waitUntil: 'networkidle' }).catch((error) => {
      // The stream of live events never goes idle; everything else has loaded by then.
      if (!String(error).includes('Timeout')) throw error;
    });
    let jsGzip = 0;
    let jsBrotli = 0;
    for (const response of answers) {
      if (!(response.headers()['content-type'] ?? '').includes('javascript')) continue;
      const body = await response.body();
      jsGzip += gzipSync(body, { level: 9 }).length;
      jsBrotli += brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    }
    return { jsGzip, jsBrotli, requests: answers.length };
  } finally {
    await browser.close();
  }
}

async function score(url, cookie) {
  const chrome = await launch({ chromePath: ensureBrowser(), chromeFlags: ['--headless=new', ...CHROMIUM_ARGS] });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: Object.values(CATEGORIES),
      ...(cookie ? { extraHeaders: { cookie } } : {}),
    });
    const { categories, audits } = result.lhr;
    const percent = (score) => (score === null ? null : Math.round(score * 100));
    return {
      ...Object.fromEntries(Object.entries(CATEGORIES).map(([key, id]) => [key, percent(categories[id].score)])),
      lcpMs: Math.round(audits['largest-contentful-paint'].numericValue ?? 0),
      layoutShift: audits['cumulative-layout-shift'].numericValue ?? 0,
    };
  } finally {
    chrome.kill();
  }
}
