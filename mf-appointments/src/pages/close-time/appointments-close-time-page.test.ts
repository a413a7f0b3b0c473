import { expect } from '@open-wc/testing';
import { byRole, queryDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { asked, RAMAN, resetSchedules } from '../../mocks/schedule-mocks.ts';
import * as stories from './appointments-close-time-page.stories.ts';

const { Form, PastDay, ServerError } = storyFixture(stories);

async function type(root: HTMLElement, values: Readonly<Record<string, string>>): Promise<void> {
  await waitUntil(() => queryDeep(root, '[name=reason]') !== null);
  for (const [name, value] of Object.entries(values)) {
    const field = queryDeep<HTMLElement & { value: string; updateComplete: Promise<unknown> }>(root, `[name=${name}]`);
    if (field) field.value = value;
    await field?.updateComplete;
  }
}

const MORNING = { practitionerId: RAMAN.id, day: '2026-12-03', fromTime: '08:00', untilTime: '12:00', reason: 'Dr. Raman is away.' };

describe('closing time', () => {
  beforeEach(() => resetSchedules());

  it('closes a morning of one person, and says how many are asked and whom to call', async () => {
    const el = await Form();
    await type(el, MORNING);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Close this time')?.click();
    await says(el, '2 patients are asked whether another time works. 1 patient needs a call.');
    expect(asked).to.deep.equal([{ what: 'close', body: MORNING }]);
    expect(textOf(el))
      .to.contain('José Alvarez')
      .and.to.contain('Born February 8, 1961, NH-104303')
      .and.to.contain('Priya Raman, MD: Thu, Dec 3, 2026, 8:00 AM to 12:00 PM');
    await expect(el).to.be.accessible();
  });

  it('closes whole days of the whole clinic when no hours are given', async () => {
    const el = await Form();
    await type(el, { day: '2026-12-24', untilDay: '2026-12-26', reason: 'We are closed for the holidays.' });
    byRole(el, 'button', 'Close this time')?.click();
    await waitUntil(() => asked.length === 1);
    expect(asked[0]?.body).to.deep.equal({
      practitionerId: null,
      day: '2026-12-24',
      untilDay: '2026-12-26',
      fromTime: '00:00',
      untilTime: '24:00',
      reason: 'We are closed for the holidays.',
    });
  });

  it('asks nothing of the server while the end is before the start, and says where that is', async () => {
    const el = await Form();
    await type(el, { ...MORNING, fromTime: '12:00', untilTime: '08:00' });
    byRole(el, 'button', 'Close this time')?.click();
    await says(el, 'The end has to be after the start.');
    await type(el, { ...MORNING, untilDay: '2026-12-01' });
    byRole(el, 'button', 'Close this time')?.click();
    await says(el, 'The last day can’t be before the first day.');
    expect(asked).to.deep.equal([]);
  });

  it('says at the day that it is past, and keeps what was typed', async () => {
    const el = await PastDay();
    await type(el, MORNING);
    byRole(el, 'button', 'Close this time')?.click();
    await says(el, 'This time is past. Choose a later one.');
    expect(queryDeep<HTMLElement & { value: string }>(el, '[name=reason]')?.value).to.equal('Dr. Raman is away.');
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
