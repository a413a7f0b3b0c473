import { expect } from '@open-wc/testing';
import { byRole, queryDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sentToDesk, TEMPLATE_ID } from '../../mocks/desk-messages-mocks.ts';
import * as stories from './messages-desk-start-page.stories.ts';

const { Begin, ServerError } = storyFixture(stories);
function type(el: HTMLElement, name: string, text: string): void {
  const field = queryDeep(el, `[name="${name}"]`) as (HTMLElement & { value: string }) | null;
  if (field) field.value = text;
  field?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

describe('writing to patients first', () => {
  beforeEach(() => sentToDesk.splice(0));

  it('shows whom the numbers mean before anything is sent, and sends once', async () => {
    const el = (await Begin()) as PortalTestContext;
    await says(el, 'Patient numbers');
    await expect(el).to.be.accessible();
    type(el, 'numbers', 'NH-104210, NH-0');
    type(el, 'subject', 'Flu shots');
    type(el, 'body', 'They are here.');
    byRole(el, 'button', 'Send')?.click();
    await says(el, '1 of 2 can get this message.');
    expect(textOf(el)).to.contain('Elena Ruiz').and.to.contain('Not a patient here').and.to.contain('Look at who they are below.');
    expect(sentToDesk).to.deep.equal([]);
    byRole(el, 'button', 'Send')?.click();
    await waitUntil(() => el.announcements.includes('Your message is on its way.'));
    expect(sentToDesk).to.deep.equal([
      { pool: 'clinical', category: null, subject: 'Flu shots', body: 'They are here.', patientNumbers: ['NH-104210', 'NH-0'] },
    ]);
    expect(el.visited.at(-1)).to.match(/^\/messages\/desk\/sent\//);
  });

  it('fills a template for each of them, and shows it before it is sent', async () => {
    const el = (await Begin()) as PortalTestContext;
    await says(el, 'Begin with a template');
    type(el, 'numbers', 'NH-104210');
    type(el, 'subject', 'Your tablets');
    const picker = queryDeep(el, 'ds-select.template') as (HTMLElement & { value: string }) | null;
    expect(picker, 'the templates').to.not.equal(null);
    if (picker) picker.value = `en ${TEMPLATE_ID}`;
    picker?.dispatchEvent(new Event('change', { bubbles: true }));
    const body = queryDeep(el, '[name="body"]') as (HTMLElement & { value: string }) | null;
    await waitUntil(() => body?.value.includes('{first name}') === true);
    byRole(el, 'button', 'Send')?.click();
    // What the portal does not know is typed.
    await says(el, 'Fill in “how often” first.');
    type(el, 'body', body?.value.replace('{how often}', 'twice a day') ?? '');
    byRole(el, 'button', 'Send')?.click();
    await says(el, 'Look at who they are below.');
    await says(el, 'Hello Elena,');
    await expect(el).to.be.accessible();
    expect(textOf(el)).to.contain('What each patient gets').and.to.contain('twice a day');
    expect(sentToDesk).to.deep.equal([]);
    // What was changed since is looked at again.
    type(el, 'body', 'Hi {first name}, {doctor} waits for you.');
    byRole(el, 'button', 'Send')?.click();
    await says(el, 'Hi Elena, Priya Raman waits for you.');
    byRole(el, 'button', 'Send')?.click();
    await waitUntil(() => sentToDesk.length === 1);
    expect(sentToDesk[0]).to.include({ body: 'Hi {first name}, {doctor} waits for you.' });
  });

  it('says for whom a field can’t be filled, and does not send', async () => {
    const el = (await Begin()) as PortalTestContext;
    await says(el, 'Patient numbers');
    type(el, 'numbers', 'NH-104210 NH-104300');
    type(el, 'subject', 'Flu shots');
    type(el, 'body', '{doctor} says hello.');
    await waitUntil(() => byRole(el, 'button', 'Show what each patient gets') !== null);
    byRole(el, 'button', 'Show what each patient gets')?.click();
    await says(el, 'We don’t know this for them: doctor.');
    byRole(el, 'button', 'Send')?.click();
    await says(el, 'A field can’t be filled in for everyone.');
    expect(sentToDesk).to.deep.equal([]);
  });

  it('lists what one sent before', async () => {
    const el = await Begin();
    await says(el, '1 of 3 sent');
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
