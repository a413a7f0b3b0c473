/** `ds-share-button`: the system's window, and the panel where there is none. */
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import '../register/share-button.ts';
import { spokenBy } from '../testing/spoken.ts';
import { mailLink } from './mail-link.ts';

type ShareButton = HTMLElementTagNameMap['ds-share-button'];

function stubShare(share: ((data: ShareData) => Promise<void>) | undefined): void {
  Object.defineProperty(navigator, 'share', { configurable: true, value: share });
  Object.defineProperty(navigator, 'canShare', { configurable: true, value: () => share !== undefined });
}

const render = () =>
  fixture<ShareButton>(html`<ds-share-button url="https://example.com/rye" heading="Rye bread" text="Try it" label="Share the recipe">Share</ds-share-button>`);
const panel = (button: ShareButton) => button.renderRoot.querySelector('#panel') as HTMLElement;
const isOpen = (button: ShareButton) => panel(button).matches(':popover-open');
const expanded = (button: ShareButton) => button.renderRoot.querySelector('.control')?.getAttribute('aria-expanded');

describe('ds-share-button', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'canShare');
  });

  it('opens the system’s window where there is one', async () => {
    const shared: ShareData[] = [];
    stubShare(async (data) => void shared.push(data));
    const button = await render();
    button.click();
    await waitUntil(() => shared.length > 0);
    expect(shared).to.deep.equal([{ url: 'https://example.com/rye', title: 'Rye bread', text: 'Try it' }]);
    expect(isOpen(button)).to.equal(false);
  });

  it('does nothing more when somebody closes that window again', async () => {
    let rejected = false;
    stubShare(() => {
      rejected = true;
      return Promise.reject(new DOMException('closed', 'AbortError'));
    });
    const button = await render();
    button.click();
    await waitUntil(() => rejected);
    await button.updateComplete;
    expect(isOpen(button)).to.equal(false);
  });

  it('opens a panel where there is none, with the link and an email', async () => {
    stubShare(undefined);
    const button = await render();
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => expanded(button) === 'true');
    await button.updateComplete;
    expect(button.renderRoot.querySelector('ds-copy-button')?.value).to.equal('https://example.com/rye');
    expect(button.renderRoot.querySelector<HTMLElementTagNameMap['ds-button']>('ds-button')?.href).to.equal(
      'mailto:?subject=Rye%20bread&body=Try%20it%0D%0A%0D%0Ahttps%3A%2F%2Fexample.com%2Frye',
    );
    await expect(button).to.be.accessible();
  });

  it('says what it opens', async () => {
    const button = await render();
    expect((await spokenBy(button))[0])
      .to.contain('button, Share the recipe')
      .and.contain('not expanded');
  });

  it('closes with Escape, and with a second press', async () => {
    stubShare(undefined);
    const button = await render();
    for (const key of ['Escape', 'Enter']) {
      button.focus();
      const opened = oneEvent(panel(button), 'toggle');
      await sendKeys({ press: 'Enter' });
      await opened;
      const closed = oneEvent(panel(button), 'toggle');
      await sendKeys({ press: key });
      await closed;
      await button.updateComplete;
      expect(expanded(button)).to.equal('false');
      expect(button.shadowRoot?.activeElement?.className).to.equal('control');
    }
  });

  it('shares the page itself by default, and leaves it to the page on request', async () => {
    const shared: ShareData[] = [];
    stubShare(async (data) => void shared.push(data));
    const button = await fixture<ShareButton>(html`<ds-share-button></ds-share-button>`);
    button.click();
    await waitUntil(() => shared.length > 0);
    expect(shared[0]?.url).to.equal(location.href);
    button.addEventListener('share', (event) => event.preventDefault());
    button.click();
    expect(shared).to.have.length(1);
  });
});

describe('mailLink()', () => {
  it('gives back what was written, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (subject, body) => {
        const [, query = ''] = mailLink(subject, body).split('?');
        const parts = query.split('&').map((part) => decodeURIComponent(part.slice(part.indexOf('=') + 1)).replaceAll('\r\n', '\n'));
        expect(parts).to.deep.equal([subject, body].map((text) => text.replaceAll('\r\n', '\n')));
      }),
    );
  });
});
