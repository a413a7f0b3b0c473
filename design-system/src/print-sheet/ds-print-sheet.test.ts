/** `ds-print-sheet`: who sends it, whom it is about, and what stands in the margins. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/print-sheet.ts';
import { SPANISH } from '../locales/es.ts';
import { configureTexts } from '../texts.ts';
import { pageMarginsCss } from './page-margins.ts';

type PrintSheet = HTMLElementTagNameMap['ds-print-sheet'];

const before = document.adoptedStyleSheets.length;
const margins = () => document.adoptedStyleSheets.slice(before).map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join(' '));

describe('ds-print-sheet', () => {
  afterEach(() => configureTexts({}));

  it('says who sends it, what it is and whom it is about', async () => {
    const sheet = await fixture<PrintSheet>(
      html`<ds-print-sheet sender="Corner Shop" contact="(555) 555-0100" heading="Receipt" .facts=${[{ label: 'Customer', value: 'Ada Norman' }]}>One table</ds-print-sheet>`,
    );
    expect(sheet.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ')).to.contain('Corner Shop').and.to.contain('Receipt').and.to.contain('Ada Norman');
    await expect(sheet).to.be.accessible();
  });

  it('numbers the pages in the language of the page, and takes the margins away with itself', async () => {
    const sheet = await fixture<PrintSheet>(html`<ds-print-sheet footer="Ada Norman"></ds-print-sheet>`);
    expect(margins().join()).to.contain('"Ada Norman"').and.to.contain('"Page " counter(page) " of " counter(pages)');
    configureTexts(SPANISH);
    await sheet.updateComplete;
    expect(margins().join()).to.contain('"Página " counter(page) " de " counter(pages)');
    sheet.remove();
    expect(margins()).to.deep.equal([]);
  });

  it('writes no numbers where none are wanted', async () => {
    await fixture<PrintSheet>(html`<ds-print-sheet unnumbered></ds-print-sheet>`);
    expect(margins().join()).to.not.contain('counter(');
  });

  it('lets no text out of the margin it stands in', () => {
    const style = new CSSStyleSheet();
    style.replaceSync(pageMarginsCss({ footer: 'Ada "the \\ one"; } } body { display: none }\n', page: '' }));
    expect([...style.cssRules].map(({ type }) => type)).to.deep.equal([CSSRule.PAGE_RULE]);
  });
});
