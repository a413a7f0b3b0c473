import { expect } from '@open-wc/testing';
import { byRole, press, queryAllDeep, queryDeep, says, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sentPosted } from '../../mocks/desk-letters-mocks.ts';
import * as stories from './desk-letters.stories.ts';

const all = storyFixture(stories);

/** What is on its way to paper. */
const sheets = () => [...(document.querySelector('[data-print-area] account-letters-sheet')?.shadowRoot?.querySelectorAll('ds-print-sheet') ?? [])];
const sheetText = (sheet: Element): string =>
  textOf(sheet as HTMLElement)
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('letters at the desk', () => {
  const print = window.print;
  beforeEach(() => void sentPosted.splice(0));
  afterEach(() => void (window.print = print));

  it('prints one letter a page, all of them or one, with the address and in the language of the person', async () => {
    const el = (await all.Waiting()) as PortalTestContext;
    await says(el, 'Walter Brandt');
    await expect(el).to.be.accessible();
    const printed: string[][] = [];
    window.print = () => {
      printed.push(sheets().map(sheetText));
      expect(sheets().map((sheet) => sheet.getAttribute('lang'))).to.deep.equal(printed.length === 2 ? ['es'] : ['en', 'es']);
      dispatchEvent(new Event('afterprint'));
    };
    press(el, 'Print all 2');
    await waitUntil(() => printed.length === 1);
    press(el, 'Print the letter to Inés Sol');
    await waitUntil(() => printed.length === 2);
    expect(printed[0]?.length).to.equal(2);
    expect(printed[0]?.[0]).to.match(
      /^Northfield Health ?\(847\) 555-0110 Walter Brandt ?4 Alder Court ?Port Ellery, IL 60099 November 24, 2026 Dear Walter Brandt,/,
    );
    expect(printed[1]?.length).to.equal(1);
    expect(printed[1]?.[0]).to.contain('Tiene una factura nueva.');
    expect(sheets()).to.deep.equal([]);
    // With the keys for printing, all come out.
    dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true }));
    await waitUntil(() => printed.length === 3);
    expect(printed[2]?.length).to.equal(2);
  });

  it('says when there is no address, and offers neither to print nor to post that letter', async () => {
    const el = await all.WithoutAddress();
    await says(el, 'There is no full address in the record');
    expect(byRole(el, 'button', 'Print the letter to Elena Ruiz')).to.equal(null);
    expect(byRole(el, 'button', 'Mark as mailed: the letter to Elena Ruiz')).to.equal(null);
  });

  it('marks one as posted, says so, and puts the focus where the page begins', async () => {
    const el = (await all.One()) as PortalTestContext;
    await says(el, 'Walter Brandt');
    press(el, 'Mark as mailed: the letter to Walter Brandt');
    await says(el, 'No letters to send');
    expect(sentPosted.map((notices) => notices.length)).to.deep.equal([2]);
    expect(el.announcements).to.deep.equal(['The letter to Walter Brandt is marked as mailed.']);
    await waitUntil(() => queryDeep(el, 'account-desk-letters-page')?.shadowRoot?.activeElement?.localName === 'ds-page-header');
  });

  it('marks all that were printed, and not those without an address', async () => {
    const el = (await all.Waiting()) as PortalTestContext;
    await says(el, 'Walter Brandt');
    press(el, 'Mark all as mailed');
    await waitUntil(() => !textOf(el).includes('NH-104377'));
    expect(sentPosted.map((notices) => notices.length)).to.deep.equal([3]);
    expect(textOf(el)).to.contain('Elena Ruiz');
    expect(el.announcements).to.deep.equal(['2 letters are marked as mailed.']);
  });

  it('shows more letters on request, and prints and posts what is shown, after which those that follow stand there', async () => {
    const el = (await all.Many()) as PortalTestContext;
    await says(el, 'Print the 20 shown here');
    const first = await showMore(el, () => queryAllDeep(el, '.letter'));
    expect(textOf(first)).to.contain('Person 21');
    await says(el, 'Print all 25');
    await expect(el).to.be.accessible();
    const once = (await all.Many()) as PortalTestContext;
    await says(once, 'Print the 20 shown here');
    press(once, 'Mark the 20 shown here as mailed');
    await waitUntil(() => queryAllDeep(once, '.letter').length === 5);
    expect(sentPosted.map((notices) => notices.length)).to.deep.equal([20]);
    expect(textOf(once)).to.contain('Person 21').and.not.to.contain('Person 20');
  });

  it('keeps a letter that could not be marked, and says when there is nothing or the server fails', async () => {
    const el = await all.PostingFails();
    await says(el, 'Walter Brandt');
    press(el, 'Mark as mailed: the letter to Walter Brandt');
    await waitUntil(() => queryDeep(el, 'ds-alert[tone=danger]') !== null);
    expect(textOf(el)).to.contain('NH-104377');
    await says(await all.Empty(), 'No letters to send');
    await says(await all.ServerError(), 'Something went wrong');
  });
});
