/**
 * Writes a page's HTML file from its template, an ordinary page that names its
 * sources: `<link rel="stylesheet" href="../styles.css">` and
 * `<script src="./main.ts"></script>`; pages that differ only in their one
 * element share a template with `{{element}}` in its place. The stylesheet is bundled and named by
 * its content, and so are the files it names, such as the typeface; the sign in the browser's tab and the
 * icon of the installed portal are the brand's mark, from the same stylesheet. The script becomes the entry's, with the list of every script
 * and its integrity beside it, from which the script guard starts. Nothing
 * inline runs or styles.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import webpack from 'webpack';

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)">/;
const MARK = /--ds-brand-mark:\s*url\("?(data:image\/svg\+xml[^"]+)"?\)/;
const ICON = '<link rel="icon" href="data:,">';
const COLOR = /--ds-brand-primary:\s*light-dark\(\s*(#[\da-f]+)/i;
const MANIFEST = '<link rel="manifest" href="/manifest.webmanifest">';
const SCRIPT = /<script src="\.\/main\.ts"><\/script>/;

export class PagePlugin {
  private readonly _template: string;
  private readonly _page: string;
  private readonly _element: string;

  /** `template` is the page's source file, `page` the file name to write, `element` the tag that stands for `{{element}}`. */
  constructor(template: string, page: string, element = '') {
    this._template = template;
    this._page = page;
    this._element = element;
  }

  apply(compiler: webpack.Compiler): void {
    compiler.hooks.thisCompilation.tap('PagePlugin', (compilation) => {
      // After minifying and naming by content: integrity is of the final bytes.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tapPromise({ name: 'PagePlugin', stage }, async () => {
        const template = await readFile(this._template, 'utf8');
        const source = STYLESHEET.exec(template)?.[1];
        if (source === undefined || !SCRIPT.test(template)) {
          throw new Error(`${this._template} must have one stylesheet link and <script src="./main.ts"></script>.`);
        }
        const { styles, files } = await bundleStyles(resolve(dirname(this._template), source));
        const stylesFile = `assets/styles.${hash(styles, 'sha256', 'hex').slice(0, 12)}.css`;
        compilation.emitAsset(stylesFile, new webpack.sources.RawSource(styles));
        const manifest = this._emitManifest(compilation, styles);
        for (const [name, content] of files) compilation.emitAsset(`assets/${name}`, new webpack.sources.RawSource(content));
        const page = template
          .replaceAll('{{element}}', this._element)
          .replace(ICON, () => [markLink(styles), ...(manifest ? [MANIFEST] : [])].join('\n  '))
          .replace(STYLESHEET, `<link rel="stylesheet" href="/${stylesFile}" ${integrityOf(styles)}>`)
          .replace(SCRIPT, () => writeScripts(compilation));
        compilation.emitAsset(this._page, new webpack.sources.RawSource(page));
      });
    });
  }

  /** What makes the portal installable: its manifest, which the BFF gives its name, and the icon that it names. A brand without a mark has neither. */
  private _emitManifest(compilation: webpack.Compilation, styles: Buffer): boolean {
    const icon = brandIcon(styles.toString('utf8'));
    if (!icon) return false;
    const file = `assets/icon.${hash(Buffer.from(icon.svg), 'sha256', 'hex').slice(0, 12)}.svg`;
    compilation.emitAsset(file, new webpack.sources.RawSource(icon.svg));
    compilation.emitAsset('manifest.webmanifest', new webpack.sources.RawSource(JSON.stringify(manifestOf(`/${file}`, icon.color))));
    return true;
  }
}

/** Nothing of it works without a connection: what is in a record is kept on no device. */
function manifestOf(icon: string, color: string): object {
  const image = { src: icon, type: 'image/svg+xml', sizes: 'any' };
  return {
    id: '/',
    name: '',
    short_name: '',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: color,
    icons: [
      { ...image, purpose: 'any' },
      { ...image, purpose: 'maskable' },
    ],
  };
}

/** The brand's mark on a plain ground, with room around it for every shape that a device cuts icons to. */
function brandIcon(styles: string): { readonly svg: string; readonly color: string } | undefined {
  const mark = MARK.exec(styles)?.[1];
  const color = COLOR.exec(styles)?.[1];
  if (!mark || !color) return undefined;
  const drawn = decodeURIComponent(mark.slice(mark.indexOf(',') + 1));
  const box = /viewBox=["']([^"']+)["']/.exec(drawn)?.[1] ?? '0 0 32 32';
  // Without its own style: that is for the browser's tab, which is dark in dark.
  const shapes = drawn
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replaceAll(/<style>.*?<\/style>/gs, '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" color="${color}"><rect width="512" height="512" fill="#ffffff"/><svg x="128" y="128" width="256" height="256" viewBox="${box}">${shapes}</svg></svg>`;
  return { svg, color };
}

interface Styles {
  readonly styles: Buffer;
  /** What the stylesheet names, by file name. */
  readonly files: ReadonlyMap<string, Buffer>;
}

async function bundleStyles(file: string): Promise<Styles> {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    outdir: dirname(file),
    loader: { '.woff2': 'file', '.svg': 'file' },
    assetNames: '[name].[hash]',
    publicPath: '/assets/',
  });
  const [output, ...others] = result.outputFiles.toSorted((a, b) => Number(b.path.endsWith('.css')) - Number(a.path.endsWith('.css')));
  if (!output?.path.endsWith('.css')) throw new Error(`${file} gave no stylesheet.`);
  return { styles: Buffer.from(output.contents), files: new Map(others.map(({ path, contents }) => [basename(path), Buffer.from(contents)])) };
}

/** The mark as the page's icon; a brand without one has none. */
function markLink(styles: Buffer): string {
  const address = MARK.exec(styles.toString('utf8'))?.[1];
  return address ? `<link rel="icon" type="image/svg+xml" href="${address}">` : ICON;
}

/** The entry's script tags, after the list of all scripts this build made. */
function writeScripts(compilation: webpack.Compilation): string {
  const scripts = compilation.getAssets().filter(({ name }) => name.endsWith('.js'));
  const list = Object.fromEntries(scripts.map(({ name, source }) => [`/${name}`, `sha384-${hash(source.buffer())}`]));
  const entries = [...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles());
  const tags = entries
    .filter((name) => name.endsWith('.js'))
    .map((name) => `<script src="/${name}" integrity="${list[`/${name}`]}" crossorigin defer></script>`);
  return [`<script type="application/json" id="portal-scripts">${JSON.stringify(list)}</script>`, ...tags].join('\n  ');
}

function integrityOf(content: Buffer): string {
  return `integrity="sha384-${hash(content)}" crossorigin`;
}

function hash(content: Buffer, algorithm = 'sha384', encoding: 'base64' | 'hex' = 'base64'): string {
  return createHash(algorithm).update(content).digest(encoding);
}
