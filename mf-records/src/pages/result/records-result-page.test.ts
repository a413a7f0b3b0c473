import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import * as stories from './records-result-page.stories.ts';

const { OutOfRange, InRange, Critical, ReadOnly, MarkingFails, NotFound, LongContent } = storyFixture(stories);
const loaded = (el: HTMLElement) => waitUntil(() => queryDeep(el, 'ds-table table') !== null);

describe("a result's page", () => {
  it('shows each value with its flag in words and its usual range', async () => {
    const el = await OutOfRange();
    await loaded(el);
    const rows = queryAllDeep(el, 'ds-table tbody tr').map((row) => textOf(row));
    expect(rows[0]).to.contain('8.4 %').and.to.contain('Higher than usual range').and.to.contain('4 to 5.6 %');
    expect(rows[2]).to.contain('Lower than usual range').and.to.contain('50 mg/dL or more');
    expect(rows[3]).to.contain('< 3 mg/L').and.to.contain('30 mg/L or less');
    expect(rows[4]).to.contain('Negative').and.to.contain('Not rated');
    expect(rows[5]).to.contain('Upper: 128 mmHg; Lower: 82 mmHg').and.to.contain('Not given');
    await expect(el).to.be.accessible();
  });

  it('draws a trend only where there are earlier values, and a bar only where there is a range', async () => {
    const el = await OutOfRange();
    await loaded(el);
    await waitUntil(() => queryAllDeep(el, 'ds-range-bar').length === 4);
    expect(queryAllDeep(el, 'ds-trend-line')).to.have.length(1);
  });

  it('tells someone with a critical value to call today', async () => {
    const el = await Critical();
    await loaded(el);
    expect(textOf(el)).to.contain('Much higher than usual range').and.to.contain('Call your clinic today');
  });

  it('leads to a message to the care team', async () => {
    const el = await InRange();
    await loaded(el);
    expect(byRole(el, 'link', 'Message your care team')?.getAttribute('href')).to.equal('#/messages');
    expect(byRole(el, 'link', 'All test results')?.getAttribute('href')).to.equal('#/records');
  });

  it('prints', async () => {
    const el = await InRange();
    await loaded(el);
    let printed = 0;
    const print = globalThis.print;
    globalThis.print = () => void (printed += 1);
    byRole(el, 'button', 'Print')?.click();
    globalThis.print = print;
    expect(printed).to.equal(1);
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
  });

  it('says so when there is no such result', async () => {
    const el = await NotFound();
    await waitUntil(() => textOf(el).includes('We could not find this'));
    await expect(el).to.be.accessible();
  });

  it('keeps long names inside the page', async () => {
    const el = await LongContent();
    await loaded(el);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
