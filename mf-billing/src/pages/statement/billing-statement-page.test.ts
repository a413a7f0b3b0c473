import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed } from '@portal/shell/contract/testing';
import * as stories from './billing-statement-page.stories.ts';

const { Open, Overdue, Disputed, Paid, WithoutServices, Unsure, Loading, NotFound, ServerError, LongContent } = storyFixture(stories);

async function loaded(render: () => Promise<HTMLElement>): Promise<HTMLElement> {
  const el = await render();
  await waitUntil(() => queryDeep(el, '.amount') !== null);
  return el;
}

describe('one bill', () => {
  it('says first what is owed and by when, and whom to call', async () => {
    const el = await loaded(Open);
    expect(textOf(queryDeep(el, 'ds-card') ?? el)).to.match(/You owe\s*\$66\.45\s*Due Dec 4/);
    expect(byRole(el, 'link', '(507) 555-0148')?.getAttribute('href')).to.equal('tel:5075550148');
    expect(textOf(el)).to.contain('Diabetes follow-up on October 14, 2026 cost $279.00.');
    expect(byRole(el, 'link', 'Pay this bill')?.getAttribute('href')).to.match(/#\/billing\/pay\?statement=/);
    await expect(el).to.be.accessible();
  });

  it('says how the amount came about, with a minus before what comes off', async () => {
    const el = await loaded(Open);
    const text = textOf(queryDeep(el, 'dl') ?? el);
    expect(text).to.match(/Charges\s*\$279\.00.*Insurance paid\s*−\$189\.50.*Discounts\s*−\$23\.05.*You owe\s*\$66\.45/s);
  });

  it('says of a bill that is disputed by when it is answered, and of a late one what the law says', async () => {
    const el = await loaded(Disputed);
    expect(textOf(el)).to.contain('We answer by December 24, 2026').and.to.contain('In dispute');
    expect(byRole(el, 'link', 'See what you told us')?.getAttribute('href')).to.match(/#\/billing\/disputes\//);
    await expect(el).to.be.accessible();
    expect(textOf(await loaded(Overdue))).to.contain('You can pay in parts, ask for help with the cost');
  });

  it('lists each service with its parts, in a table with a name', async () => {
    const el = await loaded(Open);
    const [visit, lab] = queryAllDeep(el, 'tbody tr').map((row) => textOf(row));
    expect(visit).to.contain('Office visit').and.to.contain('October 14, 2026').and.to.contain('$215.00').and.to.contain('−$150.50').and.to.contain('$41.45');
    expect(lab).to.contain('Hemoglobin A1c').and.to.contain('$25.00').and.to.contain('A blood sugar test').and.to.contain('83036');
    expect(byRole(el, 'link', 'Ask Hemoglobin A1c')?.getAttribute('href')).to.match(/#\/messages\/new\?link=charge:/);
    expect(textOf(queryDeep(el, 'caption') ?? el)).to.equal('Services on this bill');
  });

  it('leads back to all bills and names its state in words', async () => {
    const el = await loaded(Overdue);
    expect(byRole(el, 'link', 'All bills')?.getAttribute('href')).to.equal('#/billing');
    expect(byRole(el, 'heading', 'Bill NH-S-20380')).to.not.equal(null);
    expect(textOf(el)).to.contain('Past due since Sep 4');
    const paid = textOf(await loaded(Paid));
    expect(paid).to.contain('Paid').and.to.contain('Questions about this bill?').and.not.to.contain('To pay');
  });

  it('asks nothing for a bill that may be somebody else’s, and tells nothing of it', async () => {
    const el = await Unsure();
    await waitUntil(() => textOf(el).includes('Being checked'));
    expect(textOf(el))
      .to.contain('$0.00')
      .and.to.contain('We’re checking if this bill is yours. You don’t need to pay it now.')
      .and.not.to.contain('Your share');
    const paper = await printed(() => byRole(el, 'button', 'Print')?.click());
    expect(paper).to.contain('Being checked').and.not.to.contain('Your share');
    await expect(el).to.be.accessible();
  });

  it('prints whose it is, what is owed and by when, whom to call, the way there and every service', async () => {
    const el = await loaded(Open);
    const paper = await printed(() => byRole(el, 'button', 'Print')?.click());
    expect(paper).to.match(
      /Bill .*Elena Ruiz.*NH-104210.*You owe \$66\.45 Due Dec 4.*\(507\) 555-0148.*Charges \$279\.00.*Your share \$66\.45.*Services on this bill/,
    );
    expect(document.querySelector('[data-print-area]')).to.equal(null);
  });

  it('shows no table for a bill that came without services', async () => {
    const el = await loaded(WithoutServices);
    expect(queryDeep(el, 'table')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('keeps a heading and a way back while it loads and when there is no such bill', async () => {
    expect(byRole(await Loading(), 'heading', 'Bill')).to.not.equal(null);
    const el = await NotFound();
    await waitUntil(() => textOf(el).includes('We couldn’t find this'));
    expect(byRole(el, 'link', 'All bills')).to.not.equal(null);
    await expect(el).to.be.accessible();
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });

  it('keeps long names and large amounts inside the page', async () => {
    const el = await loaded(LongContent);
    expect(queryAllDeep(el, 'tbody tr')).to.have.length(30);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
