import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { byRole, queryAllDeep, queryDeep, spokenBy, storyFixture, textOf, waitUntil } from '../../design-system/src/testing/index.ts';
import { focused, hasFocus, heard, press, tabTo } from './by-keyboard.ts';
import { fakeBills } from './pay-a-bill-source.ts';
import * as stories from './pay-a-bill.stories.ts';

const { Default, Amount, Loading, NoPayments } = storyFixture(stories);

const atForm = (page: HTMLElement, control: string) =>
  waitUntil(() => queryDeep(page, control) !== null && byRole(page, 'heading', 'Pay your bill')?.matches(':focus') === true, `no ${control}`);

async function submit(name = 'Continue'): Promise<void> {
  await tabTo('button', name);
  await press('Enter');
}

describe('composed page: pay a bill', () => {
  it('pays a part by keyboard alone: amount, address, signature, question, toast', async function () {
    this.timeout(30_000);
    const paid: number[] = [];
    const page = await Default({
      source: {
        ...fakeBills,
        pay: async (cents: number) => {
          paid.push(cents);
          return 'R-77120';
        },
      },
    });
    await tabTo('button', 'Pay this bill');
    await press('Enter');
    await atForm(page, 'ds-radio-group');
    await tabTo('radio', /All of it/);
    await press('ArrowDown');
    await tabTo('textbox', /Amount/);
    await sendKeys({ type: '50' });
    await submit();

    await atForm(page, 'ds-address');
    for (const [label, text] of [
      [/Street|Address/, '12 Oak Street'],
      [/City/, 'Northfield'],
      [/State/, 'MN'],
      [/ZIP|Postal/, '55057'],
    ] as const) {
      await tabTo('textbox', label);
      await sendKeys({ type: text });
    }
    await expect(page).to.be.accessible();
    await submit();

    await atForm(page, 'ds-signature');
    await tabTo('textbox', /full name/);
    await sendKeys({ type: 'Elena Reyes' });
    await tabTo('checkbox', /I agree/);
    await press('Space');
    await submit('Pay');

    await waitUntil(() => byRole(page, 'heading', 'Pay $50.00 now?') !== null);
    await waitUntil(() => hasFocus(page, 'ds-confirm-dialog'));
    // Colors count once they have faded in.
    await waitUntil(() => queryDeep(page, 'dialog')?.getAnimations({ subtree: true }).length === 0);
    await expect(page).to.be.accessible();
    await tabTo('button', 'Not yet');
    const closed = oneEvent(queryDeep(page, 'ds-confirm-dialog') ?? page, 'close');
    await press('Enter');
    // The page knows only with the event that the question is over.
    await closed;
    expect(paid).to.deep.equal([]);

    await submit('Pay');
    await waitUntil(() => hasFocus(page, 'ds-confirm-dialog'));
    await tabTo('button', 'Pay $50.00');
    await press('Enter');
    await waitUntil(() => byRole(page, 'heading', /Your bill of/)?.matches(':focus') === true);
    expect(paid).to.deep.equal([5000]);
    await waitUntil(() => textOf(page).includes('Thank you. We received $50.00.'));
    expect(textOf(page)).to.include('Receipt R-77120');
    expect((await spokenBy(queryDeep(page, 'ds-toast-region') ?? page)).join(' ')).to.include('Thank you. We received $50.00.');
    await expect(page).to.be.accessible();
  });

  it('keeps what was typed when one goes back', async () => {
    const page = await Amount();
    await tabTo('radio', /All of it/);
    await press('ArrowDown');
    await tabTo('textbox', /Amount/);
    await sendKeys({ type: '60' });
    await submit();
    await atForm(page, 'ds-address');
    await submit('Back');
    await atForm(page, 'ds-money-field');
    expect((queryDeep(page, 'ds-money-field') as HTMLInputElement | null)?.value).to.equal('6000');
  });

  it('says which amount is too much', async () => {
    const page = await Amount();
    await tabTo('radio', /All of it/);
    await press('ArrowDown');
    await tabTo('textbox', /Amount/);
    await sendKeys({ type: '900' });
    await submit();
    await waitUntil(() => hasFocus(page, 'ds-error-summary'));
    expect(textOf(page)).to.match(/\$124\.50/);
  });

  it('pages and filters the payments', async () => {
    const page = await Default();
    const rows = () => queryAllDeep(queryDeep(page, 'ds-data-table') ?? page, 'tbody tr').length;
    await waitUntil(() => rows() === 6);
    await tabTo('button', /Page 4|^4$/);
    await press('Enter');
    await waitUntil(() => rows() === 5);
    expect(focused()).to.not.equal(document.body);
    await tabToStart();
    await tabTo('button', 'Last year');
    await press('Enter');
    await waitUntil(() => textOf(page).includes('12 results'));
  });

  it('says that it loads', async () => {
    expect(await heard(await Loading())).to.include('Loading your bill');
  });

  it('says when there was no payment', async () => {
    const page = await NoPayments();
    await waitUntil(() => textOf(page).includes('No payment fits'));
    await expect(page).to.be.accessible();
  });
});

/** Back to the start of the page, as after a reload. */
async function tabToStart(): Promise<void> {
  focused().blur();
  await press('Tab');
}
