/** `ds-link`: it says where it leads. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/link.ts';
import { spokenBy } from '../testing/spoken.ts';

type Link = HTMLElementTagNameMap['ds-link'];

const anchor = (link: Link) => link.renderRoot.querySelector('a') as HTMLAnchorElement;
const spokenStart = async (link: Link) => (await spokenBy(link))[0];

describe('ds-link', () => {
  it('is a plain link', async () => {
    const link = await fixture<Link>(html`<ds-link href="/hours">Hours</ds-link>`);
    expect(await spokenStart(link)).to.equal('link, Hours');
    expect(anchor(link).getAttribute('href')).to.equal('/hours');
    expect(anchor(link).hasAttribute('rel')).to.equal(false);
    await expect(link).to.be.accessible();
  });

  it('says in words that it opens a new tab, and is safe there', async () => {
    const link = await fixture<Link>(html`<ds-link target="_blank" href="https://example.com/">Map</ds-link>`);
    expect(await spokenStart(link)).to.contain('link, Map (opens in a new tab)');
    expect(anchor(link).querySelector('.note')?.checkVisibility()).to.equal(true);
    expect(anchor(link).rel).to.equal('noopener noreferrer');
  });

  it('says that it leads to another website, or saves a file', async () => {
    const away = await fixture<Link>(html`<ds-link external href="https://example.com/">City</ds-link>`);
    expect(await spokenStart(away)).to.contain('link, City (another website)');
    const file = await fixture<Link>(html`<ds-link download="menu.pdf" details="PDF, 240 KB" href="/menu.pdf">Menu</ds-link>`);
    expect(await spokenStart(file)).to.contain('link, Menu (download) (PDF, 240 KB)');
    expect(anchor(file).download).to.equal('menu.pdf');
  });

  it('takes the focus and is followed with Enter', async () => {
    const link = await fixture<Link>(html`<ds-link href="#followed">There</ds-link>`);
    const followed: Event[] = [];
    link.addEventListener('click', (event) => {
      event.preventDefault();
      followed.push(event);
    });
    link.focus();
    await sendKeys({ press: 'Enter' });
    link.click();
    expect(followed).to.have.length(2);
  });

  it('is at least 44 pixels high on its own', async () => {
    const link = await fixture<Link>(html`<ds-link variant="standalone" href="/hours">Hours</ds-link>`);
    expect(link.getBoundingClientRect().height).to.be.at.least(44);
  });
});
