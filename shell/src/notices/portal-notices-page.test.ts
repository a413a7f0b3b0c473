import type { DsAvatar } from '@portal/design-system/classes/avatar';
import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, says, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { forgetPlaces } from '../contract/list-place.ts';
import type { PortalTestContext } from '../contract/testing/index.ts';
import { markedNotices } from '../mocks/notices-mocks.ts';
import { MIA } from '../mocks/shell-mocks.ts';
import type { NoticeCount } from './notices-api.ts';
import * as stories from './portal-notices-page.stories.ts';

const { Some, Many, AllRead, Empty, LongContent, MarkingFails, Loading, ServerError } = storyFixture(stories);
const address = location.href;

const rows = (el: HTMLElement) => queryAllDeep(el, 'ds-list-item') as HTMLElementTagNameMap['ds-list-item'][];
const unread = (el: HTMLElement): boolean[] => rows(el).map((row) => row.unread);
const button = (el: HTMLElement, name: string | RegExp) => byRole(el, 'button', name);
const inFocus = (el: HTMLElement) => (queryDeep(el, 'portal-notice-list')?.shadowRoot?.activeElement ?? null) as HTMLElement | null;

async function shown(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => rows(el).length > 0);
  return el;
}

describe('the page of notices', () => {
  beforeEach(async () => {
    markedNotices.splice(0);
    forgetPlaces();
    await setViewport({ width: 1280, height: 800 });
  });
  afterEach(() => history.replaceState(null, '', address));
  after(() => setViewport({ width: 800, height: 600 }));

  it('lists what is new of everybody, the unread ones marked in words, each person in their color', async () => {
    const el = await shown(Some);
    expect(unread(el)).to.deep.equal([true, true, true, false, false]);
    expect(byRole(el, 'link', /You have a new message.*Unread/i)).not.to.equal(null);
    expect(byRole(el, 'link', /You have a new message/)?.getAttribute('href')).to.match(/^\/patients\/.*\/messages\/1$/);
    const hues = (queryAllDeep(el, 'ds-list-item ds-avatar') as DsAvatar[]).map(({ name, hue }) => [name, hue]);
    expect(hues).to.deep.include(['Mia Ruiz', 1]).and.deep.include(['Elena Ruiz', undefined]);
    expect(textOf(el)).to.contain('Your account').and.to.contain('Can’t wait');
    await expect(el).to.be.accessible();
  });

  it('says once that they were shown, and how many are unread now', async () => {
    const counts: NoticeCount[] = [];
    const listen = (event: HTMLElementEventMap['notice-count']) => void counts.push(event.detail);
    document.addEventListener('notice-count', listen as EventListener);
    await shown(Some);
    await waitUntil(() => counts.at(-1)?.unseen === 0);
    document.removeEventListener('notice-count', listen as EventListener);
    expect(counts[0]).to.deep.equal({ unread: 3, unseen: 1 });
    expect(markedNotices).to.deep.equal(['seen']);
  });

  it('marks one as read and unread again, by keyboard, with the focus where it was', async () => {
    const el = await shown(Some);
    button(el, /^Mark as read: You have a new message/)?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => unread(el)[0] === false);
    expect(el.announcements).to.include('Marked as read.');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => unread(el)[0] === true);
    expect(markedNotices.filter((each) => each !== 'seen')).to.deep.equal(['read 1', 'unread 1']);
  });

  it('marks all as read, and takes back exactly that with the same button', async () => {
    const el = await shown(Some);
    button(el, 'Mark all as read')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => unread(el).every((each) => !each) && textOf(el).includes('3 notifications are marked as read.'));
    await waitUntil(() => textOf(inFocus(el) ?? el) === 'Undo');
    await expect(el).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => unread(el).filter(Boolean).length === 3);
    expect(markedNotices.filter((each) => each !== 'seen')).to.deep.equal(['all', 'undo']);
    expect(textOf(el)).not.to.contain('are marked as read.');
    await waitUntil(() => textOf(inFocus(el) ?? el) === 'Mark all as read');
  });

  it('offers the same in the corner, where F6 leads and from where the focus comes back', async () => {
    const el = await shown(Some);
    button(el, 'Mark all as read')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(inFocus(el) ?? el) === 'Undo');
    await sendKeys({ press: 'F6' });
    await waitUntil(() => inFocus(el)?.localName === 'ds-toast-region');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => unread(el).filter(Boolean).length === 3);
    expect(inFocus(el)?.localName).to.equal('ds-button');
  });

  it('keeps what the list is narrowed by in the address, and marks only that', async () => {
    const el = await shown(Some);
    button(el, 'Unread only')?.click();
    await waitUntil(() => rows(el).length === 3);
    const who = byRole(el, 'combobox', /^For/) as HTMLSelectElement;
    who.value = MIA.id;
    who.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => rows(el).length === 1);
    expect(location.search).to.contain('unread=true').and.to.contain(`person=${MIA.id}`);
    button(el, 'Mark these as read')?.click();
    await says(el, 'No notification fits what you chose above');
    expect(markedNotices).to.include(`all ${MIA.id}`);
  });

  it('opens as its address says, and pays no heed to an address that makes no sense', async () => {
    history.replaceState(null, '', '?unread=true&topic=results');
    expect(rows(await shown(Some))).to.have.length(1);
    history.replaceState(null, '', '?topic=%3Cscript%3E&person=1');
    expect(rows(await shown(Some))).to.have.length(5);
  });

  it('keeps the place of the focus when its row goes from a list of the unread', async () => {
    history.replaceState(null, '', '?unread=true');
    const el = await shown(Some);
    button(el, /^Mark as read: A visit time/)?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => markedNotices.includes('read 2'));
    el.emitLive({ type: 'notices.changed', ids: {} });
    await waitUntil(() => rows(el).length === 2);
    await waitUntil(() => textOf(inFocus(el) ?? el).includes('You have a new test result'));
  });

  it('marks what is opened as read', async () => {
    const el = await shown(Some);
    el.addEventListener('click', (event) => event.preventDefault());
    byRole(el, 'link', /A visit time to answer/)?.click();
    await waitUntil(() => markedNotices.includes('read 2'));
  });

  it('shows older ones on request, going on at the first that came', async () => {
    const el = await shown(Many);
    await says(el, 'Showing 10 of 130');
    await showMore(el, () => rows(el));
    expect(rows(el).length).to.be.above(10);
  });

  it('says that there is nothing yet, or nothing unread, and that there was nothing to mark', async () => {
    const empty = await Empty();
    await says(empty, 'No notifications yet');
    expect(button(empty, 'Mark all as read')).to.equal(null);
    await expect(empty).to.be.accessible();
    const read = await shown(AllRead);
    button(read, 'Mark all as read')?.click();
    await says(read, 'There was nothing left to mark.');
    button(read, 'Unread only')?.click();
    await says(read, 'You have read everything.');
  });

  it('keeps all as it was and says what to do when marking fails', async () => {
    const el = await shown(MarkingFails);
    button(el, 'Mark all as read')?.click();
    await says(el, 'The portal is having trouble right now');
    expect(unread(el).filter(Boolean)).to.have.length(3);
  });

  it('says that it is loading, and offers another try when that fails', async () => {
    expect(textOf(await Loading())).to.contain('Loading your notifications');
    await says(await ServerError(), 'This is not here yet');
  });

  it('keeps long words inside the page of a phone', async () => {
    await setViewport({ width: 390, height: 800 });
    const el = await shown(LongContent);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
    await expect(el).to.be.accessible();
  });
});
