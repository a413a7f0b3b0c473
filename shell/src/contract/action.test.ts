import '@portal/design-system/button';
import { expect, fixture, html } from '@open-wc/testing';
import { byRole, queryDeep, textOf, waitUntil } from '@portal/design-system/testing';
import { Action } from './action.ts';
import { ApiError } from './api-error.ts';
import { FeatureElement } from './feature-element.ts';
import { held } from './testing/held.ts';
import type { Held } from './testing/held.ts';
import './testing/index.ts';
import type { PortalTestContext } from './testing/index.ts';
import type { Call } from './work.ts';

class TestButton extends FeatureElement {
  send: Held<[id: string, call: Call], string> = held();
  readonly done: string[] = [];
  readonly action = new Action(this, {
    send: (id: string, call) => this.send.work(id, call),
    said: (answer) => `${answer} is gone.`,
    done: (answer) => void this.done.push(answer),
    proof: true,
  });

  override render() {
    return html`${this.action.renderFailure()}<ds-button .busy=${this.action.busy} @click=${() => this.action.run('a')}>End it</ds-button>`;
  }
}
customElements.define('test-action-button', TestButton);

describe('a button that does something', () => {
  let context: PortalTestContext;
  let el: TestButton;
  const press = () => queryDeep<HTMLElement>(el, 'button')?.click();

  beforeEach(async () => {
    context = await fixture<PortalTestContext>(html`<portal-test-context><test-action-button></test-action-button></portal-test-context>`);
    el = context.querySelector('test-action-button') as TestButton;
    await el.updateComplete;
    for (const dialog of document.querySelectorAll('portal-step-up-dialog')) dialog.remove();
  });

  it('does it once, however often it is pressed, and says so once it is done', async () => {
    press();
    press();
    void el.action.run('b');
    await el.updateComplete;
    expect(el.send.calls).to.have.length(1);
    expect(el.action.busy).to.equal(true);
    await el.send.answer('Access');
    expect(context.announcements).to.deep.equal(['Access is gone.']);
    expect(el.done).to.deep.equal(['Access']);
    expect(el.action.busy).to.equal(false);
  });

  it('tells why it did not work until it is tried again, and tries the same under the same key', async () => {
    press();
    await el.send.fail(new ApiError(0, 'network'));
    await waitUntil(() => textOf(el).includes('We couldn’t reach the portal'));
    press();
    await el.updateComplete;
    expect(textOf(el)).to.not.contain('We couldn’t reach');
    await el.send.answer('Access');
    expect(el.send.calls[0]?.[1].key).to.equal(el.send.calls[1]?.[1].key);
  });

  it('asks who is there when the server wants to know, does it again under the same key, and tells nothing when nobody proves it', async () => {
    let proofs = 0;
    context.overrides = {
      api: {
        request: async (input, init) => {
          if (init?.method === 'POST') proofs += 1;
          expect(String(input)).to.equal('/api/session/prove');
          return init?.method === 'POST' ? new Response(null, { status: 204 }) : Response.json({ code: false, passkey: false });
        },
      },
    };
    press();
    await el.send.fail(new ApiError(403, 'session/reauthentication-required'));
    await waitUntil(() => queryDeep(document, 'input[name=password]') !== null);
    const dialog = document.querySelector('portal-step-up-dialog') as HTMLElement;
    byRole(dialog, 'button', 'Cancel')?.click();
    await waitUntil(() => !el.action.busy);
    expect(queryDeep(el, 'ds-alert')).to.equal(null);
    expect(el.send.calls).to.have.length(1);

    press();
    await el.send.fail(new ApiError(403, 'session/reauthentication-required'));
    await waitUntil(() => queryDeep(dialog, 'input[name=password]') !== null);
    const field = queryDeep(dialog, 'ds-text-field') as HTMLElement & { value: string; updateComplete: Promise<unknown> };
    field.value = 'open sesame';
    await field.updateComplete;
    queryDeep<HTMLFormElement>(dialog, 'form')?.requestSubmit();
    await waitUntil(() => el.send.calls.length === 3);
    await el.send.answer('Access');
    expect(proofs).to.equal(1);
    expect(el.done).to.deep.equal(['Access']);
    expect(el.send.calls[1]?.[1].key).to.equal(el.send.calls[2]?.[1].key);
  });
});
