import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { answerWith, byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { http, HttpResponse } from 'msw';
import * as stories from './portal-activation-page.stories.ts';

const { Ready, NotValid, NameTaken } = storyFixture(stories);
const VALUES = { month: '3', day: '9', year: '1974', username: 'elena', email: 'elena@example.com', password: 'four words to remember' };

async function send(page: HTMLElement, values: Record<string, string> = VALUES): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const input = queryDeep<HTMLInputElement>(page, `input[name=${name}], input[data-part=${name}]`);
    if (!input) throw new Error(`There is no ${name} field.`);
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  // The fields hand their values to the form with their next update.
  await aTimeout(0);
  byRole(page, 'button', /^Create my account/)?.click();
}

describe('activation page', () => {
  it('is accessible and has the code of the link', async () => {
    const page = await Ready();
    await expect(page).to.be.accessible();
    expect(queryDeep<HTMLInputElement>(page, 'input[name=code]')?.value).to.equal('ABCDE-12345');
  });

  it('makes the account', async () => {
    const page = await Ready();
    const signedIn = oneEvent(page, 'signed-in');
    await send(page);
    await signedIn;
  });

  it('sends the birth date as a date', async () => {
    const page = await Ready();
    const sent: unknown[] = [];
    await answerWith([
      http.post('/api/activation', async ({ request }) => {
        sent.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    ]);
    await send(page);
    await waitUntil(() => sent.length > 0);
    expect(sent[0]).to.include({ code: 'ABCDE-12345', birthDate: '1974-03-09', username: 'elena' });
  });

  it('lists everything that is missing', async () => {
    const page = await Ready();
    await send(page, {});
    await waitUntil(() => textOf(page).includes('There is a problem'));
    expect(byRole(page, 'link', 'Email is missing. Please fill it in.')).to.not.equal(null);
    expect(byRole(page, 'link', /^Patient’s birth date/)).to.not.equal(null);
    await expect(page).to.be.accessible();
  });

  it('says how to go on when code and birth date do not match', async () => {
    const page = await NotValid();
    await send(page);
    await waitUntil(() => textOf(page).includes('don’t match'));
  });

  it('points to the name that is taken', async () => {
    const page = await NameTaken();
    await send(page);
    await waitUntil(() => byRole(page, 'link', /is already taken/) !== null);
  });
});
