import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sentToDesk } from '../../mocks/desk-messages-mocks.ts';
import * as stories from './messages-desk-start-page.stories.ts';

const { Begin, ServerError } = storyFixture(stories);
const says = (el: HTMLElement, text: string) => waitUntil(() => textOf(el).includes(text), `It does not say "${text}".`);
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

  it('lists what one sent before', async () => {
    const el = await Begin();
    await says(el, '1 of 3 sent');
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
