import '@portal/design-system/button';
import '@portal/design-system/text-field';
import { expect, fixture, html } from '@open-wc/testing';
import { queryDeep, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ApiError } from './api-error.ts';
import { FeatureElement } from './feature-element.ts';
import { FormController } from './form-controller.ts';
import { readTexts } from './form-texts.ts';
import { RecordEdit } from './record-edit.ts';
import { held } from './testing/held.ts';
import type { Held } from './testing/held.ts';
import './testing/index.ts';
import type { PortalTestContext } from './testing/index.ts';
import type { Call } from './work.ts';

interface Contact {
  readonly version: number;
  readonly phone: string;
  readonly city: string;
}
type Values = Omit<Contact, 'version'>;
type Change = Partial<Values> & { readonly version: number };

const FIELDS = ['phone', 'city'] as const;
const typed = (form: HTMLFormElement): Values => ({ phone: '', city: '', ...readTexts(form) });

class TestContact extends FeatureElement {
  onFile: Contact = { version: 1, phone: '1', city: 'Elm' };
  send: Held<[change: Change, call: Call], Contact> = held();
  readonly edit = new RecordEdit<Contact, Values>(this, {
    name: 'test.contact',
    read: () => Promise.resolve(this.onFile),
    valuesOf: ({ phone, city }) => ({ phone, city }),
    typed,
  });
  readonly form = new FormController(this, {
    draft: this.edit,
    values: (form) => this.edit.changed(typed(form)),
    send: (changed, call) => this.send.work({ ...changed, version: this.edit.version }, call),
  });

  override render() {
    const values: Values = { phone: '1', city: 'Elm', ...this.edit.drafted };
    return html`
      ${this.edit.renderNote(() => void this.edit.startOver())}
      ${this.form.render(html`
        ${FIELDS.map((name) => html`<ds-text-field .name=${name} .label=${name} .value=${values[name]} .hint=${this.edit.onFileNow(name, values[name], (now) => now)}></ds-text-field>`)}
        <ds-button type="submit">Save</ds-button>
      `)}
    `;
  }
}
customElements.define('test-contact', TestContact);

describe('an edit of what is on file', () => {
  let el: TestContact;
  let drafts: (string | null)[];
  const api = {
    request: async (_input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      if ((init?.method ?? 'GET') === 'GET') return Response.json({ value: drafts.at(-1) ?? null });
      drafts.push(init?.method === 'DELETE' ? null : (JSON.parse(String(init?.body)) as { value: string }).value);
      return new Response(null, { status: 204 });
    },
  };

  async function open(): Promise<void> {
    const context = await fixture<PortalTestContext>(html`<portal-test-context .overrides=${{ api }}></portal-test-context>`);
    el = document.createElement('test-contact') as TestContact;
    context.append(el);
    await el.edit.begin();
    el.requestUpdate();
    await el.updateComplete;
  }

  async function type(name: string, text: string): Promise<void> {
    const input = queryDeep<HTMLElement>(el, `ds-text-field[name=${name}]`)?.shadowRoot?.querySelector('input');
    input?.focus();
    input?.select();
    await sendKeys({ type: text });
  }

  async function save(): Promise<void> {
    const before = el.send.calls.length;
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.send.calls.length > before);
  }

  beforeEach(() => {
    drafts = [];
  });

  it('sends what was touched alone, as an edit of the version that was shown', async () => {
    await open();
    await type('phone', '2');
    await save();
    expect(el.send.calls[0]?.[0]).to.deep.equal({ phone: '2', version: 1 });
    await el.send.answer({ version: 2, phone: '2', city: 'Elm' });
  });

  it('shows at each field what somebody else put there meanwhile, keeps what was typed, and saves again as an edit of that', async () => {
    await open();
    await type('phone', '2');
    el.edit.flush();
    await waitUntil(() => drafts.length === 1);
    await save();
    el.onFile = { version: 5, phone: '9', city: 'Elm' };
    await el.send.fail(new ApiError(412, 'resource/changed'));
    await waitUntil(() => textOf(el).includes('These details changed while you were editing'));
    expect(textOf(queryDeep(el, 'ds-text-field[name=phone]') as HTMLElement)).to.contain('On file now: 9');
    expect(textOf(queryDeep(el, 'ds-text-field[name=city]') as HTMLElement)).to.not.contain('On file now');
    expect(drafts).to.not.include(null);
    await save();
    expect(el.send.calls[1]?.[0]).to.deep.equal({ phone: '2', version: 5 });
    expect(el.send.calls[1]?.[1].key).to.not.equal(el.send.calls[0]?.[1].key);
    await el.send.answer({ version: 6, phone: '2', city: 'Elm' });
    await waitUntil(() => drafts.at(-1) === null);
  });

  it('brings back what was typed over an older version, beside what is on file now', async () => {
    drafts = [JSON.stringify({ version: 0, values: { phone: '2' } })];
    await open();
    expect(textOf(el)).to.contain('We kept what you typed last time');
    expect(el.edit.drafted).to.deep.equal({ phone: '2' });
    expect(el.edit.version).to.equal(1);
    expect(textOf(queryDeep(el, 'ds-text-field[name=phone]') as HTMLElement)).to.contain('On file now: 1');
  });
});
