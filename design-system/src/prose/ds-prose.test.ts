/** `ds-prose`: plain HTML looks right and still says what it said. */
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { defineElement } from '../define-element.ts';
import '../register/prose.ts';
import '../register/table.ts';
import { spokenBy } from '../testing/spoken.ts';

const style = (root: ParentNode, selector: string) => getComputedStyle(root.querySelector(selector) as Element);

describe('ds-prose', () => {
  it('takes nothing away from what is read', async () => {
    const prose = await fixture(html`<ds-prose>
      <h2>Rules</h2>
      <ul><li>A <a href="#cup">cup</a></li></ul>
      <blockquote>Read more</blockquote>
    </ds-prose>`);
    const spoken = await spokenBy(prose);
    expect(spoken).to.include.members(['heading, Rules, level 2', 'list', 'link, cup', 'blockquote']);
    await expect(prose).to.be.accessible();
  });

  it('reaches links, lists and cells however deep they are', async () => {
    const prose = await fixture(html`<ds-prose>
      <ul><li><p>See <a href="#rules">the rules</a></p></li></ul>
      <table><tbody><tr><th scope="row">Books</th><td>10 cents</td></tr></tbody></table>
    </ds-prose>`);
    expect(style(prose, 'a').textDecorationLine).to.equal('underline');
    expect(style(prose, 'ul').listStyleType).to.equal('disc');
    expect(style(prose, 'table').borderCollapse).to.equal('collapse');
  });

  it('works inside the shadow tree of a page', async () => {
    class ProsePage extends LitElement {
      override render() {
        return html`<ds-prose><h3>Fees</h3><p>None</p></ds-prose><ds-prose><p>More</p></ds-prose>`;
      }
    }
    defineElement('ds-prose-test-page', ProsePage);
    const page = await fixture<ProsePage>(html`<ds-prose-test-page></ds-prose-test-page>`);
    const root = page.renderRoot as ShadowRoot;
    expect(style(root, 'h3').marginBlockStart).to.equal('0px');
    expect(style(root, 'h3').fontSize).to.equal('20px');
    expect(root.adoptedStyleSheets.filter(({ cssRules }) => [...cssRules].some(({ cssText }) => cssText.startsWith('ds-prose >')))).to.have.length(1);
  });

  it('puts the first and the last line at its edges', async () => {
    const prose = await fixture(html`<ds-prose><h2>Rules</h2><p>One</p><p>Two</p></ds-prose>`);
    const box = prose.getBoundingClientRect();
    expect(prose.firstElementChild?.getBoundingClientRect().top).to.equal(box.top);
    expect(prose.lastElementChild?.getBoundingClientRect().bottom).to.equal(box.bottom);
  });

  it('keeps lines as short as asked for', async () => {
    const prose = await fixture<HTMLElement>(html`<ds-prose><p>${'word '.repeat(200)}</p></ds-prose>`);
    prose.style.setProperty('--ds-prose-measure', '20rem');
    expect(prose.querySelector('p')?.getBoundingClientRect().width).to.equal(320);
  });

  it('leaves a ds-table inside it as that wants it', async () => {
    const prose = await fixture(html`<ds-prose><ds-table><table><caption>Hours</caption><tbody><tr><td>9 to 6</td></tr></tbody></table></ds-table></ds-prose>`);
    expect(style(prose, 'table').marginBlockEnd).to.equal('0px');
  });

  it('fits on a narrow page, with words of sixty letters in text, code and tables', async () => {
    const word = 'w'.repeat(60);
    const column = await fixture<HTMLElement>(html`<div>
      <ds-prose>
        <h2>${word}</h2>
        <p>${word}</p>
        <pre><code>${word}</code></pre>
        <table><tbody><tr><th scope="row">${word}</th><td>${word}</td></tr></tbody></table>
      </ds-prose>
    </div>`);
    column.style.width = '288px';
    expect(column.scrollWidth).to.equal(288);
  });
});
