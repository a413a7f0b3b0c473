/** `ds-progress-steps`: states in words, links, and the one-line form. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/progress-steps.ts';
import { queryAllDeep, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import type { ProgressStep, StepSelectEvent } from './ds-progress-steps.ts';

type Steps = HTMLElementTagNameMap['ds-progress-steps'];

const STEPS: ProgressStep[] = [
  { id: 'trip', label: 'Trip', href: '#trip' },
  { id: 'seats', label: 'Seats' },
  { id: 'payment', label: 'Payment' },
];

const wide = (steps: ProgressStep[], current = 'seats') => fixture<Steps>(html`<ds-progress-steps .steps=${steps} current=${current}></ds-progress-steps>`);

describe('ds-progress-steps', () => {
  it('says of each step in words how far it is', async () => {
    const element = await wide([...STEPS, { id: 'review', label: 'Review', state: 'error' }]);
    const items = [...element.renderRoot.querySelectorAll('li')];
    expect(items.map((item) => textOf(item.querySelector('.texts') ?? item))).to.deep.equal([
      'Trip Done',
      'Seats You are here',
      'Payment To do',
      'Review Needs fixing',
    ]);
    await expect(element).to.be.accessible();
  });

  it('marks one step as the current one, also when it has an error', async () => {
    const element = await wide([
      { id: 'trip', label: 'Trip', href: '#trip' },
      { id: 'seats', label: 'Seats', state: 'error', href: '#seats' },
    ]);
    const current = queryAllDeep(element, '[aria-current=step]');
    expect(current.map((each) => each.getAttribute('href'))).to.deep.equal(['#seats']);
  });

  it('takes the first step without `current`, and shows nothing without steps', async () => {
    const element = await wide(STEPS, '');
    expect(element.renderRoot.querySelector('[aria-current]')?.textContent).to.contain('Trip');
    element.steps = [];
    await element.updateComplete;
    expect(textOf(element)).to.equal('');
  });

  it('is a navigation with links, and tells which was followed', async () => {
    const element = await wide(STEPS);
    expect(element.renderRoot.querySelector('nav')?.getAttribute('aria-label')).to.equal('Progress');
    element.addEventListener('step-select', (event) => event.preventDefault(), { once: true });
    const selected = oneEvent(element, 'step-select') as Promise<StepSelectEvent>;
    element.renderRoot.querySelector('a')?.focus();
    await sendKeys({ press: 'Enter' });
    expect((await selected).detail.id).to.equal('trip');
    expect(location.hash).to.equal('');
  });

  it('is one line in a narrow place that opens and closes with the keyboard', async () => {
    const element = await fixture<Steps>(html`<ds-progress-steps compact label="Booking" .steps=${STEPS} current="seats"></ds-progress-steps>`);
    const list = element.renderRoot.querySelector('ol') as HTMLElement;
    const button = element.renderRoot.querySelector('button') as HTMLElement;
    expect(list.checkVisibility()).to.equal(false);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(list.checkVisibility()).to.equal(true);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(list.checkVisibility()).to.equal(false);
  });

  it('is heard as “Step 2 of 3”', async () => {
    const element = await fixture<Steps>(html`<ds-progress-steps compact label="Booking" .steps=${STEPS} current="seats"></ds-progress-steps>`);
    const spoken = await spokenBy(element);
    expect(spoken.join(' | ')).to.match(/navigation, Booking.*button, Step 2 of 3: ?Seats, not expanded/);
  });
});
