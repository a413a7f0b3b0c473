import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { keptChoices, keptPharmacies, LOW, sentAsks } from '../../mocks/refills-mocks.ts';
import * as stories from './records-refills-page.stories.ts';

const { List, OneChosen, StillChosen, AlignPartly, EveryRefusal, Mixed, Spent, SendFails, Many, ReadOnly, None, ServerError } = storyFixture(stories);
const boxes = (el: ParentNode) => queryAllDeep(el, 'ds-checkbox') as (HTMLElement & { checked: boolean })[];
const isThere = (el: ParentNode, role: 'button' | 'link' | 'heading', name: string) => waitUntil(() => byRole(el, role, name) !== null, `There is no ${name}.`);

async function press(el: ParentNode, name: string): Promise<void> {
  await isThere(el, 'button', name);
  byRole(el, 'button', name)?.click();
}

async function choose(el: ParentNode, ...names: string[]): Promise<void> {
  await waitUntil(() => boxes(el).length > 0);
  for (const name of names) {
    const box = boxes(el).find((one) => textOf(one).includes(name));
    queryDeep<HTMLInputElement>(box?.shadowRoot ?? el, 'input')?.click();
  }
}

describe('asking for refills', () => {
  beforeEach(() => {
    sentAsks.length = 0;
    keptChoices.length = 0;
    keptPharmacies.length = 0;
  });

  it('says of each medicine in plain words how long it lasts, how often it can be refilled, and where it goes', async () => {
    const el = await List();
    await waitUntil(() => boxes(el).length === 5);
    const [nearlyOut, noneLeft, low, , unknown] = boxes(el).map((box) => textOf(box).replaceAll(/\s+/g, ' '));
    expect(nearlyOut).to.contain('About 1 day left, until Dec 1 · 1 refill left');
    expect(noneLeft).to.contain('Should have run out on Nov 28 · No refills left').and.to.contain('ask your care team for a new prescription');
    expect(low).to.contain('About 6 days left, until Dec 6 · 2 refills left').and.to.contain('Take 1 tablet once a day').and.to.contain('Main Street Pharmacy');
    expect(unknown).to.contain('We can’t tell how much is left').and.not.to.contain('refills left');
    await expect(el).to.be.accessible();
  });

  it('shows above what is on the way, and leads to it', async () => {
    const el = await List();
    await isThere(el, 'heading', 'On the way');
    const rows = queryAllDeep(el, 'ds-list-item').map((row) => textOf(row));
    expect(rows[0]).to.contain('At the pharmacy');
    expect(rows[1]).to.contain('Waiting for you');
    expect(byRole(el, 'link', /Metformin/)?.getAttribute('href')).to.match(/#\/records\/refills\/[0-9a-f-]{36}$/);
  });

  it('chooses by one press all that run out within a few days, and says how many that are', async () => {
    const el = (await List()) as PortalTestContext;
    await says(el, '3 of your medicines run out between Dec 1 and Dec 9.');
    await press(el, 'Choose all 3');
    await isThere(el, 'button', 'Ask for 3 refills');
    expect(boxes(el).filter(({ checked }) => checked)).to.have.length(3);
    expect(el.announcements).to.contain('3 chosen');
    expect(byRole(el, 'button', 'Choose all 3')).to.equal(null);
  });

  it('says from when all can be asked for where that is not today', async () => {
    const el = await AlignPartly();
    await says(el, '1 can be asked for today. From Dec 4 you can ask for all of them together.');
    await press(el, 'Choose this one');
    await isThere(el, 'button', 'Ask for 1 refill');
  });

  it('asks for several at once after a look at them, and lists the answer of each', async () => {
    const el = (await Mixed()) as PortalTestContext;
    await choose(el, 'Lisinopril', 'Metformin', 'Atorvastatin');
    await press(el, 'Ask for 3 refills');
    await isThere(el, 'heading', 'Check what you ask for');
    expect(sentAsks).to.have.length(0);
    await expect(el).to.be.accessible();
    await press(el, 'Send 3 requests');
    await isThere(el, 'heading', 'What became of each');
    expect(sentAsks).to.have.length(1);
    expect(sentAsks[0]?.body.items.map(({ kind, pharmacyId }) => [kind, pharmacyId])).to.deep.equal(Array.from({ length: 3 }, () => ['refill', 'main-street']));
    expect(el.announcements).to.contain('1 asked, 1 not asked, 1 didn’t go through');
    const answers = queryAllDeep(el, 'records-refill-answers ds-card, ds-card').map((card) => textOf(card).replaceAll(/\s+/g, ' '));
    expect(answers.join(' '))
      .to.contain('Lakeside will answer by')
      .and.to.contain('Too early. You can ask from Dec 12.')
      .and.to.contain('We couldn’t reach the pharmacy');
    await expect(el).to.be.accessible();
  });

  it('tries one that failed again alone, under a key of its own, and loses nothing else', async () => {
    const el = (await Mixed()) as PortalTestContext;
    await choose(el, 'Lisinopril', 'Metformin', 'Atorvastatin');
    await press(el, 'Ask for 3 refills');
    await press(el, 'Send 3 requests');
    await press(el, 'Try again: Atorvastatin 40 mg tablet');
    await waitUntil(() => byRole(el, 'link', 'See where it is: Atorvastatin 40 mg tablet') !== null);
    expect(sentAsks).to.have.length(2);
    expect(sentAsks[1]?.body.items).to.have.length(1);
    expect(sentAsks[1]?.key).to.not.equal(sentAsks[0]?.key);
    expect(byRole(el, 'button', /^Try again/)).to.equal(null);
    // What was refused is still chosen when one goes back.
    await press(el, 'Back to your refills');
    await isThere(el, 'button', 'Ask for 1 refill');
    expect(
      boxes(el)
        .filter(({ checked }) => checked)
        .map((box) => textOf(box))
        .join(),
    ).to.contain('Metformin');
  });

  it('asks for a new prescription where no refill is left, filled in and locked', async () => {
    const el = await List();
    await choose(el, 'Levothyroxine');
    await press(el, 'Ask for 1 refill');
    await says(el, 'There’s no refill left to send.');
    const locked = queryAllDeep(el, 'ds-text-field[readonly]') as (HTMLElement & { value: string })[];
    expect(locked.map(({ value }) => value)).to.deep.equal(['Medicine', 'Family medicine team, Lakeside']);
    await press(el, 'Send this request');
    await says(el, 'You asked for a new prescription.');
    expect(sentAsks[0]?.body.items[0]?.kind).to.equal('renewal');
  });

  it('offers the new prescription where the last refill was used since', async () => {
    const el = await Spent();
    await choose(el, 'Metformin');
    await press(el, 'Ask for 1 refill');
    await press(el, 'Send this request');
    await press(el, 'Ask for a new prescription: Metformin 500 mg tablet');
    await says(el, 'You asked for a new prescription.');
    expect(sentAsks.map(({ body }) => body.items[0]?.kind)).to.deep.equal(['refill', 'renewal']);
  });

  it('sends one medicine to another pharmacy, and keeps that one where this is wanted', async () => {
    const el = await List();
    await choose(el, 'Lisinopril', 'Metformin');
    await press(el, 'Ask for 2 refills');
    await press(el, 'Change pharmacy for Metformin 500 mg tablet');
    await waitUntil(() => queryDeep(el, 'records-pharmacy-picker') !== null);
    const keep = (queryAllDeep(el, 'ds-checkbox') as HTMLElement[]).at(-1);
    queryDeep<HTMLInputElement>(keep?.shadowRoot ?? el, 'input')?.click();
    await press(el, 'Choose Riverside Drugs, 480 River Road, Dundas, MN 55019');
    await says(el, 'They go to different pharmacies.');
    await waitUntil(() => keptPharmacies.length === 1);
    expect(keptPharmacies).to.deep.equal(['riverside']);
    await press(el, 'Send 2 requests');
    await isThere(el, 'heading', 'What became of each');
    expect(sentAsks[0]?.body.items.map(({ pharmacyId }) => pharmacyId)).to.deep.equal(['main-street', 'riverside']);
  });

  it('asks for nothing without a pharmacy, and says for which medicine', async () => {
    const el = await EveryRefusal();
    await choose(el, 'Omeprazole');
    await press(el, 'Ask for 1 refill');
    await press(el, 'Send this request');
    await says(el, 'Choose a pharmacy for Omeprazole 20 mg capsule.');
    expect(sentAsks).to.have.length(0);
  });

  it('says of each that can’t be asked for why, and what to do', async () => {
    const el = await EveryRefusal();
    await isThere(el, 'heading', 'Not right now');
    const text = textOf(el).replaceAll(/\s+/g, ' ');
    for (const reason of [
      'Too early. You can ask from Dec 12.',
      'You asked for this already.',
      'There are strict rules for this medicine',
      'Your care team stopped this medicine.',
      'Your care team paused this medicine.',
      'We don’t know if you should still take this.',
      'This was prescribed somewhere else.',
      'We aren’t sure that this prescription is yours.',
      'There is a newer prescription for this medicine.',
      'This medicine is no longer on file.',
    ])
      expect(text).to.contain(reason);
    expect(byRole(el, 'link', 'Call (507) 555-0100')?.getAttribute('href')).to.equal('tel:5075550100');
    expect(byRole(el, 'link', 'See where it is: Losartan 50 mg tablet')).to.not.equal(null);
    expect(boxes(el)).to.have.length(8);
    await expect(el).to.be.accessible();
  });

  it('begins with the medicine that one came from', async () => {
    const el = await OneChosen();
    await isThere(el, 'button', 'Ask for 1 refill');
    expect(
      boxes(el)
        .filter(({ checked }) => checked)
        .map((box) => textOf(box))
        .join(),
    ).to.contain('Metformin');
  });

  it('still has what was chosen before, with its note, and keeps what is chosen now', async () => {
    const el = await StillChosen();
    await isThere(el, 'button', 'Ask for 1 refill');
    await choose(el, 'Lisinopril');
    await press(el, 'Ask for 2 refills');
    await waitUntil(() => queryDeep<HTMLElement & { value: string }>(el, 'ds-text-area')?.value === 'Two more weeks');
    await waitUntil(() => keptChoices.length > 0);
    expect(keptChoices.at(-1)).to.contain(LOW.medicineId).and.to.contain('Two more weeks');
  });

  it('loses nothing where it could not be sent', async () => {
    const el = await SendFails();
    await choose(el, 'Lisinopril', 'Metformin');
    await press(el, 'Ask for 2 refills');
    await press(el, 'Send 2 requests');
    await says(el, 'Nothing was lost.');
    expect(byRole(el, 'button', 'Send 2 requests')).to.not.equal(null);
    await press(el, 'Back to the list');
    await isThere(el, 'button', 'Ask for 2 refills');
  });

  it('asks for 20 at most, and says what to do about the others', async () => {
    const el = await Many();
    await press(el, 'Choose all 21');
    await press(el, 'Ask for 21 refills');
    await press(el, 'Send 21 requests');
    await says(el, 'Ask for 20 at most.');
    expect(sentAsks).to.have.length(0);
  });

  it('lets who may only look choose nothing', async () => {
    const el = await ReadOnly();
    await waitUntil(() => boxes(el).length > 0);
    await choose(el, 'Lisinopril');
    expect(byRole(el, 'button', /^Ask for/)).to.equal(null);
    await says(el, 'You can look at these here, but not ask for them.');
  });

  it('says when there is nothing to refill, and offers another try when the server fails', async () => {
    await isThere(await None(), 'heading', 'No medicines to refill');
    await isThere(await ServerError(), 'button', 'Try again');
  });
});
