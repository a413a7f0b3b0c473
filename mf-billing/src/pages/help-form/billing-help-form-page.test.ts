import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { APPLICATION_ID, sent } from '../../mocks/help-mocks.ts';
import * as stories from './billing-help-form-page.stories.ts';

const { ChangedElsewhere, Household, HouseholdEmpty, Income, Incomplete, NoIncome, Reasons, Sign } = storyFixture(stories);

type Field = HTMLElement & { name: string; value: string };
const field = (root: ParentNode, name: string) => queryAllDeep(root, `[name="${name}"]`)[0] as Field | undefined;
const shown = (root: ParentNode, name: string) => waitUntil(() => field(root, name) !== undefined);
function type(root: ParentNode, name: string, value: string): void {
  const found = field(root, name);
  if (!found) throw new Error(`There is no field ${name}.`);
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}
const visited = (el: Element) => (el as PortalTestContext).visited;

describe('the steps of an application for help', () => {
  beforeEach(() => {
    sent.length = 0;
  });

  it('asks for each person of the household, and brings the next step once they are saved', async () => {
    const el = await HouseholdEmpty();
    await shown(el, 'size');
    expect(field(el, 'relation1')).to.equal(undefined);
    type(el, 'size', '2');
    await shown(el, 'relation1');
    type(el, 'relation1', 'child');
    type(el, 'age1', '9');
    type(el, 'insured', 'no');
    byRole(el, 'button', 'Save and continue')?.click();
    await waitUntil(() => visited(el).length > 0);
    expect(sent).to.deep.equal([{ what: 'change', body: { version: 4, members: [{ relation: 'child', age: 9 }], area: 'contiguous', insured: false } }]);
    expect(visited(el)).to.deep.equal([`/billing/help/${APPLICATION_ID}/income`]);
  });

  it('has what was saved', async () => {
    const el = await Household();
    await shown(el, 'age2');
    expect(['size', 'relation1', 'age1', 'relation2', 'age2', 'area', 'insured'].map((name) => field(el, name)?.value)).to.deep.equal([
      '3',
      'spouse',
      '39',
      'child',
      '9',
      'contiguous',
      'no',
    ]);
  });

  it('asks how much for each source that is chosen, in cents', async () => {
    const el = await Income();
    await shown(el, 'cents-wages');
    type(el, 'sources', 'wages,support');
    await shown(el, 'cents-support');
    type(el, 'cents-support', '30000');
    byRole(el, 'button', 'Save and continue')?.click();
    await waitUntil(() => sent.length > 0);
    expect(sent[0]?.body).to.deep.equal({
      version: 4,
      incomes: [
        { source: 'wages', cents: 2_450_00, every: 'two-weeks' },
        { source: 'support', cents: 300_00, every: 'month' },
      ],
      getsBy: '',
    });
  });

  it('asks how somebody gets by who has no income', async () => {
    const el = await NoIncome();
    await shown(el, 'getsBy');
    byRole(el, 'button', 'Save and continue')?.click();
    await waitUntil(() => /how do you get by now\? Please answer\./.test(textOf(el)));
    expect(sent).to.deep.equal([]);
    type(el, 'getsBy', 'My sister helps me.');
    byRole(el, 'button', 'Save and continue')?.click();
    await waitUntil(() => sent.length > 0);
    expect(sent[0]?.body).to.deep.equal({ version: 4, incomes: [], getsBy: 'My sister helps me.' });
  });

  it('keeps what could be paid each month, or that nothing was said of it', async () => {
    const el = await Reasons();
    await shown(el, 'monthlyCents');
    type(el, 'monthlyCents', '');
    byRole(el, 'button', 'Save and continue')?.click();
    await waitUntil(() => sent.length > 0);
    expect(sent[0]?.body).to.deep.equal({
      version: 4,
      reasons: ['less-work', 'bills'],
      reasonText: 'My hours were cut in the fall.',
      monthlyCents: null,
    });
  });

  it('tells of a change made elsewhere, and stays', async () => {
    const el = await ChangedElsewhere();
    await shown(el, 'reasons');
    byRole(el, 'button', 'Save and continue')?.click();
    await waitUntil(() => byRole(el, 'alert') !== null);
    expect(visited(el)).to.deep.equal([]);
  });

  it('lists what is missing instead of a place to sign', async () => {
    const el = await Incomplete();
    await waitUntil(() => textOf(el).includes('finish these steps'));
    expect(field(el, 'signature')).to.equal(undefined);
    expect(byRole(el, 'link', 'Your income')).to.not.equal(null);
  });

  it('shows all answers, and goes to the application once it is signed and sent', async () => {
    const el = await Sign();
    await shown(el, 'signature');
    for (const text of [
      'Husband, wife or partner, 39',
      'Pay from a job: $2,450.00 every two weeks',
      '$63,700.00',
      '1 document',
      'Fewer hours or less pay',
      '$50.00',
    ])
      expect(textOf(el)).to.include(text);
    type(el, 'signature', '{"kind":"typed","text":"Elena Ruiz"}');
    byRole(el, 'checkbox')?.click();
    byRole(el, 'button', 'Send the application')?.click();
    await waitUntil(() => visited(el).length > 0);
    expect(sent).to.deep.equal([{ what: 'send', body: { version: 4, signature: '{"kind":"typed","text":"Elena Ruiz"}' } }]);
    expect(visited(el)).to.deep.equal([`/billing/help/${APPLICATION_ID}`]);
    expect((el as PortalTestContext).announcements).to.include('Your application is sent.');
  });
});
