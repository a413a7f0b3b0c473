/**
 * Writes a page's HTML file from its template, an ordinary page that names its
 * sources: `<link rel="stylesheet" href="../styles.css">` and
 * `<script src="./main.ts"></script>`; pages that differ only in their one
 * element share a template with `{{element}}` in its place. The stylesheet is bundled and named by
 * its content; the script becomes the entry's, with the list of every script
 * and its integrity beside it, from which the script guard starts. Nothing
 * inline runs or styles.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import webpack from 'webpack';

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)">/;
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
        const styles = await bundleStyles(resolve(dirname(this._template), source));
        const stylesFile = `assets/styles.${hash(styles, 'sha256', 'hex').slice(0, 12)}.css`;
        compilation.emitAsset(stylesFile, new webpack.sources.RawSource(styles));
        const page = template
          .replaceAll('{{element}}', this._element)
          .replace(STYLESHEET, `<link rel="stylesheet" href="/${stylesFile}" ${integrityOf(styles)}>`)
          .replace(SCRIPT, () => writeScripts(compilation));
        compilation.emitAsset(this._page, new webpack.sources.RawSource(page));
      });
    });
  }
}

async function bundleStyles(file: string): Promise<Buffer> {
  const result = await build({ entryPoints: [file], bundle: true, minify: true, write: false, target: 'es2022' });
  const [output] = result.outputFiles;
  if (!output) throw new Error(`${file} gave no stylesheet.`);
  return Buffer.from(output.contents);
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
