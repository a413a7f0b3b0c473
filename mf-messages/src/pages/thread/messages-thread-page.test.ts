import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed } from '@portal/shell/contract/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ARRIVING, THREAD_ID } from '../../mocks/messages-mocks.ts';
import * as stories from './messages-thread-page.stories.ts';

const { Thread, NewMessageArrives, WithDraft, SendFails, LongContent, Loading, NotFound, ServerError, ReadOnly } = storyFixture(stories);
const shown = (root: ParentNode) => queryAllDeep(root, 'li').filter((item) => item.querySelector('.body'));
const field = (root: ParentNode) => queryDeep<HTMLTextAreaElement>(root, 'textarea');

async function type(root: ParentNode, text: string): Promise<HTMLTextAreaElement> {
  await waitUntil(() => field(root) !== null);
  const area = field(root) as HTMLTextAreaElement;
  area.focus();
  await sendKeys({ type: text });
  return area;
}

async function send(root: ParentNode): Promise<void> {
  // Past the field for files.
  await sendKeys({ press: 'Tab' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => queryDeep(root, 'ds-button[busy]') === null);
}

describe('a conversation', () => {
  it('shows each message with its author, day and time, the reader as "You"', async () => {
    const el = await Thread();
    await waitUntil(() => shown(el).length === 2);
    const [asked, answered] = shown(el).map((item) => textOf(item));
    expect(asked).to.contain('You').and.to.contain('9:05 AM CST');
    expect(answered).to.contain('Nora Lindqvist').and.to.contain('Nurse');
    expect(byRole(el, 'heading', 'Sunday, November 22, 2026')).to.not.equal(null);
    expect(textOf(el)).to.contain('Do not use messages in an emergency. Call 911.');
    await expect(el).to.be.accessible();
  });

  it('prints every message with its author by name, and whose conversation it is', async () => {
    const el = await Thread();
    await waitUntil(() => shown(el).length === 2);
    const paper = await printed(() => byRole(el, 'button', 'Print')?.click());
    expect(paper).to.match(/Elena Ruiz.*NH-104210.*Sunday, November 22, 2026.*9:05 AM CST.*Nora Lindqvist ?, Nurse/);
    expect(paper).not.to.contain('You ').and.not.to.contain('emergency');
  });

  it('sends a reply by keyboard, which can be undone with the text and the focus as they were', async () => {
    const el = (await Thread()) as PortalTestContext;
    await type(el, 'I will do that.');
    await send(el);
    await waitUntil(() => textOf(el).includes('Your message is on its way'));
    expect(el.announcements.join(' ')).to.include('Your message is sent in 10 seconds. Until then you can undo it.');
    await expect(el).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => field(el)?.value === 'I will do that.');
    await waitUntil(() => field(el)?.matches(':focus') === true);
    expect(el.announcements).to.include('Your message was not sent. You can change it.');
  });

  it('does not send an empty reply and says why', async () => {
    const el = await Thread();
    await type(el, ' ');
    await send(el);
    await waitUntil(() => textOf(el).includes('Write your message first.'));
    expect(shown(el)).to.have.length(2);
  });

  it('keeps the text when sending fails, and says that it was not sent', async () => {
    const el = await SendFails();
    await type(el, 'Please keep me.');
    await send(el);
    await waitUntil(() => textOf(el).includes('Your message was not sent'));
    expect(field(el)?.value).to.equal('Please keep me.');
    await expect(el).to.be.accessible();
  });

  it('saves a draft while typing pauses', async () => {
    const el = await Thread();
    const area = await type(el, 'Half a thought');
    area.blur();
    await waitUntil(() => /Saved \d+:\d\d/.test(textOf(el)), 'the draft was not saved');
  });

  it('says when a draft could not be saved', async () => {
    const el = await SendFails();
    const area = await type(el, 'Half a thought');
    area.blur();
    await waitUntil(() => textOf(el).includes('Not saved yet.'), 'nothing was said');
  });

  it('brings back what was typed before', async () => {
    const el = await WithDraft();
    await waitUntil(() => field(el)?.value === 'I slept well, but');
  });

  it('shows an arriving message at once, leaving focus and typed text alone', async () => {
    const el = (await NewMessageArrives()) as PortalTestContext;
    const area = await type(el, 'Typing');
    el.emitLive({ type: 'messages.changed', ids: { entityId: THREAD_ID } });
    await waitUntil(() => textOf(el).includes(ARRIVING.body));
    await sendKeys({ type: ' on' });
    expect(area.value).to.equal('Typing on');
    expect(area.isConnected).to.equal(true);
    expect(el.announcements).to.include('1 new message from Nora Lindqvist');
  });

  it('keeps long words inside the page', async () => {
    const el = await LongContent();
    await waitUntil(() => shown(el).length === 2);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });

  it('says that it is loading', async () => {
    expect(textOf(await Loading())).to.contain('Loading the conversation');
  });

  it('says what to do when it is not there', async () => {
    const el = await NotFound();
    await waitUntil(() => textOf(el).includes('We couldn’t find this'));
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
    await expect(el).to.be.accessible();
  });

  it('offers no reply to who may only read', async () => {
    const el = await ReadOnly();
    await waitUntil(() => textOf(el).includes('but you can’t reply to them'));
    expect(field(el)).to.equal(null);
  });
});
