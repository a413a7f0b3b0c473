import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { DRAFT_ID, draftOf } from '../../mocks/compose-mocks.ts';
import * as stories from './messages-drafts-page.stories.ts';

const { Drafts, None, ServerError } = storyFixture(stories);
const rows = (el: ParentNode) => queryAllDeep(el, 'ds-list-item').map((row) => textOf(row));

describe('the list of drafts', () => {
  it('tells of each its subject, team, text, files and time, which is another version and which is on its way', async () => {
    const el = await Drafts();
    await waitUntil(() => rows(el).length === 5);
    await waitUntil(() => textOf(el).includes('Nurses'));
    const [sent, draft, copy, reply, empty] = rows(el);
    expect(sent).to.include('On the bill of October').and.to.include('On its way').and.to.include('Undo');
    expect(draft).to.include('Dizzy from new tablets').and.to.include('Nurses · 3 files').and.to.include('Nov 28, 2026, 10:42 AM CST');
    expect(copy).to.include('Other version');
    expect(reply).to.include('Reply').and.to.include('I slept well, but');
    expect(empty).to.include('(No subject yet)');
    const hrefs = queryAllDeep(el, 'a')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => /draft=|\d{4}/.test(href));
    expect(hrefs[0]).to.equal(`#/messages/new?draft=${DRAFT_ID}`);
    expect(hrefs[2]).to.match(/^#\/messages\/[0-9a-f-]{36}$/);
    await expect(el).to.be.accessible();
  });

  it('deletes a draft once it was said so in a dialog', async () => {
    const el = (await Drafts()) as PortalTestContext;
    await waitUntil(() => rows(el).length === 5);
    byRole(el, 'button', `Delete: ${draftOf().subject}`)?.click();
    await waitUntil(() => queryDeep(el, 'dialog[open]') !== null);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Delete draft')?.click();
    await waitUntil(() => rows(el).length === 4);
    expect(el.announcements).to.include('The draft is deleted.');
    expect(queryDeep(el, 'dialog[open]')).to.equal(null);
  });

  it('undoes a sending and opens what was sent', async () => {
    const el = (await Drafts()) as PortalTestContext;
    await waitUntil(() => byRole(el, 'button', 'Undo sending: On the bill of October') !== null);
    byRole(el, 'button', 'Undo sending: On the bill of October')?.click();
    await waitUntil(() => el.visited.length === 1);
    expect(el.visited[0]).to.match(/^\/messages\/new\?draft=/);
  });

  it('says what it is for while there are none, and what to do when it fails', async () => {
    const none = await None();
    await waitUntil(() => textOf(none).includes('No drafts'));
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
