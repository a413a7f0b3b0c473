/** What a wizard reads of the controls of a step. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/address.ts';
import '../register/checkbox.ts';
import '../register/file-upload.ts';
import '../register/signature.ts';
import '../register/text-field.ts';
import { reviewItems } from './review-items.ts';
import { askedControlsOf, controlsOf, readValues, writeValues } from './step-controls.ts';

const WORDS = { yes: 'Yes', no: 'No', notGiven: 'Not given' };

describe('the controls of a step', () => {
  it('may be native, and several of one name', async () => {
    const step = await fixture<HTMLElement>(html`<div>
      <fieldset><legend>Seat</legend><label><input type="radio" name="seat" value="aisle" />Aisle</label><label><input type="radio" name="seat" value="window" checked />Window</label></fieldset>
      <label><input type="checkbox" name="extra" value="meal" checked />Meal</label><label><input type="checkbox" name="extra" value="bag" />Bag</label>
      <label>Note<textarea name="note">Hi</textarea></label>
      <ds-text-field name="secret" type="password" label="Password" value="s3cret"></ds-text-field>
      <ds-text-field name="code" label="Code" value="a1" display-value="A-1"></ds-text-field>
      <ds-text-field name="token" label="Token" value="x" no-review></ds-text-field>
    </div>`);
    const values = readValues(controlsOf(step));
    expect(values).to.deep.equal({ seat: 'window', extra: ['meal'], note: 'Hi', code: 'a1', token: 'x' });
    expect(reviewItems(askedControlsOf(step), WORDS, 'en-US')).to.deep.equal([
      { label: 'Seat', value: 'Window' },
      { label: 'Meal', value: 'Yes' },
      { label: 'Bag', value: 'No' },
      { label: 'Note', value: 'Hi' },
      { label: 'Code', value: 'A-1' },
    ]);
    const changed = { ...values, seat: 'aisle', extra: ['bag'], note: '' };
    writeValues(controlsOf(step), changed);
    expect(readValues(controlsOf(step))).to.deep.equal(changed);
  });

  it('are not asked while they are hidden or disabled, but are kept', async () => {
    const step = await fixture<HTMLElement>(html`<div hidden>
      <div hidden><ds-text-field name="a" label="A" value="1"></ds-text-field></div>
      <ds-text-field name="b" label="B" value="2" disabled></ds-text-field>
      <ds-text-field name="c" label="C"></ds-text-field>
    </div>`);
    expect(askedControlsOf(step).map(({ name }) => name)).to.deep.equal(['c']);
    expect(readValues(controlsOf(step))).to.deep.equal({ a: '1', b: '2', c: '' });
    expect(reviewItems(askedControlsOf(step), WORDS, 'en-US')).to.deep.equal([{ label: 'C', value: 'Not given' }]);
  });

  it('may be made of several fields, and say in words what they hold', async () => {
    const step = await fixture<HTMLElement>(html`<div>
      <ds-address name="to" label="To" value='{"line1":"1 Main Street","city":"Stowe","region":"VT","postalCode":"05672"}'></ds-address>
      <ds-file-upload name="files" label="Files" value='[{"id":"a1","name":"ticket.pdf"}]'></ds-file-upload>
      <ds-signature name="signature" label="Signature"></ds-signature>
    </div>`);
    const controls = controlsOf(step);
    expect(controls.map(({ name }) => name)).to.deep.equal(['to', 'files', 'signature']);
    expect(reviewItems(controls, WORDS, 'en-US')).to.deep.equal([
      { label: 'To', value: '1 Main Street, Stowe, VT 05672' },
      { label: 'Files', value: 'ticket.pdf' },
      { label: 'Signature', value: 'Not given' },
    ]);
  });

  it('name the labels of several chosen options', () => {
    const options = [
      { value: 'a', label: 'Apples' },
      { value: 'b', label: 'Bread' },
    ];
    const control = (value: string) =>
      Object.assign(document.createElement('div'), { name: 'x', label: 'X', value, options, checkValidity: () => true, validationMessage: '' });
    const answers = ['b', 'a,b', '["a","b"]', 'c'].map((value) => reviewItems([control(value)], WORDS, 'en-US')[0]?.value);
    expect(answers).to.deep.equal(['Bread', 'Apples and Bread', 'Apples and Bread', 'c']);
  });
});
