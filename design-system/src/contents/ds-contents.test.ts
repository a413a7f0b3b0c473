/** `ds-contents`: its links, and the section being read. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../register/contents.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { byRole, queryAllDeep, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';

type Contents = HTMLElementTagNameMap['ds-contents'];

const tall = styleProperties({ 'block-size': '1500px' });
const short = styleProperties({ 'block-size': '80px' });

async function render(): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div>
    <ds-contents for="text"></ds-contents>
    <div id="text">
      <h2 id="flour">Flour</h2>
      <div ${tall}></div>
      <h3>Rye</h3>
      <div ${tall}></div>
      <h2 id="oven">Oven</h2>
      <div ${short}></div>
    </div>
  </div>`);
  await contentsOf(page).updateComplete;
  return page;
}

function contentsOf(page: HTMLElement): Contents {
  const contents = page.querySelector('ds-contents');
  if (contents === null) throw new Error('There is no ds-contents.');
  return contents;
}

const current = (page: HTMLElement) => queryAllDeep(page, 'a[aria-current]').map(textOf).join();

describe('ds-contents', () => {
  before(() => setViewport({ width: 1100, height: 700 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('finds the headings and is read as a navigation', async () => {
    const page = await render();
    await waitUntil(() => current(page) === 'Flour', 'the first section is current');
    expect((await spokenBy(contentsOf(page))).filter((phrase) => /^(navigation|link)/.test(phrase))).to.deep.equal([
      'navigation, On this page',
      'link, Flour, current location',
      'link, Rye',
      'link, Oven',
    ]);
    await expect(contentsOf(page)).to.be.accessible();
  });

  it('follows the reader down and up again', async () => {
    const page = await render();
    await waitUntil(() => current(page) === 'Flour');
    page.querySelector('h3')?.scrollIntoView();
    await waitUntil(() => current(page) === 'Rye', 'Rye is being read');
    globalThis.scrollTo(0, 0);
    await waitUntil(() => current(page) === 'Flour', 'Flour is being read again');
  });

  it('leads to a section, with the focus, also where it is too short to reach the top', async () => {
    const page = await render();
    byRole(page, 'link', 'Oven')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement?.id).to.equal('oven');
    await contentsOf(page).updateComplete;
    expect(current(page)).to.equal('Oven');
    expect(location.hash).to.equal('');
  });

  it('keeps up with the text', async () => {
    const page = await render();
    const more = document.createElement('h2');
    more.textContent = 'Salt';
    page.querySelector('#text')?.append(more);
    await waitUntil(() => byRole(page, 'link', 'Salt') !== null, 'the new section is listed');
  });

  it('takes sections from the page', async () => {
    const page = await fixture<HTMLElement>(html`<div>
      <ds-contents heading="In this guide" .items=${[{ id: 'here', label: 'Here' }]}></ds-contents>
      <h2 id="here">Something else</h2>
    </div>`);
    expect(byRole(page, 'link', 'Here')?.getAttribute('href')).to.equal('#here');
  });

  it('folds into a button where it is narrow, and closes when a section is chosen', async () => {
    await setViewport({ width: 390, height: 700 });
    const page = await render();
    expect(byRole(page, 'link', 'Rye')).to.equal(null);
    const button = byRole(page, 'button', 'On this page');
    button?.focus();
    await sendKeys({ press: 'Enter' });
    await contentsOf(page).updateComplete;
    expect(button?.getAttribute('aria-expanded')).to.equal('true');
    byRole(page, 'link', 'Rye')?.click();
    await contentsOf(page).updateComplete;
    expect(button?.getAttribute('aria-expanded')).to.equal('false');
    expect(textOf(document.activeElement ?? page)).to.equal('Rye');
  });
});
