import '@portal/design-system/button';
import '@portal/design-system/text-field';
import { expect, fixture } from '@open-wc/testing';
import { queryAllDeep, queryDeep, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, nothing } from 'lit';
import { ApiError } from './api-error.ts';
import { FeatureElement } from './feature-element.ts';
import { FormController } from './form-controller.ts';
import type { FormOptions } from './form-controller.ts';
import { readTexts } from './form-texts.ts';
import type { Texts } from './form-texts.ts';
import { held } from './testing/held.ts';
import type { Held } from './testing/held.ts';
import './testing/index.ts';
import type { PortalTestContext } from './testing/index.ts';
import { TextDraft } from './text-draft.ts';
import type { Call } from './work.ts';

type Send = Held<[values: Texts, call: Call], string>;

/** A form that asks for two names. */
class TestForm extends FeatureElement {
  send!: Send;
  options: Partial<FormOptions<Texts, string>> = {};
  readonly sent: string[] = [];
  readonly draft = new TextDraft(this, { name: 'test.names' });
  form!: FormController<Texts, string>;

  override connectedCallback(): void {
    this.form ??= new FormController(this, {
      values: readTexts,
      send: this.send.work,
      sent: (answer) => void this.sent.push(answer),
      said: () => 'It is sent.',
      describeField: ({ code }) => `The server says: ${code}.`,
      draft: this.draft,
      ...this.options,
    });
    super.connectedCallback();
  }

  override render() {
    return this.form.render(html`
      <ds-text-field name="first" required label="First name" .value=${this.draft.typed('first')}></ds-text-field>
      <ds-text-field name="last" required label="Last name" .value=${this.draft.typed('last')}></ds-text-field>
      <ds-button type="submit">Send</ds-button>
      ${this.sent.length > 0 ? html`<p>Done</p>` : nothing}
    `);
  }
}
customElements.define('test-names-form', TestForm);

const lost = new ApiError(0, 'network');

describe('a form', () => {
  let context: PortalTestContext;
  let el: TestForm;
  let send: Send;
  let drafts: (string | null)[];
  let draftsFail: boolean;

  /** What is kept on the server; `null` once it is dropped. */
  const api = {
    request: async (_input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const method = init?.method ?? 'GET';
      if (method === 'GET') return Response.json({ value: drafts.at(-1) ?? null });
      if (draftsFail) throw new TypeError('down');
      drafts.push(method === 'DELETE' ? null : (JSON.parse(String(init?.body)) as { value: string }).value);
      return new Response(null, { status: 204 });
    },
  };

  async function open(options: TestForm['options'] = {}): Promise<void> {
    context = await fixture<PortalTestContext>(html`<portal-test-context .overrides=${{ api }}></portal-test-context>`);
    el = document.createElement('test-names-form') as TestForm;
    el.send = send;
    el.options = options;
    context.append(el);
    await el.updateComplete;
    await el.draft.load();
    el.requestUpdate();
    await el.updateComplete;
  }

  async function type(name: string, text: string): Promise<void> {
    const input = queryDeep<HTMLInputElement>(el, `ds-text-field[name=${name}]`)?.shadowRoot?.querySelector('input');
    input?.focus();
    input?.select();
    await sendKeys({ type: text });
  }

  async function fill(): Promise<void> {
    await type('first', 'Ana');
    await type('last', 'Ruiz');
  }

  const enter = (): Promise<void> => sendKeys({ press: 'Enter' });
  const field = (name: string) => queryDeep(el, `ds-text-field[name=${name}]`);

  beforeEach(() => {
    send = held();
    drafts = [];
    draftsFail = false;
  });

  it('lists what is missing, puts the focus there, and sends nothing', async () => {
    await open();
    await type('first', 'Ana');
    await enter();
    await waitUntil(() => queryDeep(el, '[role=group]')?.matches(':focus') === true);
    expect(textOf(queryDeep(el, 'ds-error-summary') ?? el)).to.contain('Last name');
    expect(send.calls).to.deep.equal([]);
    await expect(context).to.be.accessible();
  });

  it('of a field or two leaves the list out and puts the focus on the first wrong field', async () => {
    await open({ summary: 'none' });
    await type('last', 'Ruiz');
    await enter();
    await waitUntil(() => field('first')?.matches(':focus-within') === true);
    expect(queryDeep(el, 'ds-error-summary')).to.equal(null);
    expect(send.calls).to.deep.equal([]);
  });

  it('is busy before anything is awaited: pressing Enter again while it is sent does nothing at all', async () => {
    await open();
    await fill();
    await enter();
    await enter();
    queryDeep<HTMLFormElement>(el, 'form')?.requestSubmit();
    await waitUntil(() => send.calls.length === 1);
    await el.updateComplete;
    expect(queryDeep(el, 'ds-button[busy]')).to.not.equal(null);
    await enter();
    expect(el.sent).to.deep.equal([]);
    expect(context.announcements).to.deep.equal([]);
    await send.answer('r1');
    expect(send.calls).to.have.length(1);
    expect(el.sent).to.deep.equal(['r1']);
    expect(context.announcements).to.deep.equal(['It is sent.']);
  });

  it('sends the same again under the same key when only the answer was lost', async () => {
    await open();
    await fill();
    for (const failure of [lost, new ApiError(503, 'service/unavailable')]) {
      await enter();
      await waitUntil(() => send.calls.length > 0 && el.form.busy);
      await send.fail(failure);
    }
    await enter();
    await send.answer('r1');
    const keys = send.calls.map(([, { key }]) => key);
    expect(new Set(keys)).to.have.property('size', 1);
    expect(keys[0]).to.match(/^[0-9a-f-]{36}$/);
  });

  it('sends what was corrected after a lost answer under a new key, and so the next one after an answer', async () => {
    await open();
    await fill();
    await enter();
    await waitUntil(() => send.calls.length === 1);
    await send.fail(lost);
    await type('last', 'Ruíz');
    await enter();
    await waitUntil(() => send.calls.length === 2);
    await send.answer('r1');
    await enter();
    await waitUntil(() => send.calls.length === 3);
    await send.answer('r2');
    expect(new Set(send.calls.map(([, { key }]) => key))).to.have.property('size', 3);
    expect(send.calls[1]?.[0]).to.deep.equal({ first: 'Ana', last: 'Ruíz' });
  });

  it('does not send under an old key what the server refused', async () => {
    await open();
    await fill();
    await enter();
    await waitUntil(() => send.calls.length === 1);
    await send.fail(new ApiError(409, 'request/key-reused'));
    await enter();
    await waitUntil(() => send.calls.length === 2);
    expect(send.calls[0]?.[1].key).to.not.equal(send.calls[1]?.[1].key);
    await send.answer('r1');
  });

  it('says at the fields, and in the list, what the server says of them, and sends again when asked', async () => {
    await open();
    await fill();
    await enter();
    await waitUntil(() => send.calls.length === 1);
    await send.fail(new ApiError(422, 'request/not-valid', 'r', [{ path: 'last', code: 'odd' }]));
    await waitUntil(() => textOf(queryDeep(el, 'ds-error-summary') ?? el).includes('The server says: odd.'));
    expect(textOf(field('last') as HTMLElement)).to.contain('The server says: odd.');
    expect(queryDeep(el, 'ds-alert')).to.equal(null);
    expect(queryDeep(el, '[role=group]')?.matches(':focus')).to.equal(true);
    await type('last', 'Other');
    await waitUntil(() => !textOf(el).includes('The server says'));
    await enter();
    await waitUntil(() => send.calls.length === 2);
    await send.answer('r1');
  });

  it('shows what is still wrong with a form that was taken, at the fields and in the list, until it is sent again', async () => {
    await open();
    await fill();
    el.form.tell([{ field: 'last', message: 'Say this in Spanish too.' }]);
    await waitUntil(() => textOf(queryDeep(el, 'ds-error-summary') ?? el).includes('Say this in Spanish too.'));
    expect(textOf(field('last') as HTMLElement)).to.contain('Say this in Spanish too.');
    expect(send.calls).to.deep.equal([]);
    await type('last', 'Other');
    await enter();
    await waitUntil(() => send.calls.length === 1);
    await send.answer('r1');
    await waitUntil(() => !textOf(el).includes('Say this in Spanish too.'));
  });

  it('lists what is missing now in place of what the server said before', async () => {
    await open();
    await fill();
    await enter();
    await waitUntil(() => send.calls.length === 1);
    await send.fail(new ApiError(422, 'request/not-valid', 'r', [{ path: 'last', code: 'odd' }]));
    const first = field('first') as HTMLElementTagNameMap['ds-text-field'];
    first.value = '';
    await first.updateComplete;
    await type('last', 'Other');
    await enter();
    await waitUntil(() => queryAllDeep(el, 'li').length === 1 && textOf(queryAllDeep(el, 'li')[0] as HTMLElement).includes('First name'));
    expect(send.calls).to.have.length(1);
  });

  it('says in an alert why it was not taken when that is of no field', async () => {
    await open({ describe: () => 'Call us.' });
    await fill();
    await enter();
    await waitUntil(() => send.calls.length === 1);
    await send.fail(new ApiError(422, 'request/not-valid', 'r', [{ path: 'elsewhere', code: 'odd' }]));
    await waitUntil(() => textOf(el).includes('Call us.'));
    const last = field('last') as HTMLElementTagNameMap['ds-text-field'];
    last.value = '';
    await last.updateComplete;
    await enter();
    await waitUntil(() => queryAllDeep(el, 'li').length === 1);
    expect(textOf(el), 'an old failure is gone when something else is wrong').to.not.contain('Call us.');
  });

  it('keeps what was typed when sending fails, and drops it once it is sent', async () => {
    await open();
    await fill();
    el.draft.flush();
    await waitUntil(() => drafts.length > 0);
    await enter();
    await waitUntil(() => send.calls.length === 1);
    await send.fail(lost);
    expect(drafts.at(-1)).to.equal('{"first":"Ana","last":"Ruiz"}');
    await enter();
    await waitUntil(() => send.calls.length === 2);
    await send.answer('r1');
    await waitUntil(() => drafts.at(-1) === null);
  });

  it('drops nothing of what was typed when Enter is pressed again while it is sent', async () => {
    await open();
    await fill();
    el.draft.flush();
    await waitUntil(() => drafts.length > 0);
    await enter();
    await enter();
    await waitUntil(() => send.calls.length === 1);
    expect(drafts).to.not.include(null);
    await send.fail(lost);
    expect(drafts).to.not.include(null);
    expect(drafts.at(-1)).to.equal('{"first":"Ana","last":"Ruiz"}');
  });

  it('begins with what was typed before, and says when it can not be kept', async () => {
    drafts = ['{"first":"Ana"}'];
    await open();
    await waitUntil(() => queryDeep<HTMLInputElement>(el, 'input')?.value === 'Ana');
    draftsFail = true;
    await type('last', 'R');
    el.draft.flush();
    await waitUntil(() => textOf(queryDeep(el, '.draft-status') ?? el).includes('isn’t saved yet'));
    draftsFail = false;
  });

  it('does nothing more on a page that was left while it was sent, but drops what was typed', async () => {
    await open();
    await fill();
    await enter();
    await waitUntil(() => send.calls.length === 1);
    el.remove();
    await send.answer('r1');
    expect(el.sent).to.deep.equal([]);
    expect(drafts.at(-1) ?? null).to.equal(null);
  });
});
