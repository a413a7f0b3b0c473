/** What comes out on paper: prints as the page's own button does, and reads the PDF. */
import { getDocumentProxy, extractText } from 'unpdf';
import type { Locator, Page } from 'playwright-core';

export interface Paper {
  /** The text of each page, in one line. */
  readonly pages: readonly string[];
  /** That of all of them. */
  readonly text: string;
  readonly pdf: Buffer;
}

type PdfOptions = NonNullable<Parameters<Page['pdf']>[0]>;

/** The page as it would be printed now. */
export async function paperOf(page: Page, options: PdfOptions = {}): Promise<Paper> {
  const pdf = await page.pdf({ format: 'Letter', ...options });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  const pages = text.map((one) => one.replaceAll(/\s+/g, ' ').trim());
  return { pages, text: pages.join(' '), pdf };
}

/** Presses a button that prints, and takes what its window would show in each of the formats. */
export async function printBy(page: Page, button: Locator, formats: readonly PdfOptions[] = [{}]): Promise<Paper[]> {
  // The window would stop the page; what it shows stays until the page is told that it has closed.
  await page.evaluate(() => {
    window.print = () => void (document.body.dataset['printing'] = '');
    addEventListener('afterprint', (event) => event.isTrusted && event.stopImmediatePropagation(), { capture: true });
  });
  await button.click();
  await page.locator('body[data-printing]').waitFor();
  const papers: Paper[] = [];
  for (const format of formats) papers.push(await paperOf(page, format));
  await page.evaluate(() => {
    delete document.body.dataset['printing'];
    dispatchEvent(new Event('afterprint'));
  });
  return papers;
}
