import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { asked, resetSchedules } from '../../mocks/schedule-mocks.ts';
import * as stories from './appointments-schedule-template-page.stories.ts';

const { Form, ChangedElsewhere } = storyFixture(stories);
type Field = HTMLElement & { value: string; updateComplete: Promise<unknown> };

async function setLastDay(root: HTMLElement, day: string): Promise<void> {
  await waitUntil(() => queryDeep(root, '[name=lastDay]') !== null);
  const field = queryDeep<Field>(root, '[name=lastDay]');
  if (field) field.value = day;
  await field?.updateComplete;
  field?.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('changing weekly hours', () => {
  beforeEach(() => resetSchedules());

  it('ends them with a last day, as a change of what was read', async () => {
    const el = await Form();
    await setLastDay(el, '2026-12-30');
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Save these hours')?.click();
    await waitUntil(() => asked.length === 1);
    expect(asked[0]?.body).to.deep.include({ weekdays: [1, 3], fromTime: '09:00', lastDay: '2026-12-30', version: 3 });
  });

  it('shows what somebody else changed meanwhile, and keeps what was typed', async () => {
    const el = await ChangedElsewhere();
    await setLastDay(el, '2026-12-30');
    byRole(el, 'button', 'Save these hours')?.click();
    await waitUntil(() => textOf(el).includes('These details changed while you were editing.'));
    expect(textOf(el)).to.contain('On file now: 10:00 AM');
    expect(queryDeep<Field>(el, '[name=lastDay]')?.value).to.equal('2026-12-30');
  });
});
