import { expect, oneEvent } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { askedActivity } from '../../mocks/sharing-mocks.ts';
import * as stories from './account-activity-page.stories.ts';

const { Busy, Many, Empty, OwnOnly, ExportRefused, ServerError } = storyFixture(stories);

async function shows(render: () => Promise<HTMLElement>, text: string): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => textOf(el).includes(text));
  return el;
}

describe('activity', () => {
  beforeEach(() => void askedActivity.splice(0));

  it('says who did what and when, in one time zone that is named once, and how it went only where it did not work', async () => {
    const el = await shows(Busy, 'Looked at the health record');
    expect(textOf(el)).to.contain('Ruth Nakamura').and.to.contain('Someone with access').and.to.contain('Not allowed').and.to.contain('Unconscious');
    expect(textOf(el))
      .to.contain('All times are in the clinic’s time zone: Central Time.')
      .and.not.to.contain('Done')
      .and.not.to.match(/C[SD]T|your time/);
    await expect(el).to.be.accessible();
  });

  it('shows older entries, going on at the first of them', async () => {
    const el = await shows(Many, 'Showing 10 of 25');
    const rows = () => queryAllDeep(el, 'tbody tr');
    const first = await showMore(el, rows);
    expect(textOf(first)).to.contain('Looked at the health record');
    expect(rows().indexOf(first)).to.equal(10);
    expect(rows()).to.have.length(25);
    expect(askedActivity.at(-1)).to.deep.equal({ who: 'notable', after: '10', limit: 30 });
    expect(byRole(el, 'button', 'Show more')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('asks the server for who and what kind', async () => {
    const el = await shows(Busy, 'Looked at the health record');
    queryDeep(el, 'ds-filter-bar')?.dispatchEvent(new CustomEvent('filter-change', { detail: { values: { who: 'staff', kind: 'access' } } }));
    await waitUntil(() => askedActivity.length > 1);
    expect(askedActivity.at(-1)).to.deep.equal({ who: 'staff', kind: 'access' });
  });

  it('begins without what one only looked at oneself, which can be had', async () => {
    const el = await shows(Busy, 'Looked at the health record');
    expect(askedActivity).to.deep.equal([{ who: 'notable' }]);
    const select = queryDeep<HTMLSelectElement>(queryDeep(el, 'ds-filter-bar') ?? el, 'select');
    expect(select?.selectedOptions[0]?.textContent.trim()).to.equal('Others, and what I changed');
    queryDeep(el, 'ds-filter-bar')?.dispatchEvent(new CustomEvent('filter-change', { detail: { values: {} } }));
    await waitUntil(() => askedActivity.length > 1);
    expect(askedActivity.at(-1)).to.deep.equal({});
  });

  it('shows all to who has somebody else’s record open, and sees only what they did', async () => {
    await shows(OwnOnly, 'You see only what you did yourself');
    expect(askedActivity).to.deep.equal([{}]);
  });

  it('asks the server for a part of a name, in a body and not in an address', async () => {
    const el = await shows(Busy, 'Looked at the health record');
    const field = queryDeep<HTMLElement & { value: string }>(el, 'ds-text-field');
    if (!field) throw new Error('There is no search.');
    for (const name of [' Ruth ', 'Ruth', '']) {
      field.value = name;
      field.dispatchEvent(new Event('change'));
      await waitUntil(() => el.announcements.length > 0 || name === '');
    }
    await waitUntil(() => askedActivity.length === 3);
    expect(askedActivity).to.deep.equal([{ who: 'notable' }, { who: 'notable', name: 'Ruth' }, { who: 'notable' }]);
    expect(el.announcements).to.deep.equal(['The list was updated.']);
  });

  it('asks the server for another order, and shows its answer as it comes', async () => {
    const el = await shows(Busy, 'Looked at the health record');
    const table = () => queryDeep<HTMLElement>(el, 'ds-data-table');
    const names = () => textOf(el).match(/Elena Ruiz|Ruth Nakamura|Priya Raman/g);
    expect(names()).to.deep.equal(['Elena Ruiz', 'Ruth Nakamura', 'Priya Raman']);
    for (const direction of ['ascending', 'descending'] as const) {
      byRole(table() ?? el, 'button', /^Who/)?.click();
      await waitUntil(() => askedActivity.at(-1)?.['direction'] === direction && el.announcements.length > 0);
      expect(askedActivity.at(-1)).to.deep.equal({ who: 'notable', sort: 'name', direction });
      await waitUntil(() => names()?.[0] === 'Elena Ruiz');
      expect(names()).to.deep.equal(['Elena Ruiz', 'Ruth Nakamura', 'Priya Raman']);
    }
    await expect(el).to.be.accessible();
  });

  it('asks for days', async () => {
    const el = await shows(Busy, 'Looked at the health record');
    const days = queryDeep<HTMLElement & { value: string }>(el, 'ds-date-range');
    if (!days) throw new Error('There is no choice of days.');
    days.value = '2026-11-01/2026-11-24';
    days.dispatchEvent(new Event('change'));
    await waitUntil(() => askedActivity.length > 1);
    expect(askedActivity.at(-1)).to.deep.equal({ who: 'notable', from: '2026-11-01', until: '2026-11-24' });
  });

  it('saves the list as a file', async () => {
    const el = await shows(Busy, 'Looked at the health record');
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      el.dispatchEvent(new CustomEvent('file', { detail: this.download }));
    };
    try {
      const saved = oneEvent(el, 'file');
      byRole(el, 'button', 'Save as a file (CSV)')?.click();
      expect(((await saved) as CustomEvent<string>).detail).to.equal('activity.csv');
    } finally {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
  });

  it('saves no file when it is not confirmed who is there', async () => {
    const el = await shows(ExportRefused, 'Looked at the health record');
    byRole(el, 'button', 'Save as a file (CSV)')?.click();
    const cancel = () => byRole(document.querySelector('portal-step-up-dialog') ?? document, 'button', 'Cancel');
    await waitUntil(() => cancel() !== null);
    cancel()?.click();
    await waitUntil(() => textOf(el).includes('Nothing was changed'));
  });

  it('says that nothing fits, and when it is one’s own only', async () => {
    await shows(Empty, 'No one else has looked at this record, and you have not changed anything in it.');
    await shows(OwnOnly, 'You see only what you did yourself');
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
