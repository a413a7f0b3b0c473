import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '../../design-system/src/testing/index.ts';
import type { WizardSnapshot } from '../../design-system/src/wizard/ds-wizard.ts';
import * as stories from './book-a-visit.stories.ts';
import { fakeBooking } from './book-a-visit-source.ts';
import { focused, hasFocus, heard, press, tabTo } from './by-keyboard.ts';

const { Default, LoadingTimes, NoTimes, Review, TimeTaken } = storyFixture(stories);

/** The wizard has moved on when its heading has the focus. */
const atStep = (page: HTMLElement, name: RegExp) => waitUntil(() => byRole(page, 'heading', name)?.matches(':focus') === true, `not at ${name.source}`);

async function toTimes(page: HTMLElement, reason: RegExp): Promise<void> {
  await tabTo('radio', /I feel sick/);
  await press('Space');
  for (let step = 0; step < 4 && !reason.test(textOf(focused().closest('label') ?? document.body)); step += 1) await press('ArrowDown');
  await tabTo('button', 'Continue');
  await press('Enter');
  await atStep(page, /Clinic and day/);
  await tabTo('combobox', 'Which clinic?');
  await sendKeys({ type: 'oak' });
  await press('ArrowDown', 'Enter');
  await tabTo('textbox', /From which day on/);
  await sendKeys({ type: '11/18/2026' });
  await tabTo('button', 'Continue');
  await press('Enter');
  await atStep(page, /Time/);
  await waitUntil(() => textOf(page).includes('Wednesday, November 18'));
}

describe('composed page: book a visit', () => {
  it('books by keyboard alone: reason, clinic and day, time, questions with a file, review', async function () {
    this.timeout(30_000);
    const sent: WizardSnapshot['values'][] = [];
    const page = await Default({
      source: {
        ...fakeBooking,
        book: async (values: WizardSnapshot['values']) => {
          sent.push(values);
          return 'NV-48213';
        },
      },
    });
    await toTimes(page, /I feel sick/);
    await expect(page).to.be.accessible();
    await tabTo('radio', /9:40/);
    await press('Space', 'ArrowRight');
    await tabTo('button', 'Continue');
    await press('Enter');

    await atStep(page, /A few questions/);
    await tabTo('checkbox', 'Fever');
    await press('Space');
    await tabTo('textbox', /Since how many days/);
    await press('3');
    await tabTo('radio', /^0/);
    await press('ArrowRight', 'ArrowRight');
    await tabTo('file', /Photos or letters/);
    attach(page, new File(['photo'], 'rash.png', { type: 'image/png' }));
    await waitUntil(() => textOf(page).includes('rash.png'));
    await tabTo('button', 'Continue');
    await press('Enter');

    await atStep(page, /Check your answers/);
    const read = textOf(page);
    for (const answer of ['I feel sick', 'Oak Street Clinic', 'Wednesday, November 18 at 11:00', 'Fever', '3 days', 'rash.png'])
      expect(read).to.include(answer);
    await expect(page).to.be.accessible();
    await tabTo('button', 'Book this visit');
    await press('Enter');
    await atStep(page, /Your visit is booked/);
    expect(sent).to.have.length(1);
    expect(sent[0]).to.include({ reason: 'sick', clinic: 'oak', from: '2026-11-18', time: '2026-11-18T17:00:00Z', days: '3', pain: '2' });
    await expect(page).to.be.accessible();
  });

  it('says what is missing, and asks no questions for a vaccine', async function () {
    this.timeout(20_000);
    const page = await Default();
    await tabTo('button', 'Continue');
    await press('Enter');
    await waitUntil(() => hasFocus(page, 'ds-error-summary'));
    expect(await heard(page)).to.include('There is a problem');
    await toTimes(page, /A vaccine/);
    await tabTo('radio', /9:40/);
    await press('Space');
    await tabTo('button', 'Continue');
    await press('Enter');
    await atStep(page, /Check your answers/);
    expect(byRole(page, 'heading', 'Time')).to.not.equal(null);
    expect(byRole(page, 'heading', 'A few questions')).to.equal(null);
  });

  it('leads back to the times when somebody else was faster', async () => {
    const page = await TimeTaken();
    await waitUntil(() => byRole(page, 'button', 'Book this visit') !== null);
    await tabTo('button', 'Book this visit');
    await press('Enter');
    await waitUntil(() => textOf(page).includes('Somebody just took this time'));
    await waitUntil(() => hasFocus(page, 'ds-error-summary'));
    await tabTo('link', /Somebody just took/);
    await press('Enter');
    await waitUntil(() => hasFocus(page, 'ds-time-slot-picker'));
  });

  it('says when the answers are saved', async () => {
    const review = await Review();
    await waitUntil(() => byRole(review, 'button', 'Back') !== null);
    await tabTo('button', 'Back');
    await press('Enter');
    await waitUntil(() => textOf(review).includes('Saved. You can go on later.'));
  });

  it('says that times are on their way', async () => {
    const page = await LoadingTimes();
    await waitUntil(() => queryDeep(page, 'ds-time-slot-picker')?.checkVisibility() === true);
    expect(await heard(page)).to.match(/Loading/i);
  });

  it('says when the next time is where nothing is free', async () => {
    const page = await NoTimes();
    await waitUntil(() => textOf(page).includes('December 3'));
    await expect(page).to.be.accessible();
  });
});

/** The window of the system can't be used in a test: the file comes as if pasted. */
function attach(page: HTMLElement, file: File): void {
  const data = new DataTransfer();
  data.items.add(file);
  queryDeep(queryDeep(page, 'ds-file-upload') ?? page, '.zone')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
}
