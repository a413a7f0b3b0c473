/** `ds-checkbox-group`: the keyboard, its limits, and its part in forms. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DsCheckboxGroup } from './ds-checkbox-group.ts';
import '../register/checkbox-group.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';

const OPTIONS = [
  { value: 'a', label: 'Apples' },
  { value: 'b', label: 'Bread', description: 'Fresh today' },
  { value: 'c', label: 'Cheese', disabled: true },
  { value: 'd', label: 'Dates' },
];

class FilledCheckboxGroup extends DsCheckboxGroup {
  override options = OPTIONS;
}
customElements.define('test-checkbox-group', FilledCheckboxGroup);

formControlContract({
  tag: 'test-checkbox-group',
  fill: (control) => {
    control.value = 'b';
  },
  sends: 'b',
});

async function render(attributes: Partial<DsCheckboxGroup> = {}): Promise<DsCheckboxGroup> {
  const group = await fixture<DsCheckboxGroup>(html`<ds-checkbox-group name="food" label="Food" .options=${OPTIONS}></ds-checkbox-group>`);
  Object.assign(group, attributes);
  await group.updateComplete;
  return group;
}

const box = (group: DsCheckboxGroup, value: string) => group.renderRoot.querySelector<HTMLInputElement>(`input[value="${value}"]`);
const all = (group: DsCheckboxGroup) => group.renderRoot.querySelector<HTMLInputElement>('.all input');

describe('ds-checkbox-group', () => {
  it('lets one of those be chosen that exclude each other, or none, beside what is free', async () => {
    const oneOf = { label: 'Meat', none: 'No meat' };
    const options = [{ value: 'raw', label: 'Raw', oneOf }, { value: 'done', label: 'Well done', oneOf }, ...OPTIONS];
    const group = await render({ options, value: 'a' });
    const radio = (value: string) => group.renderRoot.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`);
    expect(radio('')?.checked).to.equal(true);
    radio('raw')?.click();
    await group.updateComplete;
    expect(group.values).to.deep.equal(['raw', 'a']);
    radio('done')?.click();
    await group.updateComplete;
    expect(group.values).to.deep.equal(['done', 'a']);
    expect([radio('')?.checked, radio('raw')?.checked, radio('done')?.checked]).to.deep.equal([false, false, true]);
    radio('done')?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await group.updateComplete;
    expect(group.values).to.deep.equal(['a']);
    expect(group.renderRoot.querySelector('[role=radiogroup]')?.getAttribute('aria-labelledby')).to.equal('one-of-0');
    await expect(group).to.be.accessible();
  });

  it('ticks and clears with Space, box by box with Tab', async () => {
    const group = await render();
    group.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    expect(group.values).to.deep.equal(['a', 'b']);
    await sendKeys({ press: 'Space' });
    expect(group.values).to.deep.equal(['a']);
  });

  it('sends every chosen value under its name, in the order of the options', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><ds-checkbox-group name="food" label="Food" value="d,a,x" .options=${OPTIONS}></ds-checkbox-group></form>`,
    );
    expect(new FormData(form).getAll('food')).to.deep.equal(['a', 'd']);
  });

  it('sends nothing without a name', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ds-checkbox-group label="Food" value="a" .options=${OPTIONS}></ds-checkbox-group></form>`);
    expect([...new FormData(form).keys()]).to.deep.equal([]);
  });

  it('tells of a change once, with the new values already there', async () => {
    const group = await render({ values: ['d'] });
    const heard: string[] = [];
    group.addEventListener('input', () => heard.push(`input ${group.value}`));
    group.addEventListener('change', () => heard.push(`change ${group.value}`));
    box(group, 'a')?.click();
    expect(heard).to.deep.equal(['input a,d', 'change a,d']);
  });

  it('has one box for all that shows none, some and all, and leaves alone what is disabled', async () => {
    const group = await render({ selectAll: true });
    expect(all(group)?.indeterminate).to.equal(false);
    box(group, 'a')?.click();
    await group.updateComplete;
    expect(all(group)?.indeterminate).to.equal(true);
    all(group)?.click();
    await group.updateComplete;
    expect(group.values).to.deep.equal(['a', 'b', 'd']);
    expect(all(group)?.checked).to.equal(true);
    all(group)?.click();
    await group.updateComplete;
    expect(group.values).to.deep.equal([]);
    expect(all(group)?.checked).to.equal(false);
  });

  it('says when too few or too many are chosen', async () => {
    const group = await render({ min: 2, max: 2, values: ['a'] });
    expect(group.checkValidity()).to.equal(false);
    expect(group.validationMessage).to.equal('Please choose at least 2.');
    group.values = ['a', 'b', 'd'];
    await group.updateComplete;
    expect(group.validationMessage).to.contain('no more than 2');
    group.values = ['a', 'b'];
    await group.updateComplete;
    expect(group.checkValidity()).to.equal(true);
  });

  it('counts aloud what is chosen where there is a most', async () => {
    const group = await render({ max: 3, values: ['a'] });
    box(group, 'b')?.click();
    await group.updateComplete;
    const count = group.renderRoot.querySelector('#count');
    expect(count?.textContent).to.equal('2 of 3 chosen');
    expect(count?.getAttribute('aria-live')).to.equal('polite');
  });

  it('can be reached and read but not changed when it is read only', async () => {
    const group = await render({ readonly: true, values: ['a'] });
    group.focus();
    await sendKeys({ press: 'Space' });
    expect(group.values).to.deep.equal(['a']);
    expect(box(group, 'a')?.checked).to.equal(true);
    expect(box(group, 'a')?.getAttribute('aria-readonly')).to.equal('true');
  });

  it('speaks the group, each box and its description', async () => {
    const phrases = await spokenBy(await render({ selectAll: true, values: ['b'] }));
    expect(phrases[0]).to.contain('group, Food');
    expect(phrases.find((phrase) => phrase.startsWith('checkbox, Select all'))).to.contain('partially checked');
    expect(phrases.find((phrase) => phrase.startsWith('checkbox, Bread')))
      .to.contain('Fresh today')
      .and.contain('checked');
  });
});
