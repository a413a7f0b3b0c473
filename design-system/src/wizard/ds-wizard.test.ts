/** `ds-wizard`: step by step, checked, nothing lost, sent once. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/checkbox.ts';
import '../register/select.ts';
import '../register/text-field.ts';
import '../register/wizard.ts';
import { byRole, queryAllDeep, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { StepChangeEvent, WizardEvent, WizardSnapshot } from './ds-wizard.ts';

type Wizard = HTMLElementTagNameMap['ds-wizard'];
type Field = HTMLElementTagNameMap['ds-text-field'];

const CAKES = [
  { value: 'cherry', label: 'Cherry cake' },
  { value: 'almond', label: 'Almond cake' },
];

const wizardContent = () => html`
  <ds-wizard-step id="cake" label="The cake">
    <ds-select name="cake" label="Which cake?" .options=${CAKES} value="cherry"></ds-select>
    <ds-text-field name="count" label="How many?" required></ds-text-field>
  </ds-wizard-step>
  <ds-wizard-step id="pickup" label="Picking it up">
    <ds-text-field name="day" label="Day" type="date" value="2026-11-27"></ds-text-field>
    <ds-checkbox name="box" label="In a box"></ds-checkbox>
  </ds-wizard-step>`;

describe('ds-wizard', () => {
  let wizard: Wizard;
  let saved: WizardSnapshot[];

  const field = (name: string) => wizard.querySelector(`[name=${name}]`) as Field;
  const shown = () => [...wizard.querySelectorAll('ds-wizard-step')].filter((step) => step.checkVisibility()).map((step) => step.id);
  const press = async (name: string) => {
    byRole(wizard, 'button', name)?.click();
    await wizard.updateComplete;
    await Promise.resolve();
  };
  const fill = async (name: string, value: string) => {
    field(name).value = value;
    await field(name).updateComplete;
  };
  const setUp = async (): Promise<void> => {
    await wizard.updateComplete;
    await Promise.all(queryAllDeep(wizard, 'ds-text-field, ds-select, ds-checkbox, ds-button').map((each) => (each as Field).updateComplete));
    saved = [];
    wizard.addEventListener('save', (event) => saved.push((event as WizardEvent).detail));
  };
  const toReview = async () => {
    await fill('count', '2');
    await press('Continue');
    await press('Continue');
  };

  beforeEach(async () => {
    wizard = await fixture<Wizard>(html`<ds-wizard label="Order" submit-label="Send the order">${wizardContent()}</ds-wizard>`);
    await setUp();
  });

  it('shows the first step, without a way back', async () => {
    expect(shown()).to.deep.equal(['cake']);
    expect(byRole(wizard, 'button', 'Back')).to.equal(null);
    await expect(wizard).to.be.accessible();
  });

  it('does not go on with a mistake: the list of errors takes the focus and leads to the field', async () => {
    await press('Continue');
    const summary = wizard.renderRoot.querySelector('ds-error-summary');
    await waitUntil(() => wizard.shadowRoot?.activeElement === summary);
    expect(shown()).to.deep.equal(['cake']);
    expect(summary?.errors.map(({ message }) => message)).to.deep.equal(['How many? Please answer.']);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement).to.equal(field('count'));
    await sendKeys({ type: '2' });
    await waitUntil(() => summary?.errors.length === 0);
    expect(saved).to.have.length(0);
  });

  it('puts the focus on the heading of the next step, which says how far one is', async () => {
    await fill('count', '2');
    const changed = oneEvent(wizard, 'step-change') as Promise<StepChangeEvent>;
    await press('Continue');
    expect((await changed).detail.id).to.equal('pickup');
    expect(shown()).to.deep.equal(['pickup']);
    expect(textOf(wizard.shadowRoot?.activeElement as Element)).to.match(/^Step 2 of 3 ?: Picking it up$/);
    expect((await spokenBy(wizard)).join(' | ')).to.match(/heading, Step 2 of 3: ?Picking it up, level 2/);
  });

  it('goes on with Enter in a field', async () => {
    await fill('count', '2');
    field('count').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shown()[0] === 'pickup');
  });

  it('checks nothing and loses nothing on the way back', async () => {
    await fill('count', '2');
    await press('Continue');
    await fill('day', '2026-12-24');
    await press('Back');
    expect(shown()).to.deep.equal(['cake']);
    expect(field('count').value).to.equal('2');
    await press('Continue');
    expect(field('day').value).to.equal('2026-12-24');
  });

  it('lists all answers in words at the end', async () => {
    await toReview();
    const lists = queryAllDeep(wizard, 'ds-key-value-list').map((list) => textOf(list));
    expect(lists).to.deep.equal(['Which cake? Cherry cake How many? 2', 'Day November 27, 2026 In a box No']);
    expect(textOf(wizard.shadowRoot?.activeElement as Element)).to.match(/^Step 3 of 3 ?: Check your answers$/);
    await expect(wizard).to.be.accessible();
  });

  it('leads from an answer to its step and straight back', async () => {
    await toReview();
    await press('Change: The cake');
    expect(shown()).to.deep.equal(['cake']);
    await fill('count', '3');
    await press('Back to your answers');
    expect(wizard.current).to.equal('review');
    await waitUntil(() => textOf(wizard).includes('How many? 3'));
  });

  it('saves plain data on each move, from which another wizard goes on', async () => {
    await fill('count', '2');
    await press('Continue');
    wizard.querySelector('ds-checkbox')?.shadowRoot?.querySelector('input')?.click();
    await press('Continue');
    expect(saved.map(({ step }) => step)).to.deep.equal(['pickup', 'review']);
    const kept = JSON.parse(JSON.stringify(saved.at(-1))) as WizardSnapshot;
    expect(kept).to.deep.equal({ step: 'review', done: ['cake', 'pickup'], values: { cake: 'cherry', count: '2', day: '2026-11-27', box: true } });

    wizard = await fixture<Wizard>(html`<ds-wizard>${wizardContent()}</ds-wizard>`);
    wizard.restore({ ...kept, step: 'pickup' });
    await wizard.updateComplete;
    expect(shown()).to.deep.equal(['pickup']);
    expect(field('count').value).to.equal('2');
    expect((field('box') as unknown as HTMLInputElement).checked).to.equal(true);
    expect(wizard.snapshot).to.deep.equal({ ...kept, step: 'pickup' });
  });

  it('is sent once, however often the button is pressed', async () => {
    const sent: WizardSnapshot[] = [];
    wizard.addEventListener('ds-submit', (event) => sent.push((event as WizardEvent).detail));
    await toReview();
    await press('Send the order');
    await press('Send the order');
    expect(sent).to.have.length(1);
    expect(sent[0]?.values['count']).to.equal('2');
    wizard.busy = true;
    await wizard.updateComplete;
    await press('Send the order');
    wizard.busy = false;
    await wizard.updateComplete;
    expect(sent).to.have.length(1);
    await press('Send the order');
    expect(sent).to.have.length(2);
  });

  it('leads back to a step that is wrong after all', async () => {
    await toReview();
    await fill('count', '');
    await press('Send the order');
    await waitUntil(() => shown()[0] === 'cake' && wizard.shadowRoot?.activeElement?.localName === 'ds-error-summary');
  });

  it('checks what stands below the answers', async () => {
    const consent = document.createElement('ds-checkbox');
    consent.slot = 'review';
    consent.required = true;
    consent.label = 'I agree';
    wizard.append(consent);
    let sent = 0;
    wizard.addEventListener('ds-submit', () => (sent += 1));
    await toReview();
    await consent.updateComplete;
    await press('Send the order');
    await waitUntil(() => wizard.renderRoot.querySelector('ds-error-summary')?.errors.length === 1);
    consent.checked = true;
    await consent.updateComplete;
    await press('Send the order');
    expect(sent).to.equal(1);
  });

  it('leaves out a step that an answer made needless, and keeps what was typed there', async () => {
    await fill('count', '2');
    (wizard.querySelector('#pickup') as HTMLElementTagNameMap['ds-wizard-step']).skip = true;
    await (wizard.querySelector('#pickup') as Wizard).updateComplete;
    await press('Continue');
    expect(wizard.current).to.equal('review');
    expect(queryAllDeep(wizard, 'ds-key-value-list')).to.have.length(1);
    expect(wizard.snapshot.values['day']).to.equal('2026-11-27');
  });

  it('shows the errors of the server at the step they belong to', async () => {
    await toReview();
    wizard.errors = [{ field: field('day'), message: 'The bakery is closed that day.' }];
    await wizard.updateComplete;
    expect(shown()).to.deep.equal(['pickup']);
    await waitUntil(() => wizard.shadowRoot?.activeElement?.localName === 'ds-error-summary');
  });

  it('takes the submit of a form around it as the next step', async () => {
    let submits = 0;
    const form = await fixture<HTMLFormElement>(html`<form @submit=${() => (submits += 1)}><ds-wizard>${wizardContent()}</ds-wizard></form>`);
    wizard = form.querySelector('ds-wizard') as Wizard;
    await setUp();
    await fill('count', '2');
    field('count').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shown()[0] === 'pickup');
    expect(submits).to.equal(0);
  });
});
