import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { asked, NOWAK, resetSchedules } from '../../mocks/schedule-mocks.ts';
import * as stories from './appointments-open-time-page.stories.ts';

const { Form, TimeExists } = storyFixture(stories);

async function type(root: HTMLElement, values: Readonly<Record<string, string>>): Promise<void> {
  await waitUntil(() => queryDeep(root, '[name=practitionerId]') !== null);
  for (const [name, value] of Object.entries(values)) {
    const field = queryDeep<HTMLElement & { value: string; updateComplete: Promise<unknown> }>(root, `[name=${name}]`);
    if (field) field.value = value;
    await field?.updateComplete;
  }
}

const EVENING = { practitionerId: NOWAK.id, day: '2026-12-03', fromTime: '17:00', minutes: '20', visitTypes: 'follow-up,vaccine' };

describe('opening one more time', () => {
  beforeEach(() => resetSchedules());

  it('opens it for some kinds of visits, and goes back to the schedule', async () => {
    const el = await Form();
    await type(el, EVENING);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Open this time')?.click();
    await waitUntil(() => asked.length === 1);
    expect(asked[0]?.body).to.deep.equal({ ...EVENING, minutes: 20, modality: 'in_person', visitTypes: ['follow-up', 'vaccine'] });
    const context = (el.matches('portal-test-context') ? el : el.querySelector('portal-test-context')) as PortalTestContext;
    await waitUntil(() => context.visited.length === 1);
    expect(context.visited).to.deep.equal(['/schedule']);
  });

  it('says that there is already a time then', async () => {
    const el = await TimeExists();
    await type(el, EVENING);
    byRole(el, 'button', 'Open this time')?.click();
    await waitUntil(() => textOf(el).includes('There is already a time then. Choose another one.'));
  });
});
