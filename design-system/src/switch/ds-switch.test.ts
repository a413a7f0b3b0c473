/** `ds-switch`: its part in forms, and the keyboard. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/switch.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';

formControlContract({
  tag: 'ds-switch',
  fill: (control) => {
    (control as HTMLElementTagNameMap['ds-switch']).checked = true;
  },
  sends: 'on',
});

describe('ds-switch', () => {
  it('is turned with the space bar and tells of it', async () => {
    const element = await fixture<HTMLElementTagNameMap['ds-switch']>(html`<ds-switch label="Letters"></ds-switch>`);
    let changes = 0;
    element.addEventListener('change', () => (changes += 1));
    element.focus();
    await sendKeys({ press: 'Space' });
    expect(element.checked).to.equal(true);
    expect(changes).to.equal(1);
  });

  it('is named by its label', async () => {
    const element = await fixture<HTMLElementTagNameMap['ds-switch']>(html`<ds-switch>By <b>mail</b></ds-switch>`);
    const input = element.renderRoot.querySelector('input');
    expect(input?.labels?.length).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it('can be reached and read but not changed when it is read only', async () => {
    const element = await fixture<HTMLElementTagNameMap['ds-switch']>(html`<ds-switch label="Letters" checked readonly></ds-switch>`);
    element.focus();
    expect(element.shadowRoot?.activeElement?.id).to.equal('control');
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(element.checked).to.equal(true);
    expect(element.renderRoot.querySelector('input')?.checked).to.equal(true);
  });

  it('speaks its label, its state and its hint', async () => {
    const element = await fixture(html`<ds-switch label="Letters" hint="Once a week" checked></ds-switch>`);
    expect((await spokenBy(element))[0]).to.equal('switch, Letters, Once a week, checked, not invalid');
  });
});
