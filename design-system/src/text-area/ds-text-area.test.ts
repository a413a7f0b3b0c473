/** `ds-text-area`: its part in forms. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/text-area.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';

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

  it('grows with its text up to the most rows, then scrolls', async () => {
    const area = await fixture<HTMLElementTagNameMap['ds-text-area']>(html`<ds-text-area label="List" rows="2" max-rows="4"></ds-text-area>`);
    const control = area.renderRoot.querySelector('textarea');
    const heights: number[] = [];
    for (const lines of [1, 3, 4, 9]) {
      area.value = Array.from({ length: lines }, (_, index) => String(index)).join('\n');
      await area.updateComplete;
      heights.push(control?.clientHeight ?? 0);
    }
    const [start = 0, three = 0, four = 0, nine = 0] = heights;
    expect(three).to.be.greaterThan(start);
    expect(four).to.be.greaterThan(three);
    expect(nine).to.equal(four);
    expect(control?.scrollHeight).to.be.greaterThan(nine);
  });

  it('can be read and copied but not changed when it is read only', async () => {
    const area = await fixture<HTMLElementTagNameMap['ds-text-area']>(html`<ds-text-area label="Note" value="a" readonly></ds-text-area>`);
    area.focus();
    await sendKeys({ type: 'b' });
    expect(area.value).to.equal('a');
    expect(area.shadowRoot?.activeElement?.id).to.equal('control');
  });

  it('speaks its text, its hint and how much is left', async () => {
    const area = await fixture<HTMLElementTagNameMap['ds-text-area']>(
      html`<ds-text-area label="Note" hint="A few words" value="abc" maxlength="10" required></ds-text-area>`,
    );
    expect((await spokenBy(area)).find((phrase) => phrase.startsWith('textbox, Note'))).to.contain('A few words 7 characters left');
  });
});
