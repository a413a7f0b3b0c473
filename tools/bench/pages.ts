/**
 * What a page's first load costs: its scripts, its requests, what it asks of a
 * phone's processor, and Lighthouse's mobile scores. Machines differ from day to
 * day, so pages are loaded in turns, beside a control page (`control/`) whose
 * costs are the yardstick.
 */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium, type Response } from 'playwright-core';
import { CHROMIUM_ARGS, ensureBrowser } from '../browser.ts';

const CATEGORIES = { performance: 'performance', accessibility: 'accessibility', bestPractices: 'best-practices' } as const;

/** Each page is loaded so often; what counts is the median of each figure. */
const ROUNDS = 5;

/** Of all scripts and typefaces of a page, in bytes, and how many answers it asked for. */
export interface Weight {
  readonly jsGzip: number;
  readonly jsBrotli: number;
  /** As they are: a typeface is compressed in itself. */
  readonly fontBytes: number;
  readonly requests: number;
}

/** Lighthouse's scores of 100; `null` where it could not tell. */
export type Scores = Readonly<Record<keyof typeof CATEGORIES, number | null>>;

/** Milliseconds on Lighthouse's simulated phone, a quarter as fast as this machine. */
interface Work {
  /** Evaluating, compiling and running scripts. */
  readonly scriptMs: number;
  /** All work of the main thread. */
  readonly mainMs: number;
  /** The longest task. */
  readonly longestTaskMs: number;
  /** Total blocking time. */
  readonly tbtMs: number;
  /** Largest contentful paint. */
  readonly lcpMs: number;
}

export interface PageReport extends Weight, Work {
  readonly layoutShift: number;
  readonly lighthouse: Scores;
}

type Run = Omit<PageReport, keyof Weight>;

/** A page to measure: loaded in a new browser, signed in with `cookie` if given. */
export interface Page {
  readonly url: string;
  readonly cookie?: string;
}

/** Measures pages in turns. Sizes are bytes, times milliseconds. */
export async function measurePages<Name extends string>(pages: Readonly<Record<Name, Page>>): Promise<Record<Name, PageReport>> {
  const names = Object.keys(pages) as Name[];
  const runs = new Map<Name, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) runs.get(name)?.push(await load(pages[name]));
  }
  const reports: [Name, PageReport][] = [];
  for (const name of names) reports.push([name, { ...(await weigh(pages[name])), ...medians(runs.get(name) ?? []) }]);
  return Object.fromEntries(reports) as Record<Name, PageReport>;
}

/** The median of each figure; what Lighthouse could not tell in a run does not count. */
function medians(runs: readonly Run[]): Run {
  const of = (read: (run: Run) => number | null): number => {
    const told = runs.flatMap((run) => read(run) ?? []).sort((a, b) => a - b);
    const middle = told[Math.floor(told.length / 2)];
    if (middle === undefined) throw new Error('Lighthouse could not measure the page.');
    return middle;
  };
  const score = (name: keyof Scores) => of((run) => run.lighthouse[name]);
  return {
    scriptMs: of((run) => run.scriptMs),
    mainMs: of((run) => run.mainMs),
    longestTaskMs: of((run) => run.longestTaskMs),
    tbtMs: of((run) => run.tbtMs),
    lcpMs: of((run) => run.lcpMs),
    layoutShift: of((run) => run.layoutShift),
    lighthouse: { performance: score('performance'), accessibility: score('accessibility'), bestPractices: score('bestPractices') },
  };
}

/** Every script the page loads, compressed as a server would at its best. */
export async function weigh({ url, cookie }: Page): Promise<Weight> {
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
    let fontBytes = 0;
    for (const response of answers) {
      const type = response.headers()['content-type'] ?? '';
      if (type.startsWith('font/')) fontBytes += (await response.body()).length;
      if (!type.includes('javascript')) continue;
      const body = await response.body();
      jsGzip += gzipSync(body, { level: 9 }).length;
      jsBrotli += brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    }
    return { jsGzip, jsBrotli, fontBytes, requests: answers.length };
  } finally {
    await browser.close();
  }
}

async function load({ url, cookie }: Page): Promise<Run> {
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
    const milliseconds = (id: string): number => Math.round(audits[id]?.numericValue ?? 0);
    /** Values of a column in the table of an audit. */
    const column = (id: string, wanted: string, key: string): number[] => {
      const details = audits[id]?.details;
      const items = details?.type === 'table' ? details.items : [];
      return items.filter((item) => wanted === '' || wanted.split(' ').includes(String(item['group']))).map((item) => Number(item[key] ?? 0));
    };
    return {
      scriptMs: Math.round(sum(column('mainthread-work-breakdown', 'scriptEvaluation scriptParseCompile', 'duration'))),
      mainMs: milliseconds('mainthread-work-breakdown'),
      longestTaskMs: Math.round(Math.max(0, ...column('long-tasks', '', 'duration'))),
      tbtMs: milliseconds('total-blocking-time'),
      lcpMs: milliseconds('largest-contentful-paint'),
      layoutShift: audits['cumulative-layout-shift']?.numericValue ?? 0,
      lighthouse: {
        performance: percent(CATEGORIES.performance),
        accessibility: percent(CATEGORIES.accessibility),
        bestPractices: percent(CATEGORIES.bestPractices),
      },
    };
  } finally {
    chrome.kill();
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
