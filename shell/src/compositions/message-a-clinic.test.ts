import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { focused, hasFocus, heard, press, tabTo } from './by-keyboard.ts';
import * as stories from './message-a-clinic.stories.ts';

const { Default, Empty, SendingFails, SessionEnds } = storyFixture(stories);

async function ready(): Promise<HTMLElement> {
  const page = await Default();
  await waitUntil(() => textOf(page).includes('I have it here.'));
  return page;
}

async function write(text: string): Promise<void> {
  await tabTo('textbox', 'Your answer');
  await sendKeys({ type: text });
  await tabTo('button', 'Send');
  await press('Enter');
}

describe('composed page: message a clinic', () => {
  it('writes and sends by keyboard alone, and says so', async () => {
    const page = await ready();
    await expect(page).to.be.accessible();
    await write('Is the clinic open on Friday?');
    await waitUntil(() => textOf(page).includes('Sent.'));
    await waitUntil(() => textOf(queryDeep(page, 'ds-virtual-list') ?? page).includes('Is the clinic open on Friday?'));
    expect((queryDeep(page, 'ds-text-area') as HTMLTextAreaElement | null)?.value).to.equal('');
    expect(await heard(page)).to.include('Sam Rivers wrote:');
  });

  it('keeps what was written when it could not be sent', async () => {
    const page = await SendingFails();
    await write('Hello');
    await waitUntil(() => textOf(page).includes('Your message was not sent'));
    expect((queryDeep(page, 'ds-text-area') as HTMLTextAreaElement | null)?.value).to.equal('Hello');
    await expect(page).to.be.accessible();
  });

  it('finds a day through the palette and the calendar, and goes to its message', async () => {
    const page = await ready();
    await tabTo('button', 'Go to…');
    await press('Enter');
    await waitUntil(() => focused().getAttribute('role') === 'combobox');
    await sendKeys({ type: 'find a day' });
    await press('Enter');
    await waitUntil(() => queryDeep(page, 'ds-calendar')?.checkVisibility() === true);
    await waitUntil(() => hasFocus(page, 'ds-drawer'));
    await expect(page).to.be.accessible();
    while (focused().closest('[role=grid], table') === null) await press('Tab');
    await press('PageUp');
    while (focused().getAttribute('aria-disabled') === 'true') await press('ArrowRight');
    await press('Enter');
    await waitUntil(() => focused().matches('[role=listitem]') === true);
  });

  it('takes a topic away and keeps the focus beside it', async () => {
    const page = await ready();
    await tabTo('button', /Iron/);
    await press('Enter');
    await waitUntil(() => queryAllDeep(page, 'ds-tag').length === 2);
    expect(hasFocus(page, 'ds-tag-list')).to.equal(true);
  });

  it('asks whether somebody is still there', async () => {
    const page = await SessionEnds();
    await waitUntil(() => byRole(page, 'button', 'Stay signed in')?.matches(':focus') === true);
    await expect(page).to.be.accessible();
    await press('Enter');
    await waitUntil(() => byRole(page, 'button', 'Stay signed in') === null);
  });

  it('invites to write the first message', async () => {
    const page = await Empty();
    await waitUntil(() => textOf(page).includes('No messages yet'));
    await expect(page).to.be.accessible();
  });
});
