import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as stories from './messages-inbox-page.stories.ts';

const { Threads, Empty, Sorted, Loading, ServerError, Forbidden, LongContent, Many, MoveFails, NewMessageArrives, OfWalter, ReadOnly, BesideAConversation } =
  storyFixture(stories);
/** All elements of a tag, through every shadow root. */
const all = <Tag extends keyof HTMLElementTagNameMap>(root: ParentNode, tag: Tag) => queryAllDeep(root, tag) as unknown as HTMLElementTagNameMap[Tag][];
const rows = (root: ParentNode) => all(root, 'messages-thread-row');
const subjects = (root: ParentNode) => rows(root).map((row) => row.thread.subject);
const pressed = async (element: HTMLElement | null, key = 'Enter') => {
  expect(element).to.not.equal(null);
  element?.focus();
  await sendKeys({ press: key });
};
const boxes = (root: ParentNode) => rows(root).flatMap((row) => all(row.renderRoot as ShadowRoot, 'input'));
const focused = (): Element | null => {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
};
/** Where a folder is named. */
const nameField = (root: ParentNode) => all(root, 'input').find(({ name, maxLength }) => name === 'name' || maxLength === 40) ?? null;
/** The count that is seen beside the name of a place. */
const countOf = (root: ParentNode, name: RegExp) => textOf(byRole(root, 'link', name)?.querySelector('.count') ?? document.createElement('p'));
/** What is chosen in a menu or pressed in the bar. */
const deed = (root: ParentNode, name: string) =>
  all(root, 'messages-selection-bar')
    .flatMap((bar) => all(bar.renderRoot as ShadowRoot, 'ds-button'))
    .find((button) => textOf(button).includes(name)) ?? null;

describe('the list of conversations', () => {
  const before = location.href;
  beforeEach(() => history.replaceState(null, '', before));
  after(() => history.replaceState(null, '', before));

  const shown = async (el: PortalTestContext, count: number): Promise<PortalTestContext> => {
    await waitUntil(() => rows(el).length === count);
    return el;
  };
  const inbox = async (): Promise<PortalTestContext> => shown((await Threads()) as PortalTestContext, 4);
  const go = async (el: ParentNode, place: RegExp): Promise<void> => {
    byRole(el, 'link', place)?.click();
    await waitUntil(() => queryDeep(el, 'ds-skeleton') === null);
  };

  it('is named for the person whose record it is, and says for whom somebody else wrote', async () => {
    const el = (await OfWalter()) as PortalTestContext;
    await shown(el, 2);
    expect(byRole(el, 'heading', 'Walter Brandt’s messages')).to.not.equal(null);
    expect(textOf(rows(el)[1] as HTMLElement))
      .to.contain('You for Walter Brandt')
      .and.to.contain('Passed on · answer by');
  });

  it('shows who wrote last, how it begins, what is new, whether files came, and how the answer stands', async () => {
    const el = await inbox();
    const [first, second, third] = rows(el).map((row) => textOf(row));
    expect(first).to.contain('Nora Lindqvist').and.to.contain('Dizzy from new tablets').and.to.contain('1 new').and.to.contain('Nov 24');
    expect(second).to.contain('You').and.to.contain('Answer by Thu, Dec 3').and.to.not.contain('new');
    expect(third).to.contain('The answer is late').and.to.contain('Has files');
    expect(byRole(el, 'link', 'Unread: Dizzy from new tablets')?.getAttribute('href')).to.match(/#\/messages\/[0-9a-f-]{36}$/);
    await expect(el).to.be.accessible();
  });

  it('says how much is new in which place, to be seen and heard, and goes there', async () => {
    const el = await inbox();
    await waitUntil(() => byRole(el, 'link', /^Inbox.*1 unread$/) !== null);
    expect(byRole(el, 'link', /^Drafts.*2 waiting to be sent$/)?.getAttribute('href')).to.equal('#/messages/drafts');
    await go(el, /^Archive/);
    await waitUntil(() => subjects(el).join() === 'Question about my bill');
    expect(location.search).to.contain('place=archive');
    expect(focused()?.textContent).to.contain('Archive');
    await go(el, /^Knee/);
    await waitUntil(() => subjects(el).join() === 'Old knee pain');
    await go(el, /^Trash/);
    await waitUntil(() => subjects(el).join() === 'Wrong message');
    expect(textOf(el)).to.contain('What you put in the trash is kept.');
    await expect(el).to.be.accessible();
    history.back();
    await waitUntil(() => subjects(el).join() === 'Old knee pain');
  });

  it('narrows the list, and keeps in the address by what, but never the words that are looked for', async () => {
    const el = await inbox();
    const search = queryDeep<HTMLInputElement>(el, 'input[type=search]') as HTMLInputElement;
    search.focus();
    await sendKeys({ type: 'knee' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => subjects(el).join() === 'My knee after the fall,Old knee pain');
    expect(byRole(el, 'heading', 'Search results')).to.not.equal(null);
    expect(textOf(rows(el)[1] as HTMLElement)).to.contain('Knee');
    expect(`${location.href} ${JSON.stringify(history.state)} ${JSON.stringify({ ...localStorage, ...sessionStorage })}`.toLowerCase()).to.not.contain('knee');
    queryDeep(el, 'ds-filter-bar')?.dispatchEvent(new CustomEvent('filter-change', { detail: { values: { files: true, category: 'question' } } }));
    await waitUntil(() => rows(el).length === 1);
    expect(location.search).to.contain('files=1').and.to.contain('category=question');
    queryDeep(el, 'ds-filter-bar')?.dispatchEvent(new CustomEvent('filter-change', { detail: { values: { category: 'billing' } } }));
    await waitUntil(() => byRole(el, 'heading', 'No message matches') !== null);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Show all in this place')?.click();
    await waitUntil(() => rows(el).length === 4);
    expect(location.search).to.not.contain('category');
    expect(search.value).to.equal('');
  });

  it('asks for days, and looks for them', async () => {
    const el = await inbox();
    queryDeep(el, 'ds-filter-bar')?.dispatchEvent(new CustomEvent('filter-change', { detail: { values: { when: 'days' } } }));
    await waitUntil(() => queryDeep(el, 'ds-date-range') !== null);
    const range = queryDeep<HTMLElementTagNameMap['ds-date-range']>(el, 'ds-date-range');
    if (!range) throw new Error('There is no range.');
    range.value = '2026-11-01/2026-11-30';
    range.dispatchEvent(new Event('change'));
    await waitUntil(() => location.search.includes('from=2026-11-01&until=2026-11-30'));
  });

  it('moves several that were chosen by keyboard, with the focus staying at their place, and takes it back', async () => {
    const el = await inbox();
    await waitUntil(() => byRole(el, 'link', /^Inbox.*1 unread$/) !== null);
    await pressed(boxes(el)[0] ?? null, 'Space');
    boxes(el)[2]?.focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ up: 'Shift' });
    await waitUntil(() => textOf(queryDeep(el, 'messages-selection-bar') as HTMLElement).includes('3 selected'));
    await expect(el).to.be.accessible();
    await pressed(deed(el, 'Archive'));
    await waitUntil(() => rows(el).length === 1);
    await waitUntil(() => focused()?.textContent?.includes('Form for school') === true);
    expect(el.announcements).to.include('3 conversations moved to: Archive');
    await waitUntil(() => byRole(el, 'link', /^Archive.*1 unread$/) !== null);
    el.offers[0]?.run();
    await waitUntil(() => rows(el).length === 4);
    expect(el.announcements).to.include('Undone.');
    await waitUntil(() => byRole(el, 'link', /^Inbox.*1 unread$/) !== null);
  });

  it('marks all that are shown, and lets go of all with Escape', async () => {
    const el = await inbox();
    const box = () => all(all(el, 'messages-selection-bar')[0]?.renderRoot as ShadowRoot, 'input')[0] ?? null;
    await pressed(box(), 'Space');
    await waitUntil(() => boxes(el).every(({ checked }) => checked));
    await pressed(deed(el, 'Mark as read'));
    await waitUntil(() => !textOf(rows(el)[0] as HTMLElement).includes('1 new'));
    expect(countOf(el, /^Inbox/)).to.equal('');
    await pressed(box(), 'Space');
    await waitUntil(() => boxes(el).every(({ checked }) => checked));
    rows(el)[1]?.focus();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => boxes(el).every(({ checked }) => !checked));
  });

  it('says why something was not moved, and leaves what was chosen', async () => {
    const el = (await MoveFails()) as PortalTestContext;
    await shown(el, 4);
    await pressed(boxes(el)[0] ?? null, 'Space');
    await waitUntil(() => deed(el, 'Move to trash') !== null);
    await pressed(deed(el, 'Move to trash'));
    await waitUntil(() => queryDeep(el, 'ds-alert[tone=danger]') !== null);
    expect(boxes(el)[0]?.checked).to.equal(true);
    expect(rows(el)).to.have.length(4);
    await pressed(deed(el, 'Move to trash'));
    await waitUntil(() => rows(el).length === 3);
    expect(queryDeep(el, 'ds-alert[tone=danger]')).to.equal(null);
  });

  it('does with one row what its menu says', async () => {
    const el = await inbox();
    const menu = rows(el)[3]?.renderRoot.querySelector('ds-menu-button');
    menu?.dispatchEvent(new CustomEvent('menu-select', { detail: { id: 'unread' } }));
    await waitUntil(() => textOf(rows(el)[3] as HTMLElement).includes('1 new'));
    menu?.dispatchEvent(new CustomEvent('menu-select', { detail: { id: 'trash' } }));
    await waitUntil(() => rows(el).length === 3);
    expect(el.announcements).to.include('Moved to: Trash');
  });

  it('moves to a folder, and makes one on the way', async () => {
    const el = await inbox();
    await waitUntil(() => byRole(el, 'link', /^Knee/) !== null);
    const move = async () => {
      rows(el)[0]
        ?.renderRoot.querySelector('ds-menu-button')
        ?.dispatchEvent(new CustomEvent('menu-select', { detail: { id: 'move' } }));
      await waitUntil(() => queryDeep(el, 'ds-radio-group') !== null);
    };
    await move();
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Move')?.click();
    await waitUntil(() => el.announcements.includes('Moved to: Knee'));
    await waitUntil(() => rows(el).length === 3);
    await move();
    const group = queryDeep<HTMLElementTagNameMap['ds-radio-group']>(el, 'ds-radio-group');
    if (!group) throw new Error('There is no choice.');
    group.value = 'new';
    group.dispatchEvent(new Event('change'));
    await waitUntil(() => nameField(el) !== null);
    const field = nameField(el);
    field?.focus();
    await sendKeys({ type: 'knee' });
    byRole(el, 'button', 'Move')?.click();
    await waitUntil(() => textOf(el).includes('You have a folder with this name.'));
    field?.focus();
    await sendKeys({ type: ' two' });
    byRole(el, 'button', 'Move')?.click();
    await waitUntil(() => el.announcements.includes('Moved to: knee two'));
    await waitUntil(() => byRole(el, 'link', /^knee two/) !== null);
  });

  it('makes, renames and deletes a folder, and says where its conversations go', async () => {
    const el = await inbox();
    byRole(el, 'button', 'New folder')?.click();
    const field = () => nameField(el);
    await waitUntil(() => field() !== null);
    field()?.focus();
    await sendKeys({ type: 'Sleep' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => byRole(el, 'heading', 'Sleep') !== null);
    await waitUntil(() => byRole(el, 'heading', 'This folder is empty') !== null);
    await go(el, /^Knee/);
    const menu = () => queryDeep(el, '.head > ds-menu-button');
    await waitUntil(() => menu() !== null);
    menu()?.dispatchEvent(new CustomEvent('menu-select', { detail: { id: 'name' } }));
    await waitUntil(() => field()?.value === 'Knee');
    field()?.select();
    await sendKeys({ type: 'Leg' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => byRole(el, 'heading', 'Leg') !== null);
    menu()?.dispatchEvent(new CustomEvent('menu-select', { detail: { id: 'delete' } }));
    await waitUntil(() => textOf(el).includes('The conversations in it go back to your inbox.'));
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Delete the folder')?.click();
    await waitUntil(() => byRole(el, 'heading', 'Inbox') !== null);
    await waitUntil(() => subjects(el).length === 5 && subjects(el).includes('Old knee pain'));
    expect(byRole(el, 'link', /^Leg/)).to.equal(null);
  });

  it('says politely that a message came while it was open', async () => {
    const el = (await NewMessageArrives()) as PortalTestContext;
    await shown(el, 2);
    el.emitLive({ type: 'messages.changed', ids: {} });
    await waitUntil(() => el.announcements.includes('1 new message'));
    await waitUntil(() => textOf(rows(el)[0] as HTMLElement).includes('2 new'));
  });

  it('shows whom to write to when there was never a message', async () => {
    const el = (await Empty()) as PortalTestContext;
    await waitUntil(() => textOf(el).includes('Questions about your health, test results and medicines'));
    expect(byRole(el, 'heading', 'No messages yet')).to.not.equal(null);
    expect(all(el, 'ds-button').filter((button) => button.href === '#/messages/new').length).to.equal(2);
    await expect(el).to.be.accessible();
  });

  it('says so when all is put away', async () => {
    const el = await Sorted();
    await waitUntil(() => byRole(el, 'heading', 'Your inbox is empty') !== null);
  });

  it('shows more conversations on request, going on at the first of them', async () => {
    const el = (await Many()) as PortalTestContext;
    const first = await showMore(el, () => rows(el));
    expect(textOf(first)).to.contain('Question 26');
    expect(rows(el)).to.have.length(55);
    await expect(el).to.be.accessible();
  });

  it('marks the conversation that is open beside it, and leaves room for no more', async () => {
    const el = (await BesideAConversation()) as PortalTestContext;
    await shown(el, 4);
    expect(
      rows(el)
        .filter(({ current }) => current)
        .map(({ thread }) => thread.subject),
    ).to.deep.equal(['Dizzy from new tablets']);
    await expect(el).to.be.accessible();
  });

  it('offers no writing to who may only read', async () => {
    const el = (await ReadOnly()) as PortalTestContext;
    await shown(el, 4);
    expect(all(el, 'ds-button').some((button) => button.href === '#/messages/new')).to.equal(false);
    expect(byRole(el, 'link', /^Drafts/)).to.equal(null);
  });

  it('says that it is loading', async () => {
    expect(textOf(await Loading())).to.contain('Loading messages');
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
    await expect(el).to.be.accessible();
  });

  it('says so when the access does not include it', async () => {
    const el = await Forbidden();
    await waitUntil(() => textOf(el).includes('Your access does not include this'));
  });

  it('keeps long subjects and names inside the page', async () => {
    const el = (await LongContent()) as PortalTestContext;
    await shown(el, 1);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
