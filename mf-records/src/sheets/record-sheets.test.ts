/** What is printed of the record: what must not be missing on paper, and how the pages print it. */
import { expect, fixture, html } from '@open-wc/testing';
import { defineElement } from '@portal/shell/contract';
import { pressPrintKeys, printed, TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { SHEETS } from '../mocks/records-mocks.ts';
import * as lists from '../pages/lists/record-lists.stories.ts';
import { RecordsResultSheet } from './records-result-sheet.ts';
import * as stories from './record-sheets.stories.ts';

const { Result, WithdrawnResult, Vaccines, NoVaccines, Medicines, WalletCard, EmptyWalletCard } = storyFixture(stories);
const pages = storyFixture(lists);

defineElement('records-result-sheet', RecordsResultSheet);

const rows = (el: HTMLElement) => queryAllDeep(el, 'tr').map((row) => textOf(row));

describe('sheets of the record', () => {
  it('say whose they are: full name, birth date and patient number', async () => {
    const text = textOf(await Result());
    expect(text).to.match(/Elena Ruiz[^]*June 14, 1974[^]*NH-104210[^]*Printed/);
  });

  it('leave the patient number out for who may not know it', async () => {
    const text = textOf(await Vaccines());
    expect(text).to.contain('June 14, 1974').and.not.to.contain('NH-104210').and.not.to.contain('Patient number');
  });

  it('hold every value of a result in one table, with range, judgement and what came before', async () => {
    const el = await Result();
    expect(queryAllDeep(el, 'table')).to.have.length(1);
    const [, first] = rows(el);
    expect(first).to.match(/8.4 %[^]*4 to 5.6 %[^]*Higher than usual range/);
    for (const { name } of SHEETS.result.values) expect(textOf(el)).to.contain(name);
    expect(textOf(el)).to.contain('Let us talk about it at your next visit.');
    expect(queryAllDeep(el, 'button, a, input')).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('say nothing that a result found which the lab took back', async () => {
    const el = await WithdrawnResult();
    expect(textOf(el)).to.contain('The lab withdrew this result on');
    expect(queryAllDeep(el, 'table')).to.deep.equal([]);
  });

  it('group vaccines by what they protect from, oldest first, and list apart what was not given', async () => {
    const el = await Vaccines();
    const found = rows(el).map((row) => row.replaceAll(/\s+/g, ' ').trim());
    expect(found.slice(1)).to.deep.equal([
      'Hepatitis B',
      'Apr 2, 2019 Hepatitis B, adult 1 of 3',
      'May 20, 2019 Hepatitis B, adult 2 of 3',
      'Flu',
      'Oct 6, 2026 Influenza, seasonal Northfield Lakeside Clinic',
      'Measles',
      'Date not known Measles',
      'Polio',
      '1984 Polio May be too weak to count. Ask your clinic.',
    ]);
    expect(textOf(el)).to.match(/Not given\s+Shingles. Sep 2, 2025. Reason: Out of stock/);
    expect(textOf(await NoVaccines())).to.contain('No vaccines on file');
  });

  it('list medicines with how to take them, apart from those not to take, and none of the past', async () => {
    const text = textOf(await Medicines());
    expect(text).to.match(/Metformin[^]*Take 1 tablet with breakfast[^]*Do not take\s+Aspirin 81 mg/);
    expect(text).to.contain('Paused').and.not.to.contain('Amoxicillin');
  });

  it('put on the wallet card what others must know, and say where nothing is on file', async () => {
    const text = textOf(await WalletCard());
    for (const said of [
      'Ruth Ruiz, (507) 555-0199',
      'Penicillin, Hives (severe), could be serious',
      'Shellfish, not confirmed',
      'Aspirin 81 mg',
      'Metformin',
      'Lisinopril 20 mg tablet (paused)',
      'Vitamin D 1000 IU capsule (not clear if still taken)',
      'Type 2 diabetes',
    ])
      expect(text).to.contain(said);
    for (const past of ['Egg', 'Amoxicillin', 'bronchitis', 'Lung cancer']) expect(text).not.to.contain(past);
    const none = textOf(await EmptyWalletCard());
    for (const said of ['No allergies on file', 'No medicines on file', 'No health conditions on file']) expect(none).to.contain(said);
  });

  it('speak the language of the page', async () => {
    const el = await fixture<HTMLElement>(
      html`${withPortal({ subject: TEST_PATIENT, locale: { locale: 'es', timeZone: 'America/Chicago' } })(() => html`<records-result-sheet .data=${SHEETS.result}></records-result-sheet>`)}`,
    );
    expect(textOf(el)).to.contain('14 de junio de 1974');
  });
});

describe('printing a page of the record', () => {
  it('prints every vaccine, also those that the list does not show yet', async () => {
    const el = await pages.ManyImmunizations();
    await waitUntil(() => byRole(el, 'button', 'Print certificate') !== null);
    const paper = await printed(() => byRole(el, 'button', 'Print certificate')?.click());
    expect(paper).to.contain('Influenza, season 22').and.to.contain('Influenza, season 25');
  });

  it('prints the list of medicines or the wallet card, and takes either away after it', async () => {
    const el = await pages.Medications();
    await waitUntil(() => byRole(el, 'button', 'Print list') !== null);
    const card = await printed(() => byRole(el, 'button', 'Print wallet card')?.click());
    expect(card).to.contain('Ruth Ruiz').and.to.contain('Penicillin');
    expect(document.querySelector('[data-print-area]')).to.equal(null);
    await waitUntil(() => byRole(el, 'link', 'Ask for a refill: Metformin 1000 mg tablet') !== null);
    const list = await printed(() => expect(pressPrintKeys()).to.equal(true));
    expect(list).to.contain('Medicine list').and.to.contain('Take 1 tablet with breakfast').and.to.contain('About 6 days left, until Dec 6 · 2 refills left');
  });
});
