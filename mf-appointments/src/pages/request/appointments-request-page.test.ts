import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sent } from '../../mocks/visit-requests-mocks.ts';
import * as stories from './appointments-request-page.stories.ts';

const { CallMe, Form, Wished, TooMany, Refused, ForWalter } = storyFixture(stories);

type Field = HTMLElement & { name: string; value: string };
const field = (root: ParentNode, name: string) => queryAllDeep(root, `[name="${name}"]`)[0] as Field;
const ready = (el: ParentNode) => waitUntil(() => byRole(el, 'button', 'Send request') !== null);
function type(root: ParentNode, name: string, value: string): void {
  const found = field(root, name);
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}

describe('asking for a visit', () => {
  beforeEach(() => {
    sent.length = 0;
  });

  it('says before and after it is sent when an answer comes, by the working days of the clinic', async () => {
    const el = await Form();
    await ready(el);
    expect(textOf(el)).to.include('Northfield Lakeside Clinic will answer by Wednesday, December 2, 2026.');
    type(el, 'reason', 'My knee hurts');
    type(el, 'days1', '2026-12-07/2026-12-09');
    type(el, 'part1', 'morning');
    byRole(el, 'button', 'Send request')?.click();
    await waitUntil(() => byRole(el, 'heading', 'We have your request') !== null);
    expect(textOf(el)).to.include('will answer by');
    expect((el as PortalTestContext).announcements).to.include('We have your request.');
    expect(sent.map(({ body }) => body)).to.deep.equal([
      {
        clinicId: '0192f0c1-2d3e-7a4b-9c5d-000000000001',
        visitType: null,
        practitionerId: null,
        modality: null,
        reason: 'My knee hurts',
        wishes: [{ from: '2026-12-07', until: '2026-12-09', part: 'morning' }],
        reach: 'message',
        phone: null,
      },
    ]);
  });

  it('asks for a number only where a call is wished, and has the one on file', async () => {
    const el = await Form();
    await ready(el);
    expect(field(el, 'phone')).to.equal(undefined);
    type(el, 'reach', 'phone');
    await waitUntil(() => field(el, 'phone')?.value === '(507) 555-0123');
  });

  it('has what was said before nothing was found', async () => {
    const el = await Wished();
    await ready(el);
    expect([field(el, 'visitType').value, field(el, 'reason').value]).to.deep.equal(['follow-up', 'Is it time for my check?']);
  });

  it('asks for a call where that was wished on the page before', async () => {
    const el = await CallMe();
    await ready(el);
    expect([field(el, 'reach').value, field(el, 'reason').value]).to.deep.equal(['phone', 'I need another time for my visit.']);
    expect(field(el, 'phone').value).to.equal('(507) 555-0123');
  });

  it('takes up to three wishes', async () => {
    const el = await Form();
    await ready(el);
    byRole(el, 'button', 'Add other days')?.click();
    await waitUntil(() => field(el, 'days2') !== undefined);
    byRole(el, 'button', 'Add other days')?.click();
    await waitUntil(() => field(el, 'days3') !== undefined);
    expect(byRole(el, 'button', 'Add other days')).to.equal(null);
  });

  it('says at the field which days can not be', async () => {
    const el = await Refused();
    await ready(el);
    type(el, 'reason', 'My knee hurts');
    type(el, 'days1', '2026-12-07/2026-12-09');
    byRole(el, 'button', 'Send request')?.click();
    await waitUntil(() => textOf(field(el, 'days1')).includes('Choose today or a later day.'));
    expect(field(el, 'reason').value).to.equal('My knee hurts');
  });

  it('says kindly that as many are open as can be taken, and leads to them', async () => {
    const el = await TooMany();
    await waitUntil(() => textOf(el).includes('We can take 5 open requests at a time.'));
    expect(byRole(el, 'link', 'See your requests')).to.not.equal(null);
  });

  it('says for whom it is, to who acts for somebody', async () => {
    const el = await ForWalter();
    await waitUntil(() => byRole(el, 'heading', 'Ask for a visit for Walter Brandt') !== null);
  });
});
