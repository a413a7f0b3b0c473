import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './portal-activation-page.stories.ts';

const { Ready, NotValid, NameTaken } = storyFixture(stories);
const VALUES = { birthDate: '1974-03-09', username: 'elena', email: 'elena@example.com', password: 'four words to remember' };

async function send(page: HTMLElement, values: Record<string, string> = VALUES): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const input = queryDeep<HTMLInputElement>(page, `input[name=${name}]`);
    if (!input) throw new Error(`There is no ${name} field.`);
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  // The fields hand their values to the form with their next update.
  await aTimeout(0);
  byRole(page, 'button', /^Make my account/)?.click();
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

  it('lists everything that is missing', async () => {
    const page = await Ready();
    await send(page, {});
    await waitUntil(() => textOf(page).includes('There is a problem'));
    expect(byRole(page, 'link', 'Email is missing. Please fill it in.')).to.not.equal(null);
    await expect(page).to.be.accessible();
  });

  it('says how to go on when code and birth date do not match', async () => {
    const page = await NotValid();
    await send(page);
    await waitUntil(() => textOf(page).includes('do not match'));
  });

  it('points to the name that is taken', async () => {
    const page = await NameTaken();
    await send(page);
    await waitUntil(() => byRole(page, 'link', /is taken/) !== null);
  });
});
