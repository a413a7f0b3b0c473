/** `ds-switch`: its part in forms, and the keyboard. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/switch.ts';
import { formControlContract } from '../testing/form-control-contract.ts';

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
});
