/** The virtual screen reader reads what is composed. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/checkbox.ts';
import '../register/text-field.ts';
import { spokenBy } from './spoken.ts';

it('reads through shadow trees and slots, with hints, states and values', async () => {
  const element = await fixture(html`<div>
    <h2>About you</h2>
    <ds-text-field label="Name" hint="As on your card" value="Sam" required></ds-text-field>
    <ds-checkbox checked>I <b>agree</b></ds-checkbox>
  </div>`);
  expect(await spokenBy(element)).to.deep.equal([
    'heading, About you, level 2',
    'Name',
    'As on your card',
    'textbox, Name, Sam, As on your card, not invalid, required',
    'checkbox, I agree, checked, not invalid',
    'I',
    'agree',
  ]);
});
