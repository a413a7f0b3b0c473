import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sent, VISIT_ID } from '../../mocks/visit-requests-mocks.ts';
import * as stories from './appointments-wait-list-page.stories.ts';

const { Earlier, NothingFits, Already, ForWalter } = storyFixture(stories);

type Field = HTMLElement & { name: string; value: string };
function type(root: ParentNode, name: string, value: string): void {
  const found = queryAllDeep(root, `[name="${name}"]`)[0] as Field;
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}
const ready = (el: ParentNode) => waitUntil(() => byRole(el, 'button', 'Join the wait list') !== null);

describe('joining the wait list', () => {
  beforeEach(() => {
    sent.length = 0;
  });

  it('tells the rules before, and that the visit stays', async () => {
    const el = await Earlier();
    await ready(el);
    expect(textOf(el)).to.include('We first ask the person who has waited longest.').and.to.include('Your visit stays as it is until you take another time');
  });

  it('sends the days and times that suit', async () => {
    const el = await Earlier();
    await ready(el);
    type(el, 'days', '2026-12-01/2026-12-20');
    type(el, 'weekdays', '1,3');
    type(el, 'fromTime', '09:00');
    type(el, 'untilTime', '12:00');
    byRole(el, 'button', 'Join the wait list')?.click();
    await waitUntil(() => byRole(el, 'heading', 'You’re on the wait list') !== null);
    expect(textOf(el)).to.include('Monday and Wednesday, 9:00 AM to 12:00 PM');
    expect(sent[0]?.body).to.deep.include({
      visitId: VISIT_ID,
      clinicId: null,
      weekdays: [1, 3],
      fromTime: '09:00',
      untilTime: '12:00',
      firstDay: '2026-12-01',
    });
  });

  it('asks where and for what, where nothing was found', async () => {
    const el = await NothingFits();
    await ready(el);
    type(el, 'days', '2026-12-01/2026-12-20');
    byRole(el, 'button', 'Join the wait list')?.click();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]?.body).to.deep.include({ visitId: null, visitType: 'check-up' });
  });

  it('leads to the place that is there already', async () => {
    const el = await Already();
    await waitUntil(() => byRole(el, 'link', 'Change what works for you') !== null);
  });

  it('says for whom it is, to who acts for somebody', async () => {
    const el = await ForWalter();
    await waitUntil(() => byRole(el, 'heading', 'An earlier time for Walter Brandt') !== null);
  });
});
