/** `ds-alert`: how it is read, and how it is closed. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/alert.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';

describe('ds-alert', () => {
  it('reads heading and text as one piece of news', async () => {
    const alert = await fixture(html`<ds-alert tone="danger" heading="Not sent">Please try again.</ds-alert>`);
    const spoken = await spokenBy(alert);
    expect(spoken[0]).to.equal('alert');
    expect(spoken.join(' ')).to.contain('Not sent').and.contain('Please try again.');
    await expect(alert).to.be.accessible();
  });

  it('is closed with the keyboard', async () => {
    const alert = await fixture<HTMLElement>(html`<ds-alert dismissible>Note</ds-alert>`);
    const dismissed = oneEvent(alert, 'dismiss');
    byRole(alert, 'button', 'Dismiss')?.focus();
    await sendKeys({ press: 'Enter' });
    await dismissed;
  });

  it('takes no room for actions that are not there', async () => {
    const alert = await fixture<HTMLElement>(html`<ds-alert quiet>Note</ds-alert>`);
    expect(alert.shadowRoot?.querySelector('.actions')?.clientHeight).to.equal(0);
  });
});
