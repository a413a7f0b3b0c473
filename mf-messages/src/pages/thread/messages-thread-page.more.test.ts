/** What stands around the messages of a patient's conversation: how it stands, its files, and what can be done with it. */
import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed } from '@portal/shell/contract/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import * as stories from './messages-thread-page.stories.ts';

const { WithFiles, BeingRead, Late, Closed, Long, ActedFor, Thread } = storyFixture(stories);
const shown = (root: ParentNode) => queryAllDeep(root, 'li').filter((item) => item.querySelector('.body'));
const choose = (root: ParentNode, id: string) => queryAllDeep(root, 'ds-menu-button')[0]?.dispatchEvent(new CustomEvent('menu-select', { detail: { id } }));

/** What is asked of the server while something is done. */
async function asked(method: string, ends: string, work: () => unknown): Promise<Request> {
  const { fetch: real } = window;
  const seen: Request[] = [];
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    seen.push(request.clone());
    return real(request);
  };
  try {
    await work();
    await waitUntil(() => seen.some((request) => request.method === method && request.url.endsWith(ends)));
  } finally {
    window.fetch = real;
  }
  return seen.find((request) => request.method === method && request.url.endsWith(ends)) as Request;
}

/** The files that are saved while something is done, by name. */
async function saved(work: () => unknown): Promise<{ name: string; text: string }> {
  const { createObjectURL } = URL;
  const blobs: Blob[] = [];
  const names: string[] = [];
  URL.createObjectURL = (blob: Blob) => (blobs.push(blob), createObjectURL(blob));
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  try {
    await work();
    await waitUntil(() => names.length > 0);
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return { name: names[0] ?? '', text: (await blobs[0]?.text()) ?? '' };
}

describe('how a conversation stands', () => {
  it('says who has it, by when they answer, and what to do if it takes longer', async () => {
    const el = await BeingRead();
    await waitUntil(() => textOf(el).includes('Being read by: Nurses'));
    expect(textOf(el)).to.match(/You get an answer by Thu, Dec 3, .* If it takes longer: call Northfield Lakeside Clinic at/);
    expect(byRole(el, 'link', '+12245550100')?.getAttribute('href')).to.contain('tel:');
    await expect(el).to.be.accessible();
  });

  it('says what to do where the answer is late, and who looks after it', async () => {
    const el = await Late();
    await waitUntil(() => textOf(el).includes('The answer is late'));
    expect(textOf(el)).to.contain('Passed on to: Nurses').and.to.contain('It was promised by').and.to.contain('You don’t have to wait any longer');
    await expect(el).to.be.accessible();
  });

  it('leads on from a closed one, to a new message to the same team', async () => {
    const el = await Closed();
    await waitUntil(() => textOf(el).includes('This conversation is closed'));
    expect(queryDeep(el, 'messages-reply-form')).to.equal(null);
    expect(
      queryAllDeep(el, 'ds-button').some((button) => /#\/messages\/new\?from=[0-9a-f-]{36}$/.test((button as unknown as { href?: string }).href ?? '')),
    ).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('says on each message for whom somebody else wrote it', async () => {
    const el = await ActedFor();
    await waitUntil(() => shown(el).length === 2);
    expect(textOf(shown(el)[0] as HTMLElement)).to.contain('for Walter Brandt');
  });
});

describe('files and what a conversation is about', () => {
  it('opens a picture in place, leads to a document and saves it, and opens nothing that was not checked', async () => {
    const el = await WithFiles();
    await waitUntil(() => byRole(el, 'button', 'Open knee.jpg') !== null);
    expect(textOf(el)).to.contain('We’re still checking this file.');
    expect(byRole(el, 'button', /rash/)).to.equal(null);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Open knee.jpg')?.click();
    await waitUntil(() => queryDeep(el, 'img')?.getAttribute('src')?.startsWith('blob:') === true);
    expect(byRole(el, 'heading', 'knee.jpg')).to.not.equal(null);
    byRole(el, 'button', 'Open insurance.pdf')?.click();
    await waitUntil(() => byRole(el, 'link', /Read the document/) !== null);
    const link = byRole(el, 'link', /Read the document/);
    expect(link?.getAttribute('target')).to.equal('_blank');
    const document = await (await fetch(link?.getAttribute('href') ?? '')).blob();
    expect(document.type).to.equal('application/pdf');
    await expect(el).to.be.accessible();
    const { name } = await saved(() => byRole(el, 'button', 'Save')?.click());
    expect(name).to.equal('insurance.pdf');
  });

  it('leads to what it is about', async () => {
    const el = await WithFiles();
    await waitUntil(() => byRole(el, 'link', /Metabolic panel/) !== null);
    expect(byRole(el, 'link', /Metabolic panel/)?.getAttribute('href')).to.match(/#\/records\/results\//);
  });

  it('prints files, how it stands and what it is about', async () => {
    const el = await WithFiles();
    await waitUntil(() => shown(el).length === 2);
    const paper = await printed(() => byRole(el, 'button', 'Print')?.click());
    expect(paper)
      .to.match(/About a test result ?: Metabolic panel/)
      .and.to.contain('knee.jpg')
      .and.to.contain('Received by: Nurses');
  });
});

describe('a long conversation', () => {
  it('begins with its newest messages, brings earlier ones on request, and goes on at the last of them', async () => {
    const el = await Long();
    await waitUntil(() => shown(el).length === 10);
    expect(textOf(el)).to.contain('10 of 30 messages');
    byRole(el, 'button', 'Earlier messages')?.click();
    await waitUntil(() => shown(el).length === 30);
    expect(textOf(shown(el)[0] as HTMLElement)).to.contain('Message 1');
    expect(byRole(el, 'button', 'Earlier messages')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('is printed whole', async () => {
    const el = await Long();
    await waitUntil(() => shown(el).length === 10);
    const paper = await printed(() => byRole(el, 'button', 'Print')?.click());
    expect(paper).to.contain('Message 1 ').and.to.contain('Message 30');
  });
});

describe('what can be done with a conversation', () => {
  it('marks what was new as read up to the message that was in sight', async () => {
    let el: HTMLElement | undefined;
    const request = await asked('PUT', '/read', async () => {
      el = await Thread();
      await waitUntil(() => shown(el as HTMLElement).length === 2);
      shown(el as HTMLElement)[1]?.scrollIntoView();
    });
    expect(await request.json()).to.deep.equal({ lastMessageId: shown(el as HTMLElement)[1]?.dataset['id'] });
    expect(textOf(el as HTMLElement)).to.contain('New');
  });

  it('puts it away and goes back to the list, with a way to undo it', async () => {
    const el = (await WithFiles()) as PortalTestContext;
    await waitUntil(() => shown(el).length === 2);
    const request = await asked('PUT', '/places', () => choose(el, 'archive'));
    expect(await request.json()).to.deep.include({ place: 'archive', folderId: null });
    await waitUntil(() => el.visited.includes('/messages'));
    expect(el.announcements).to.include('Moved to: Archive');
    expect(el.offers).to.have.length(1);
  });

  it('is saved as text and as data', async () => {
    const el = await WithFiles();
    await waitUntil(() => shown(el).length === 2);
    const text = await saved(() => choose(el, 'text'));
    expect(text.name).to.equal('conversation-2026-11-24.txt');
    expect(text.text)
      .to.contain('Elena Ruiz · NH-104210')
      .and.to.contain('About a test result: Metabolic panel')
      .and.to.contain('File: knee.jpg')
      .and.to.contain('Yes, take them at bedtime');
    const data = await saved(() => choose(el, 'json'));
    expect(data.name).to.equal('conversation-2026-11-24.json');
    expect((JSON.parse(data.text) as { messages: unknown[] }).messages).to.have.length(2);
  });
});
