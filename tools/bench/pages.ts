/** What a page's first load costs: its scripts, its requests, and Lighthouse's mobile scores. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium, type Response } from 'playwright-core';
import { CHROMIUM_ARGS, ensureBrowser } from '../browser.ts';

const CATEGORIES = { performance: 'performance', accessibility: 'accessibility', bestPractices: 'best-practices' } as const;

/** Lighthouse is run so often; what counts is the run with the middle performance, as its makers advise. */
const RUNS = 5;

/** Of all scripts of a page, in bytes, and how many answers it asked for. */
export interface Weight {
  readonly jsGzip: number;
  readonly jsBrotli: number;
  readonly requests: number;
}

/** Lighthouse's scores of 100; `null` where it could not tell. */
export type Scores = Readonly<Record<keyof typeof CATEGORIES, number | null>>;

export interface PageReport extends Weight {
  readonly lcpMs: number;
  readonly layoutShift: number;
  readonly lighthouse: Scores;
}

interface Run extends Scores {
  readonly lcpMs: number;
  readonly layoutShift: number;
}

/** Loads `url` in a new browser, signed in with `cookie` if given. Sizes are bytes, times milliseconds. */
export async function measurePage(url: string, cookie?: string): Promise<PageReport> {
  const weight = await weigh(url, cookie);
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await score(url, cookie));
  const { lcpMs, layoutShift, ...scores } = median(runs);
  return { ...weight, lcpMs, layoutShift, lighthouse: scores };
}

/** The run in the middle; one in which Lighthouse could not tell the performance does not count. */
function median(runs: readonly Run[]): Run {
  const complete = runs.filter(({ performance }) => performance !== null).sort((a, b) => (a.performance ?? 0) - (b.performance ?? 0));
  const middle = complete[Math.floor(complete.length / 2)];
  if (!middle) throw new Error('Lighthouse could not measure the page.');
  return middle;
}

/** Every script the page loads, compressed as a server would at its best. */
export async function weigh(url: string, cookie?: string): Promise<Weight> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS });
  try {
    const context = await browser.newContext();
    if (cookie)
      await context.addCookies(cookie.split('; ').map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url })));
    const page = await context.newPage();
    const answers: Response[] = [];
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

async function score(url: string, cookie?: string): Promise<Run> {
  const chrome = await launch({ chromePath: ensureBrowser(), chromeFlags: ['--headless=new', ...CHROMIUM_ARGS] });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: Object.values(CATEGORIES),
      ...(cookie ? { extraHeaders: { cookie } } : {}),
    });
    if (!result) throw new Error('Lighthouse did not look at the page.');
    const { categories, audits } = result.lhr;
    const percent = (id: string): number | null => {
      const found = categories[id]?.score ?? null;
      return found === null ? null : Math.round(found * 100);
    };
    return {
      performance: percent(CATEGORIES.performance),
      accessibility: percent(CATEGORIES.accessibility),
      bestPractices: percent(CATEGORIES.bestPractices),
      lcpMs: Math.round(audits['largest-contentful-paint']?.numericValue ?? 0),
      layoutShift: audits['cumulative-layout-shift']?.numericValue ?? 0,
    };
  } finally {
    chrome.kill();
  }
}
