/** `ds-text-area`: its part in forms. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/text-area.ts';
import { formControlContract } from '../testing/form-control-contract.ts';

formControlContract({
  tag: 'ds-text-area',
  fill: (control) => {
    control.value = 'some text';
  },
  sends: 'some text',
});

describe('ds-text-area', () => {
  it('keeps text over its limit, counts it and is invalid', async () => {
    const area = await fixture<HTMLElementTagNameMap['ds-text-area']>(html`<ds-text-area label="Note" maxlength="3"></ds-text-area>`);
    area.focus();
    await sendKeys({ type: 'abcd' });
    await area.updateComplete;
    expect(area.value).to.equal('abcd');
    expect(area.renderRoot.querySelector('#count')?.textContent).to.equal('1 character too many');
    expect(area.checkValidity()).to.equal(false);
    expect(area.validationMessage).to.contain('at most 3 characters');
  });
});
