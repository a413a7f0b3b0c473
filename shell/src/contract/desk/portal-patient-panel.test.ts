import { expect } from '@open-wc/testing';
import { says, storyFixture, textOf } from '@portal/design-system/testing';
import * as stories from './portal-patient-panel.stories.ts';

const { Full, Empty, NotThere } = storyFixture(stories);

describe('a patient’s record at a glance', () => {
  it('says first what could harm the patient, then the rest, and that the patient sees who looked', async () => {
    const el = await Full();
    await says(el, 'Penicillin');
    const text = textOf(el);
    const order = ['Penicillin', 'Metformin', 'Type 2 diabetes', 'Hemoglobin A1c', 'Diabetes check', 'June Ruiz'].map((word) => text.indexOf(word));
    expect(order).to.deep.equal(order.toSorted((a, b) => a - b));
    expect(order).to.not.include(-1);
    expect(text).to.contain('Could be serious').and.to.contain('The patient can see that you looked at this.');
    await expect(el).to.be.accessible();
  });

  it('says of a medicine that is not to be taken so, gives the prescriber’s words, and guesses no dose', async () => {
    const el = await Full();
    await says(el, 'Metformin');
    expect(textOf(el))
      .to.match(/Ibuprofen Not to be taken/)
      .and.to.contain('One tablet twice a day')
      .and.to.match(/Lisinopril Ask for the dose/);
  });

  it('names the day of a result as its source does, and says only of what the lab took back that it is withdrawn', async () => {
    const el = await Full();
    await says(el, 'Urine culture');
    expect(textOf(el))
      .to.match(/Urine culture Nov 18, 2026/)
      .and.to.match(/Potassium Withdrawn/)
      .and.to.match(/Troponin No longer shown/);
  });

  it('leaves out what is past', async () => {
    const el = await Full();
    await says(el, 'Metformin');
    expect(textOf(el)).to.not.contain('Amoxicillin');
  });

  it('says what is not on file', async () => {
    const el = await Empty();
    await says(el, 'No allergies on file. Ask the patient.');
    expect(textOf(el)).to.contain('No current medicines on file.').and.to.contain('Only the patient.');
    await expect(el).to.be.accessible();
  });

  it('says so where the record can’t be opened', async () => {
    const el = await NotThere();
    await says(el, 'We couldn’t find this');
  });
});
