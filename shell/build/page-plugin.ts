/**
 * Writes a page's HTML file from its template, an ordinary page that names its
 * sources: `<link rel="stylesheet" href="../styles.css">` and
 * `<script src="./main.ts"></script>`; pages that differ only in their one
 * element share a template with `{{element}}` in its place. The stylesheet is bundled and named by
 * its content, and so are the files it names, such as the typeface; the sign in the browser's tab is the
 * brand's mark, from the same stylesheet. The script becomes the entry's, with the list of every script
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
        for (const [name, content] of files) compilation.emitAsset(`assets/${name}`, new webpack.sources.RawSource(content));
        const page = template
          .replaceAll('{{element}}', this._element)
          .replace(ICON, () => markLink(styles))
          .replace(STYLESHEET, `<link rel="stylesheet" href="/${stylesFile}" ${integrityOf(styles)}>`)
          .replace(SCRIPT, () => writeScripts(compilation));
        compilation.emitAsset(this._page, new webpack.sources.RawSource(page));
      });
    });
  }
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
