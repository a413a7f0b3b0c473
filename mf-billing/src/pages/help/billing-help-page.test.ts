import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { APPLICATION_ID, sent } from '../../mocks/help-mocks.ts';
import * as stories from './billing-help-page.stories.ts';

const { Approved, NeedsMore, NotOffered, OthersApplied, Questions, Refused, Sent, Start, Unfinished } = storyFixture(stories);

type Field = HTMLElement & { name: string; value: string };
const field = (root: ParentNode, name: string) => queryAllDeep(root, `[name="${name}"]`)[0] as Field | undefined;
function type(root: ParentNode, name: string, value: string): void {
  const found = field(root, name);
  if (!found) throw new Error(`There is no field ${name}.`);
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}
const visited = (el: Element) => (el as PortalTestContext).visited;

describe('help with bills', () => {
  beforeEach(() => {
    sent.length = 0;
  });

  it('says by which rules the clinic helps, and that bills are on hold meanwhile', async () => {
    const el = await Start();
    await says(el, 'Income up to 200% of the federal poverty guideline: 100% off');
    for (const text of ['up to 24 months to pay, with no interest', 'within 10 business days', 'None of them go to collections', 'You owe $2,450.00 now.'])
      expect(textOf(el)).to.include(text);
    byRole(el, 'button', 'Apply right away')?.click();
    await waitUntil(() => visited(el).length > 0);
    expect([sent[0]?.body, visited(el)]).to.deep.equal([{ insured: null }, [`/billing/help/${APPLICATION_ID}/household`]]);
  });

  it('leads on with a draft, says who else applied no more than that, and to the phone where nothing is taken online', async () => {
    const draft = await Unfinished();
    await says(draft, 'Your application isn’t finished');
    expect(byRole(draft, 'link', 'Keep going')?.getAttribute('href')).to.equal(`#/billing/help/${APPLICATION_ID}/household`);
    const others = await OthersApplied();
    await says(others, 'has already applied');
    const none = await NotOffered();
    await says(none, 'doesn’t take applications online');
    expect(byRole(none, 'link', 'Answer four questions')).to.equal(null);
  });

  it('tells after four questions what is likely, with each step, and keeps nothing until somebody applies', async () => {
    const el = await Questions();
    await waitUntil(() => field(el, 'size') !== undefined);
    type(el, 'size', '3');
    type(el, 'income', '250000');
    type(el, 'insured', 'no');
    byRole(el, 'button', 'See what is likely')?.click();
    await says(el, 'You can likely get help');
    for (const text of [
      '75% off each bill',
      'The federal poverty guideline of 2026 for 3 people is $27,320.00 a year (91 FR 1797).',
      'Medicaid',
      'This is no promise.',
    ])
      expect(textOf(el)).to.include(text);
    expect(sent).to.deep.equal([]);
    type(el, 'income', '9900000');
    byRole(el, 'button', 'See what is likely')?.click();
    await says(el, 'Help is less likely');
    byRole(el, 'button', 'Continue and apply')?.click();
    await waitUntil(() => visited(el).length > 0);
    expect(sent).to.deep.equal([{ what: 'begin', body: { insured: false } }]);
  });

  it('says where an application stands and what happens next', async () => {
    const waiting = await Sent();
    await says(waiting, 'We’ll answer by Monday, December 7, 2026, and let you know.');
    const approved = await Approved();
    await says(approved, '75% off each bill');
    for (const text of ['Approved in part', 'NH-S-20410', '−$1,837.50', 'over up to 24 months, with no interest']) expect(textOf(approved)).to.include(text);
    const refused = await Refused();
    await says(refused, 'Why: The income is above the limit.');
    type(refused, 'words', 'I lost my job since.');
    byRole(refused, 'button', 'Ask for a second look')?.click();
    await waitUntil(() => sent.length > 0);
    expect(sent).to.deep.equal([{ what: 'appeal', body: { words: 'I lost my job since.' } }]);
  });

  it('takes what the clinic asked for', async () => {
    const el = await NeedsMore();
    await says(el, 'Please send your pay slips of October and November.');
    type(el, 'words', 'Here they are.');
    byRole(el, 'button', 'Send it')?.click();
    await waitUntil(() => sent.length > 0);
    expect(sent).to.deep.equal([{ what: 'more', body: { words: 'Here they are.' } }]);
  });

  it('cancels only when that is confirmed', async () => {
    const el = await Sent();
    await says(el, 'We have your application');
    byRole(el, 'button', 'Cancel this application')?.click();
    await says(el, 'Cancel this application?');
    expect(sent).to.deep.equal([]);
    byRole(el, 'button', 'Cancel this application')?.click();
    await waitUntil(() => visited(el).length > 0);
    expect([sent, visited(el)]).to.deep.equal([[{ what: 'withdraw', body: null }], ['/billing/help']]);
  });
});
