import { expect } from '@open-wc/testing';
import { answerWith, byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '../contract/testing/index.ts';
import { closedHints, homeMocks, MIA } from '../mocks/shell-mocks.ts';
import * as stories from './portal-home-page.stories.ts';

const { Busy, CaringForOthers, CaughtUp, HintsAtSecondStep, ServerDown, FeaturesDown } = storyFixture(stories);
const rows = (page: HTMLElement): string[] => queryAllDeep(page, '.title a, .things a .text').map((link) => textOf(link));

/** Runs with errors that are reported on purpose, which the test runner would count as failures. */
async function expectingReports(work: () => Promise<void>): Promise<void> {
  const { reportError } = globalThis;
  const reports: unknown[] = [];
  globalThis.reportError = (error) => void reports.push(error);
  await work().finally(() => (globalThis.reportError = reportError));
  expect(reports).to.not.equal([]);
}

describe('home page', () => {
  it('greets by first name, says what is new with what belongs to it, then what there is to do, and shows each card in its order', async () => {
    const page = await Busy();
    await waitUntil(() => rows(page).length === 3);
    expect(byRole(page, 'heading', 'Hello, Elena')).to.not.equal(null);
    expect(rows(page)).to.deep.equal(['You have a new test result', 'Grace wrote to you', '2 bills are due']);
    // What belongs to something is a part of it.
    expect(queryAllDeep(page, '.things > li').length).to.equal(1);
    expect(queryAllDeep(page, '.things .with a').map((link) => link.getAttribute('href'))).to.deep.equal(['#/messages/7']);
    expect(textOf(page)).to.include('December 15, 2026');
    await waitUntil(() => queryAllDeep(page, '.root h2').length === 2);
    expect(queryAllDeep(page, '.root h2').map((card) => card.textContent)).to.deep.equal(['records', 'billing']);
    await expect(page).to.be.accessible();
  });

  it('shows who is cared for with what is new, what there is to do and the next visit, one press from their record', async () => {
    const page = await CaringForOthers();
    const rowsOf = () => queryAllDeep(page, 'a[href^="/patients/"]').map((link) => textOf(link).replaceAll(/\s+/g, ' ').trim());
    await waitUntil(() => rowsOf().some((row) => row.includes('2 new results')));
    const [mia] = rowsOf();
    expect(mia).to.match(/Mia Ruiz 2 new results · 1 new · 1 thing to do Next visit: Asthma check, .*1:30 PM CST/);
    await waitUntil(() => rowsOf()[1]?.includes('Open to see what is new') === true);
    expect(rowsOf()[1]).not.to.match(/Nothing new|No visit/);
    expect(queryAllDeep(page, 'a[href^="/patients/"]')[0]?.getAttribute('href')).to.equal(`/patients/${MIA.id}`);
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
    await expect(page).to.be.accessible();
  });

  it('says so when nothing needs attention', async () => {
    const page = await CaughtUp();
    await waitUntil(() => textOf(page).includes('You are all caught up'));
    await expect(page).to.be.accessible();
  });

  it('says that a second step helps, leads to it, and not again once it is closed', async () => {
    closedHints.splice(0);
    const page = await HintsAtSecondStep();
    await waitUntil(() => textOf(page).includes('Make your sign-in safer'));
    expect(byRole(page, 'link', 'Set up two-step verification')?.getAttribute('href')).to.equal('#/account/security');
    await expect(page).to.be.accessible();
    byRole(page, 'button', 'No, thank you')?.click();
    await waitUntil(() => !textOf(page).includes('Make your sign-in safer'));
    await waitUntil(() => closedHints.length === 1);
    await waitUntil(() => queryDeep(page, 'h1')?.matches(':focus') === true);
  });

  it('says nothing of it to whoever has one', async () => {
    const page = await CaughtUp();
    await waitUntil(() => textOf(page).includes('You are all caught up'));
    expect(queryDeep(page, 'portal-second-step-hint')).to.equal(null);
  });

  it('offers to try again when the server does not answer, and then shows the page', async () => {
    const page = await ServerDown();
    await waitUntil(() => byRole(page, 'button', /^Try again/) !== null);
    await expect(page).to.be.accessible();
    await answerWith(homeMocks.quiet);
    byRole(page, 'button', /^Try again/)?.click();
    await waitUntil(() => textOf(page).includes('You are all caught up'));
  });

  it('reads again when a live event says that something changed', async () => {
    const page = (await Busy()) as PortalTestContext;
    await waitUntil(() => rows(page).length === 3);
    await answerWith(homeMocks.quiet);
    page.emitLive({ type: 'messages.changed', ids: {} });
    await waitUntil(() => rows(page).length === 0);
  });

  it('MF-02: never says that nothing is there while the features that could tell are away', async () => {
    const page = await Busy({ features: [] });
    await waitUntil(() => rows(page).length === 3);
    expect(rows(page)[0]).to.equal('There is something new for you');
    expect(textOf(page)).to.not.include('all caught up');
  });

  it('MF-01: shows a tile with a phone number for each feature that is down, and the rest of the page', async () => {
    await expectingReports(async () => {
      const page = await FeaturesDown();
      await waitUntil(() => queryAllDeep(page, 'ds-alert').length === 2);
      expect(rows(page).length).to.equal(3);
      expect(textOf(page)).to.include('Health record is not available right now');
      expect(queryDeep(page, 'a[href^="tel:"]')).to.not.equal(null);
      await expect(page).to.be.accessible();
    });
  });
});
