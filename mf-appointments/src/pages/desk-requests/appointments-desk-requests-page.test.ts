import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import * as stories from './appointments-desk-requests-page.stories.ts';

const { AnsweredOnes, Queue, NoRequests, Request, TimeLost, NothingFree, WaitList } = storyFixture(stories);
const rows = (el: ParentNode) => queryAllDeep(el, 'ds-list-item').map((row) => textOf(row));

type Field = HTMLElement & { name: string; value: string };
function type(root: ParentNode, name: string, value: string): void {
  const found = queryAllDeep(root, `[name="${name}"]`)[0] as Field;
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}

describe('requests for visits at the desk', () => {
  it('come with their promise, who asks, and who has them', async () => {
    const el = await Queue();
    await waitUntil(() => rows(el).length === 3);
    const [late, taken, open] = rows(el);
    expect(late).to.include('Walter Brandt').and.to.include('26 hours late');
    expect(taken).to.include('Due in 5 hours').and.to.include('Tomasz Nowak has this');
    expect(open).to.include('Due in 30 hours').and.to.include('December 7, 2026 to December 11, 2026, Morning');
    expect(textOf(el)).to.include('1 request is late.');
  });

  it('stay to be found once they are answered', async () => {
    const el = await AnsweredOnes();
    await waitUntil(() => rows(el).length === 1);
    expect(byRole(el, 'link', 'Answered or canceled')?.getAttribute('aria-current')).to.equal('page');
    expect(byRole(el, 'link', 'Wait list')?.getAttribute('href')).to.match(/\/visit-requests\/wait-list$/);
  });

  it('are none when everybody has an answer', async () => {
    const el = await NoRequests();
    await waitUntil(() => textOf(el).includes('Everyone has an answer.'));
  });

  it('are answered with a time, of which the wished ones are marked', async () => {
    const el = (await Request()) as PortalTestContext;
    await waitUntil(() => byRole(el, 'button', 'Book this time') !== null);
    expect(textOf(el)).to.include('(as wished)');
    type(el, 'slotId', '0192f0c1-2d3e-7a4b-9c5d-000000000080');
    byRole(el, 'button', 'Book this time')?.click();
    await waitUntil(() => el.announcements.includes('The visit is booked, and the patient knows.'));
    expect(byRole(el, 'button', 'Book this time')).to.equal(null);
  });

  it('are answered in words', async () => {
    const el = (await Request()) as PortalTestContext;
    await waitUntil(() => byRole(el, 'button', 'Send this answer') !== null);
    type(el, 'answer', 'Please call us first.');
    byRole(el, 'button', 'Send this answer')?.click();
    await waitUntil(() => el.announcements.includes('The answer is sent.'));
    expect(textOf(el)).to.include('Please call us first.');
  });

  it('are taken by somebody', async () => {
    const el = await Request();
    await waitUntil(() => byRole(el, 'button', 'I’ll take this') !== null);
    byRole(el, 'button', 'I’ll take this')?.click();
    await waitUntil(() => byRole(el, 'button', 'Give it back') !== null);
  });

  it('are given to a colleague by name', async () => {
    const el = await Request();
    await waitUntil(() => byRole(el, 'button', 'Give it to') !== null);
    byRole(el, 'button', 'Give it to')?.click();
    await waitUntil(() => byRole(el, 'menuitem', 'Tomasz Nowak') !== null);
    byRole(el, 'menuitem', 'Tomasz Nowak')?.click();
    await waitUntil(() => textOf(el).includes('Tomasz Nowak has this'));
    expect(byRole(el, 'button', 'I’ll take this')).to.not.equal(null);
  });

  it('BK-03 who is too late for a time is told, and keeps the note', async () => {
    const el = await TimeLost();
    await waitUntil(() => byRole(el, 'button', 'Book this time') !== null);
    type(el, 'slotId', '0192f0c1-2d3e-7a4b-9c5d-000000000080');
    type(el, 'note', 'See you then');
    byRole(el, 'button', 'Book this time')?.click();
    await waitUntil(() => textOf(el).includes('Someone else just took this time. Choose another one.'));
    expect((queryAllDeep(el, '[name="note"]')[0] as Field).value).to.equal('See you then');
  });

  it('say when nothing is free in a week', async () => {
    const el = await NothingFree();
    await waitUntil(() => textOf(el).includes('Nothing is free this week.'));
  });
});

describe('the wait list at the desk', () => {
  it('says who waits for what, and who is being asked', async () => {
    const el = await WaitList();
    await waitUntil(() => rows(el).length === 2);
    expect(rows(el)[0]).to.include('Elena Ruiz').and.to.include('Visit now:').and.to.include('Monday and Wednesday');
    expect(rows(el)[1]).to.include('Walter Brandt').and.to.include('Being asked');
  });
});
