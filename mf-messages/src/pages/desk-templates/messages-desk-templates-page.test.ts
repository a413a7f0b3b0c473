import { expect } from '@open-wc/testing';
import { byRole, press, queryDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sentToDesk } from '../../mocks/desk-messages-mocks.ts';
import * as stories from './messages-desk-templates-page.stories.ts';

const { Some, ReadOnly, ServerError } = storyFixture(stories);
function type(el: HTMLElement, name: string, text: string): void {
  const field = queryDeep(el, `[name="${name}"]`) as (HTMLElement & { value: string }) | null;
  if (field) field.value = text;
  field?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

describe('the templates of the desk', () => {
  beforeEach(() => sentToDesk.splice(0));

  it('are listed with their team and languages, and those that are not offered say so', async () => {
    const el = await Some();
    await says(el, 'How to take a medicine');
    expect(textOf(el)).to.contain('Nurses · English, Spanish').and.to.contain('Not offered');
    await expect(el).to.be.accessible();
  });

  it('are made with both texts, and a field that is not closed is told where it is', async () => {
    const el = (await Some()) as PortalTestContext;
    await says(el, 'New template');
    press(el, 'New template');
    await says(el, 'Fields stand in braces.');
    type(el, 'title', 'Refills');
    type(el, 'en', 'Ready on {day');
    press(el, 'Save the template');
    await says(el, 'A field is not closed. Put } after its name.');
    expect(sentToDesk).to.deep.equal([]);
    type(el, 'en', 'Ready on {day}.');
    press(el, 'Save the template');
    await waitUntil(() => el.announcements.includes('“Refills” is saved.'));
    expect(sentToDesk).to.deep.equal([{ version: 0, pool: 'clinical', name: 'Refills', bodies: { en: 'Ready on {day}.' }, isRetired: false }]);
  });

  it('are changed from what they are, and taken out of the offer', async () => {
    const el = (await Some()) as PortalTestContext;
    await says(el, 'How to take a medicine');
    press(el, 'Stop offering: How to take a medicine');
    await waitUntil(() => el.announcements.includes('“How to take a medicine” is not offered anymore.'));
    expect(sentToDesk[0]).to.include({ version: 1, isRetired: true });
    press(el, 'Change: How to take a medicine');
    await says(el, 'Save the template');
    expect((queryDeep(el, '[name="es"]') as (HTMLElement & { value: string }) | null)?.value).to.contain('Hola, {nombre}');
    await expect(el).to.be.accessible();
  });

  it('are changed by nobody who may only read', async () => {
    const el = await ReadOnly();
    await says(el, 'How to take a medicine');
    expect(byRole(el, 'button', 'New template')).to.equal(null);
  });

  it('offer another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
