import { expect } from '@open-wc/testing';
import type { DsPrintButton } from '@portal/design-system/classes/print-button';
import { pressPrintKeys, printed, TEST_PATIENT } from '@portal/shell/contract/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { RARE_IDS } from '../../mocks/records-mocks.ts';
import * as stories from './records-result-page.stories.ts';

const {
  OutOfRange,
  InRange,
  Critical,
  Long,
  AllUsual,
  Preliminary,
  CancelledValue,
  NotDone,
  DocumentsOnly,
  Withdrawn,
  Withheld,
  Panel,
  ReadOnly,
  MarkingFails,
  NotFound,
  LongContent,
} = storyFixture(stories);
const loaded = (el: HTMLElement) => waitUntil(() => queryDeep(el, 'records-value-item') !== null);
const items = (el: HTMLElement) => queryAllDeep(el, 'records-value-item').map((item) => textOf(item));

describe("a result's page", () => {
  it('says of a result that the lab took back when that was, and nothing that it found', async () => {
    const el = await Withdrawn();
    await waitUntil(() => textOf(el).includes('The lab withdrew this result on'));
    expect(textOf(el)).to.contain('Nov 21, 2026').and.to.contain('Withdrawn');
    expect(textOf(el)).not.to.contain('What does this mean?').and.not.to.contain('Marked as seen').and.not.to.contain('No values');
    expect(byRole(el, 'link', 'Message your care team')).not.to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('says of a result that may be somebody else’s that it is not shown any more, and not that the lab withdrew it', async () => {
    const el = await Withheld();
    await waitUntil(() => textOf(el).includes('We stopped showing this result on Nov 21, 2026.'));
    expect(textOf(el)).to.contain('We can’t be sure whose result it is.').and.not.to.contain('ithdr');
    expect(byRole(el, 'link', 'Message your care team')).not.to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('shows each value once with its flag in words and its usual range, those outside of it first', async () => {
    const el = await OutOfRange();
    await loaded(el);
    const texts = items(el);
    expect(texts).to.have.length(6);
    expect(texts[0]).to.contain('8.4 %').and.to.contain('Higher than usual range').and.to.contain('Usual range: 4 to 5.6 %');
    expect(texts[1]).to.contain('HDL cholesterol').and.to.contain('Lower than usual range').and.to.contain('50 mg/dL or more');
    expect(texts[2]).to.contain('Negative').and.to.contain('Not compared with a range');
    expect(texts[3]).to.contain('Upper').and.to.contain('128 mmHg').and.to.contain('82 mmHg');
    expect(texts[4]).to.contain('Sodium').and.to.contain('In usual range');
    expect(texts[5]).to.contain('< 3 mg/L').and.to.contain('30 mg/L or less');
    expect(textOf(el).split('8.4 %')).to.have.length(2);
    await expect(el).to.be.accessible();
  });

  it('folds what is in the usual range, and counts it', async () => {
    const el = await Long();
    await loaded(el);
    const item = byRole(el, 'button', '12 values in the usual range');
    expect(item?.getAttribute('aria-expanded')).to.equal('false');
    expect(
      items(el)
        .slice(0, 3)
        .map((text) => /^\s*(\S+)/.exec(text)?.[1]),
    ).to.deep.equal(['Potassium', 'Glucose', 'Estimated']);
    item?.click();
    await waitUntil(() => item?.getAttribute('aria-expanded') === 'true');
    await expect(el).to.be.accessible();
  });

  it('shows what is in the usual range at once where there is nothing else', async () => {
    const el = await AllUsual();
    await loaded(el);
    expect(byRole(el, 'button', '12 values in the usual range')?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('opens a value to its trend, and only where there are earlier values', async () => {
    const el = await OutOfRange();
    await loaded(el);
    const trend = byRole(el, 'button', /Over time\s+3 earlier values/);
    expect(queryAllDeep(el, 'ds-trend-line')).to.have.length(1);
    trend?.click();
    await waitUntil(() => trend?.getAttribute('aria-expanded') === 'true');
    await waitUntil(() => textOf(queryDeep(el, 'ds-trend-line') ?? el).includes('Usual range'));
    expect(textOf(el).toLowerCase()).to.not.contain('expected');
  });

  it('says which date is which', async () => {
    const el = await OutOfRange();
    await loaded(el);
    expect(textOf(el)).to.contain('Collected Nov 19, 2026').and.to.contain('Reported Nov 20, 2026');
  });

  it('names the states of a report and of its values, and shows nothing for a value that was called off', async () => {
    const early = await Preliminary();
    await loaded(early);
    expect(textOf(early)).to.contain('Early result, not final yet').and.to.contain('Early value, not final yet');
    const cancelled = await CancelledValue();
    await loaded(cancelled);
    const [troponin, sodium] = items(cancelled);
    expect(troponin)
      .to.contain('Canceled: there is no value')
      .and.to.contain('The sample was damaged.')
      .and.not.to.contain('Not compared with a range')
      .and.not.to.contain('No value given');
    expect(textOf(cancelled)).to.contain('Others are missing').and.not.to.contain('All values are');
    expect(sodium).to.contain('Corrected by the lab').and.to.contain('138 mmol/L');
    await expect(cancelled).to.be.accessible();
  });

  it('says why a value is not there', async () => {
    const el = await NotDone();
    await loaded(el);
    expect(items(el)[0]).to.contain('This test was not done').and.not.to.contain('Not compared with a range').and.not.to.contain('No value given');
    await expect(el).to.be.accessible();
  });

  it('gives out documents, says whom to ask for those that did not come, and says coded conclusions in words', async () => {
    const el = await DocumentsOnly();
    await waitUntil(() => textOf(el).includes('Pathology report (PDF)'));
    const link = byRole(el, 'link', 'Pathology report (PDF)');
    expect([link?.getAttribute('href'), link?.hasAttribute('download')]).to.deep.equal([
      `/api/patients/${TEST_PATIENT.id}/records/results/${RARE_IDS.documents}/documents/0`,
      true,
    ]);
    expect(textOf(el)).to.contain('There is a document with this result: Slide. Ask your clinic for it.');
    expect(textOf(el)).to.contain('There is a document with this result. Ask your clinic for it.').and.to.contain('Abnormal cells').and.to.contain('No values');
    expect(textOf(el)).to.not.contain('did not compare every value').and.not.to.contain('What the lab wrote');
    await expect(el).to.be.accessible();
  });

  it('shows members under the name of their panel, and parts with a value, a sign and a judgement of their own', async () => {
    const el = await Panel();
    await loaded(el);
    const [hemoglobin, gases, titer] = items(el);
    expect(hemoglobin).to.contain('Blood count').and.to.contain('6.1 g/dL').and.to.contain('Much lower than usual range');
    expect(gases).to.contain('1.0').and.to.contain('7.05 pH').and.to.contain('Much lower').and.to.contain('7.35 to 7.45 pH').and.to.contain('< 0.1 kU/L');
    expect(titer).to.contain('1 : > 640');
    expect(textOf(el)).to.contain('In the lab’s own words: “Past infection likely”, “Repeat in 2 weeks”');
    await expect(el).to.be.accessible();
  });

  it('tells someone with a critical value to call today', async () => {
    const el = await Critical();
    await loaded(el);
    expect(textOf(el)).to.contain('Much higher than usual range');
    const text = textOf(el);
    expect(text.indexOf('Call your clinic today')).to.be.greaterThan(-1);
    expect(text.indexOf('Call your clinic today')).to.be.lessThan(text.indexOf('Your values'));
  });

  it('leads to a message to the care team', async () => {
    const el = await InRange();
    await loaded(el);
    expect(byRole(el, 'link', 'Message your care team')?.getAttribute('href')).to.match(/^#\/messages\/new\?link=result:[0-9a-f-]{36}$/);
    expect(byRole(el, 'link', 'All test results')?.getAttribute('href')).to.equal('#/records');
  });

  it('prints its sheet, by the button and by the keys for it', async () => {
    const el = await InRange();
    await loaded(el);
    const isReady = () => (queryDeep(el, 'ds-print-button') as DsPrintButton | null)?.busy === false;
    for (const act of [() => byRole(el, 'button', 'Print')?.click(), () => expect(pressPrintKeys()).to.equal(true)]) {
      await waitUntil(isReady);
      expect(await printed(act))
        .to.contain('Northfield Health')
        .and.to.contain('NH-104210')
        .and.to.contain('Usual range');
    }
  });

  it('marks as seen on request, says so, and keeps the focus on the page', async () => {
    const el = (await OutOfRange()) as PortalTestContext;
    await loaded(el);
    byRole(el, 'button', 'Mark as seen')?.click();
    await waitUntil(() => textOf(el).includes('You marked this result as seen.'));
    expect(byRole(el, 'button', /Mark as seen/)).to.equal(null);
    expect(el.announcements).to.deep.equal(['You marked this result as seen.']);
    await waitUntil(() => document.activeElement?.matches('portal-test-context records-result-page'));
  });

  it('keeps the button and says what to do when marking fails', async () => {
    const el = await MarkingFails();
    await loaded(el);
    byRole(el, 'button', 'Mark as seen')?.click();
    await waitUntil(() => textOf(el).includes('Nothing was lost'));
    await waitUntil(() => byRole(el, 'button', 'Mark as seen') !== null);
  });

  it('offers no button to who may only read, nor for a result that was seen', async () => {
    const readOnly = await ReadOnly();
    await loaded(readOnly);
    expect(byRole(readOnly, 'button', 'Mark as seen')).to.equal(null);
    const seen = await InRange();
    await loaded(seen);
    expect(byRole(seen, 'button', 'Mark as seen')).to.equal(null);
    // Whoever reads is not told that they did what they may not have done.
    expect(textOf(seen)).to.contain('Marked as seen on Nov 21, 2026.').and.not.to.contain('You marked');
  });

  it('says so when there is no such result', async () => {
    const el = await NotFound();
    await waitUntil(() => textOf(el).includes('We couldn’t find this'));
    await expect(el).to.be.accessible();
  });

  it('keeps long names inside the page', async () => {
    const el = await LongContent();
    await loaded(el);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });

  it('shows what the care team said, with who said it and when, and leads to the conversation', async () => {
    const el = await AllUsual();
    await waitUntil(() => textOf(el).includes('From your care team'));
    expect(textOf(el)).to.contain('Please go on as before.').and.to.contain('Nora Lindqvist, Nurse, ');
    expect(byRole(el, 'link', 'Open the conversation')).not.to.equal(null);
    await expect(el).to.be.accessible();
  });
});
