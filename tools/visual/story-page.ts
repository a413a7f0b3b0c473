/** A page that shows one story of the design system at a time, bundled from source, for taking pictures. */
import { createReadStream, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../install.mjs';

const STYLESHEETS = [
  'design-system/src/tokens/brand/northfield.css',
  'design-system/src/tokens/tokens.css',
  'design-system/src/tokens/base.css',
  '.storybook/preview.css',
];

const BRAND = join(ROOT, 'design-system/src/tokens/brand');
/** What the brand's stylesheet names. */
const BRAND_KINDS: Readonly<Record<string, string>> = { '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };

/** Nothing moves in a picture, and no caret blinks in it. */
const STILL = '*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important; } main { padding: 1rem; }';

/** Settings of Storybook's toolbar, by name: `{ theme: 'dark' }`. */
export type Globals = Readonly<Record<string, string>>;

/** What the page has for whoever takes pictures. */
export interface StoryPage {
  /** The stories of a file. */
  storiesOf(file: string): Promise<{ readonly name: string; readonly globals: Globals; readonly tags: readonly string[] }[]>;
  /** Shows one and waits until it stands still. */
  showStory(file: string, name: string, globals: Globals): Promise<void>;
}

export interface StoryServer {
  readonly url: string;
  readonly files: readonly string[];
  close(): Promise<void>;
}

/** Serves the page. */
export async function serveStories(): Promise<StoryServer> {
  const files = globSync('design-system/src/*/*.stories.ts', { cwd: ROOT }).toSorted();
  const folder = await mkdtemp(join(tmpdir(), 'portal-stories-'));
  await build({
    stdin: { contents: entry(files), resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    tsconfig: join(ROOT, 'tsconfig.browser.json'),
    conditions: ['browser'],
    logLevel: 'error',
  });
  const css = STYLESHEETS.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n') + STILL;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stories</title><style>${css}</style></head><body class="sb-show-main"><main></main><script type="module" src="/stdin.js"></script></body></html>`;
  const server = createServer(({ url = '' }, response) => {
    const kind = BRAND_KINDS[extname(url)];
    if (kind) {
      response.setHeader('content-type', kind);
      createReadStream(join(BRAND, url.endsWith('.svg') ? 'pictures' : '', basename(url))).pipe(response);
      return;
    }
    const isScript = url.endsWith('.js');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    if (isScript) createReadStream(join(folder, basename(url))).pipe(response);
    else response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    files,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The page's script: makes {@link StoryPage} of `globalThis`. */
function entry(files: readonly string[]): string {
  return `
    import { render, nothing, html } from 'lit';
    import { keyed } from 'lit/directives/keyed.js';
    import { applyGlobals } from './design-system/src/testing/globals.ts';
    const load = { ${files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)})`).join(',')} };
    const main = document.querySelector('main');
    let shown = 0;

    globalThis.storiesOf = async (file) => {
      const { default: meta, ...stories } = await load[file]();
      return Object.entries(stories).map(([name, story]) => ({ name, globals: story.globals ?? {}, tags: [...(meta.tags ?? []), ...(story.tags ?? [])] }));
    };

    globalThis.showStory = async (file, name, globals) => {
      const { default: meta, [name]: story } = await load[file]();
      applyGlobals(globals ?? { ...meta.globals, ...story.globals });
      const args = { ...meta.args, ...story.args };
      const content = (story.render ?? meta.render)(args, { args });
      render(html\`\${keyed((shown += 1), content)}\`, main);
      await settled();
      // The letters it asked for may have come just now, and draw it anew.
      await document.fonts.ready;
      await settled();
      scrollTo(0, 0);
      document.activeElement?.blur?.();
    };

    async function settled() {
      let before = '';
      for (let still = 0, look = 0; still < 2 && look < 60; look += 1) {
        await Promise.all(elements(main).map((element) => element.updateComplete));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = elements(main).map((element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].join(); }).join(';');
        still = now === before ? still + 1 : 0;
        before = now;
      }
    }

    function elements(root) {
      return [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? elements(element.shadowRoot) : [])]);
    }
  `;
}
