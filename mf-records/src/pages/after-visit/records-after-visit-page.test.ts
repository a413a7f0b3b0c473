import { expect, fixture, html } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed, TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import { SUMMARY, VISIT_ID } from '../../mocks/after-visit-mocks.ts';
import { FLAGGED_ID } from '../../mocks/records-mocks.ts';
import * as stories from './records-after-visit-page.stories.ts';
import './records-after-visit-sheet.stories.ts';

const { Full, NothingRecorded, VideoInAnotherZone, LongContent, RecordAlone, NotFound, ServerError } = storyFixture(stories);
const loaded = (el: HTMLElement) => waitUntil(() => queryDeep(el, 'ds-key-value-list') !== null);
const said = (el: HTMLElement) => textOf(el).replaceAll(/\s+/g, ' ');
const cards = (el: HTMLElement) => queryAllDeep(el, 'ds-card') as HTMLElementTagNameMap['ds-card'][];
const headings = (el: HTMLElement) => cards(el).map(({ heading }) => heading);

describe('the after-visit summary', () => {
  it('says what the visit was, what was found, and what comes next, in that order', async () => {
    const el = await Full();
    await loaded(el);
    expect(headings(el)).to.deep.equal([
      'Your visit',
      'What was written about this visit',
      'Measured at this visit',
      'Tests from this visit',
      'Recorded the same day',
      'What comes next',
    ]);
    const text = said(el);
    expect(text).to.match(/Diabetes follow-up.*Friday, November 20, 2026, 9:00 AM CST.*Priya Raman, MD.*Lakeside Clinic, 12 Lake Street.*Three-month check/);
    expect(text).to.contain('Plan: take metformin').and.to.contain('Upper: 148 mmHg').and.to.contain('Outside usual range');
    await expect(el).to.be.accessible();
  });

  it('tells apart what is of the visit and what only has its date', async () => {
    const el = await Full();
    await loaded(el);
    const card = cards(el).find(({ heading }) => heading === 'Recorded the same day') ?? el;
    expect(said(card)).to.match(
      /does not say if they came from it.*Health conditions.*Type 2 diabetes.*Medicines.*Metformin.*Vaccines.*Influenza.*Procedures.*Foot exam/,
    );
  });

  it('leads to each result, to the whole of a list that goes on, to the next visit, and back to this one', async () => {
    const el = await Full();
    await loaded(el);
    const href = (name: string | RegExp) => byRole(el, 'link', name)?.getAttribute('href');
    expect(href('Hemoglobin A1c and metabolic panel')).to.equal(`#/records/results/${FLAGGED_ID}`);
    expect(said(el)).to.contain('10 more are on file.');
    expect(href('See all measurements')).to.equal('#/records/measurements');
    expect(href('See all test results')).to.equal(undefined);
    expect(href('Diabetes follow-up')).to.equal(`#/appointments/${SUMMARY.next?.visit?.id ?? ''}`);
    expect(href('Schedule a visit')).to.equal('#/appointments/schedule');
    expect(href('Back to the visit')).to.equal(`#/appointments/${VISIT_ID}`);
  });

  it('says where nothing was recorded, and whom to ask', async () => {
    const el = await NothingRecorded();
    await loaded(el);
    expect(headings(el)).to.deep.equal(['Your visit', '']);
    expect(said(el)).to.contain('Nothing was recorded for this visit in the portal yet. Ask the clinic.');
    expect(byRole(el, 'link', 'Message your care team')?.getAttribute('href')).to.match(/^#\/messages\/new\?link=visit:[0-9a-f-]{36}$/);
    expect(byRole(el, 'link', 'Call the clinic')?.getAttribute('href')).to.equal('tel:5075550140');
    await expect(el).to.be.accessible();
  });

  it('names the clinic’s clock where it is another one, and no address for a visit by video', async () => {
    const el = await VideoInAnotherZone();
    await loaded(el);
    expect(said(el))
      .to.contain('8:00 AM MST')
      .and.to.contain('The clinic’s clock is on Mountain')
      .and.to.contain('Video visit')
      .and.not.to.contain('Lake Street');
    expect(headings(el)).to.deep.equal(['Your visit', 'Tests from this visit']);
  });

  it('leads who may read the record alone neither to visits nor to messages', async () => {
    const el = await RecordAlone();
    await loaded(el);
    expect(byRole(el, 'link', 'Back to the visit') ?? byRole(el, 'link', 'Message your care team')).to.equal(null);
    expect(byRole(el, 'link', 'All test results')?.getAttribute('href')).to.equal('#/records');
  });

  it('says what became of what was not finished, and fits long words', async () => {
    const el = await LongContent();
    await loaded(el);
    for (const words of ['Not finished yet', 'Stopped early', 'Ask your clinic', '1 more is on file.', 'Do not take']) expect(said(el)).to.contain(words);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });

  it('says that a visit is not here, and offers to try again after a failure', async () => {
    const gone = await NotFound();
    await waitUntil(() => textOf(gone).includes('This is not here'));
    expect(byRole(gone, 'button', 'Print')).to.equal(null);
    const failed = await ServerError();
    await waitUntil(() => byRole(failed, 'button', 'Try again') !== null);
  });

  it('prints all of it on a sheet with whose it is, and says there what is left out', async () => {
    const el = await Full();
    await loaded(el);
    const paper = (await printed(() => byRole(el, 'button', 'Print')?.click())).replaceAll(/\s+/g, ' ');
    expect(paper).to.match(
      /After-visit summary.*NH-104210.*Three-month check.*Plan: take metformin.*Blood pressure.*148 mmHg.*10 more are on file.*Outside usual range.*Recorded the same day.*Foot exam.*Ordered by Priya Raman, MD\. Please come by December 20, 2026\..*Your next visit/,
    );
    const empty = await NothingRecorded();
    await loaded(empty);
    expect(await printed(() => byRole(empty, 'button', 'Print')?.click())).to.contain('Nothing was recorded for this visit');
  });

  it('speaks the language of the page', async () => {
    const el = await fixture<HTMLElement>(
      html`${withPortal({ subject: TEST_PATIENT, locale: { locale: 'es', timeZone: 'America/Chicago' } })(
        () => html`<records-after-visit-sheet .data=${SUMMARY}></records-after-visit-sheet>`,
      )}`,
    );
    expect(textOf(el)).to.contain('20 de noviembre de 2026');
  });
});
