/** IN-02: what somebody wrote is shown as they wrote it, and nothing is made of it. */
import { expect } from '@open-wc/testing';
import { queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { HOSTILE_HOST, MARKUP_CORPUS } from '../../mocks/markup-corpus.ts';
import * as stories from './messages-thread-page.stories.ts';
import * as inboxStories from '../inbox/messages-inbox-page.stories.ts';

const { Markup, Thread } = storyFixture(stories);
const { Markup: MarkupInbox, Threads } = storyFixture(inboxStories);

/** Of the portal's pages; besides, the test runner's own connection. */
const POLICY = `script-src 'self' 'unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws: wss:; frame-src 'none'; object-src 'none'; media-src 'none'; base-uri 'none'; form-action 'none'`;

const violations: string[] = [];

/** Tags in a page, each once. */
const tagsIn = (root: ParentNode): Set<string> => new Set(queryAllDeep(root, '*').map((element) => element.localName));
const bodiesIn = (root: ParentNode) => queryAllDeep(root, 'li > .body');
const attributesIn = (root: ParentNode): string[] =>
  queryAllDeep(root, '*').flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'srcdoc'));
const askedOf = (host: string): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => new URL(name).host === host);

function expectNothingRan(): void {
  expect(violations).to.deep.equal([]);
  expect(askedOf(HOSTILE_HOST)).to.deep.equal([]);
  expect('markupRan' in window).to.equal(false);
}

describe('messages that look like markup', () => {
  const policy = document.createElement('meta');

  before(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(`${violatedDirective} ${blockedURI}`));
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = POLICY;
    document.head.append(policy);
  });

  it('IN-02 the policy of this test does notice what is loaded', async () => {
    new Image().src = `https://${HOSTILE_HOST}/notice.gif`;
    await waitUntil(() => violations.length > 0);
    violations.length = 0;
  });

  it('IN-02 stand in the conversation as text, with no element, no script and no request of their own', async () => {
    const usual = await Thread();
    await waitUntil(() => bodiesIn(usual).length === 2);
    const usualTags = tagsIn(usual);
    usual.remove();

    const el = await Markup();
    await waitUntil(() => bodiesIn(el).length === MARKUP_CORPUS.length);
    const shown = bodiesIn(el);
    expect(shown.map((body) => body.textContent?.trim())).to.deep.equal(MARKUP_CORPUS);
    for (const body of shown) expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([]);
    expect([...tagsIn(el)].filter((tag) => !usualTags.has(tag))).to.deep.equal([]);
    expect(attributesIn(el)).to.deep.equal([]);
    expectNothingRan();
  });

  it('IN-02 stand in the list as text too', async () => {
    const usual = await Threads();
    await waitUntil(() => textOf(usual).includes('Dizzy from new tablets'));
    const usualTags = tagsIn(usual);
    usual.remove();
    const el = await MarkupInbox();
    await waitUntil(() => textOf(el).includes('window.markupRan'));
    // It is longer than the usual one.
    expect([...tagsIn(el)].filter((tag) => !usualTags.has(tag) && tag !== 'ds-pagination')).to.deep.equal([]);
    expect(attributesIn(el)).to.deep.equal([]);
    expectNothingRan();
  });
});
