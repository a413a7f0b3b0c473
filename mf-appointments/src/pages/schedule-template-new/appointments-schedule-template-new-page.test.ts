import { expect } from '@open-wc/testing';
import { byRole, queryDeep, says, storyFixture, waitUntil } from '@portal/design-system/testing';
import { asked, RAMAN, resetSchedules } from '../../mocks/schedule-mocks.ts';
import * as stories from './appointments-schedule-template-new-page.stories.ts';

const { Form } = storyFixture(stories);

async function type(root: HTMLElement, values: Readonly<Record<string, string>>): Promise<void> {
  await waitUntil(() => queryDeep(root, '[name=weekdays]') !== null);
  for (const [name, value] of Object.entries(values)) {
    const field = queryDeep<HTMLElement & { value: string; updateComplete: Promise<unknown> }>(root, `[name=${name}]`);
    if (field) field.value = value;
    await field?.updateComplete;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

const MORNINGS = { practitionerId: RAMAN.id, weekdays: '1,3', fromTime: '09:00', untilTime: '12:00', firstDay: '2026-12-07' };

describe('adding weekly hours', () => {
  beforeEach(() => resetSchedules());

  it('says while one types what they make, and saves them', async () => {
    const el = await Form();
    await type(el, MORNINGS);
    await says(el, 'Monday and Wednesday, 9:00 AM to 12:00 PM, 30 minutes each: 12 times a week');
    await type(el, { breakFrom: '10:00', breakUntil: '10:30' });
    await says(el, '10 times a week');
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Save these hours')?.click();
    await waitUntil(() => asked.length === 1);
    expect(asked[0]?.body).to.deep.include({
      weekdays: [1, 3],
      breaks: [{ from: '10:00', until: '10:30' }],
      lastDay: null,
      capacity: 1,
      everyWeeks: 1,
      slotMinutes: 30,
    });
  });

  it('takes midnight as the end of the day', async () => {
    const el = await Form();
    await type(el, { ...MORNINGS, fromTime: '20:00', untilTime: '00:00' });
    byRole(el, 'button', 'Save these hours')?.click();
    await waitUntil(() => asked.length === 1);
    expect(asked[0]?.body).to.have.property('untilTime', '24:00');
  });

  it('sends nothing in which no time fits, whose break lacks an end or whose last day is before the first', async () => {
    const el = await Form();
    for (const [wrong, text] of [
      [{ slotMinutes: '240' }, 'No time fits into these hours.'],
      [{ slotMinutes: '30', breakFrom: '10:00' }, 'The end has to be after the start.'],
      [{ breakFrom: '', lastDay: '2026-12-01' }, 'The last day can’t be before the first day.'],
    ] as const) {
      await type(el, { ...MORNINGS, ...wrong });
      byRole(el, 'button', 'Save these hours')?.click();
      await says(el, text);
    }
    expect(asked).to.deep.equal([]);
  });
});
