import { expect, fixture } from '@open-wc/testing';
import { answerWith, byRole, queryDeep, textOf, waitUntil } from '@portal/design-system/testing';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { ApiError } from '../api-error.ts';
import { FeatureElement } from '../feature-element.ts';
import { TextDraft } from '../text-draft.ts';
import { held } from '../testing/held.ts';
import type { Held } from '../testing/held.ts';
import '../testing/index.ts';
import { DecisionForm, doneByText } from './index.ts';
import type { Decided } from './index.ts';

class TestDecision extends FeatureElement {
  send: Held<[decision: Decided & { chartId?: string }], string> = held();
  readonly done: string[] = [];
  missing = '';
  readonly decision = new DecisionForm<{ chartId?: string }, string>(this, {
    draft: new TextDraft(this, { name: 'test.answer', only: { field: 'answer', maxLength: 1000 } }),
    more: (approved) => (approved ? { chartId: 'c1' } : {}),
    missingForYes: () => this.missing,
    send: (decision) => this.send.work(decision),
    sent: (answer) => void this.done.push(answer),
    describe: (error) => (error instanceof ApiError && error.code === 'registration/no-chart' ? 'Somebody has it.' : undefined),
  });

  override render() {
    return this.decision.render(html`<p>Choices</p>`);
  }
}
customElements.define('test-decision', TestDecision);

describe('a yes or no at the desk', () => {
  let el: TestDecision;
  const press = (name: string) => byRole(el, 'button', name)?.click();
  const says = (text: string) => waitUntil(() => textOf(el).includes(text), `It does not say "${text}".`);

  beforeEach(async () => {
    await answerWith([http.all('/api/patients/:patientId/drafts/:form', () => new HttpResponse(null, { status: 204 }))]);
    const context = await fixture(html`<portal-test-context><test-decision></test-decision></portal-test-context>`);
    el = context.querySelector('test-decision') as TestDecision;
    await waitUntil(() => queryDeep(el, 'ds-text-area') !== null);
  });

  async function answer(text: string): Promise<void> {
    const field = queryDeep<HTMLElement & { value: string; updateComplete: Promise<unknown> }>(el, 'ds-text-area');
    if (field) field.value = text;
    await field?.updateComplete;
  }

  it('sends a yes with what goes with it, once however often it is pressed', async () => {
    await expect(el).to.be.accessible();
    await answer(' Welcome. ');
    press('Approve');
    await waitUntil(() => el.send.calls.length === 1);
    press('Approve');
    press('Decline');
    expect(el.send.calls).to.deep.equal([[{ approved: true, answer: 'Welcome.', chartId: 'c1' }]]);
    await el.send.answer('decided');
    await waitUntil(() => el.done.length === 1);
    expect(el.done).to.deep.equal(['decided']);
  });

  it('sends no yes while something is missing, and a no all the same', async () => {
    el.missing = 'Choose the patient.';
    await answer('Please call us.');
    press('Approve');
    await says('Choose the patient.');
    expect(el.send.calls).to.deep.equal([]);
    el.decision.clearMissing();
    await el.updateComplete;
    expect(textOf(el)).to.not.contain('Choose the patient.');
    press('Decline');
    await waitUntil(() => el.send.calls.length === 1);
    expect(el.send.calls).to.deep.equal([[{ approved: false, answer: 'Please call us.' }]]);
  });

  it('says that somebody else was faster, that it is one’s own, and what the page knows of', async () => {
    await answer('Welcome.');
    for (const [code, text] of [
      ['request/already-decided', 'Someone has already answered this request. Load the page again to see the answer.'],
      ['request/own', 'This is your own request.'],
      ['registration/no-chart', 'Somebody has it.'],
    ] as const) {
      const before = el.send.calls.length;
      press('Approve');
      await waitUntil(() => el.send.calls.length === before + 1);
      await el.send.fail(new ApiError(409, code));
      await says(text);
    }
    expect(queryDeep<HTMLElement & { value: string }>(el, 'ds-text-area')?.value).to.equal('Welcome.');
  });

  it('says who did something and when, and leaves out who is not known', () => {
    const locale = { locale: 'en', timeZone: 'America/Chicago' } as const;
    const at = '2026-11-24T16:00:00.000Z';
    expect(doneByText({ at, by: 'Tomasz Nowak' }, 'America/Chicago', locale)).to.match(/Nov.* 24, 2026.*, Tomasz Nowak$/);
    expect(doneByText({ at, by: null }, 'America/Chicago', locale)).to.match(/10:00 AM[^,]*$/);
  });
});
