/** How to get help, on every page and whatever is down: the emergency number and the clinic's phone. */
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { phoneHref } from '../contract/phone.ts';
import { readBrand } from './brand.ts';
import { helpPhone, helpPhoneContext } from './help-phone.ts';

@localized()
export class PortalHelp extends LitElement {
  static override styles = css`
    :host {
      display: block;
      color: var(--ds-color-text-muted);
      font-size: var(--ds-text-s);
    }

    p {
      margin: 0;
    }

    strong {
      color: var(--ds-color-text);
    }

    a {
      display: inline-block;
      min-block-size: 1.5rem;
      color: var(--ds-color-primary);
      font-weight: var(--ds-weight-medium);
      text-underline-offset: 0.2em;
      white-space: nowrap;
    }

    a:focus-visible {
      border-radius: 4px;
      outline: 3px solid var(--ds-color-focus);
      outline-offset: 2px;
    }
  `;

  /** Who reads it works here: an emergency is a patient's. */
  @property({ type: Boolean }) staff = false;

  @consume({ context: helpPhoneContext, subscribe: true }) @state() private _phone: string | undefined;

  override render() {
    const phone = this._phone ?? helpPhone();
    return html`
      <p>
        ${
          this.staff
            ? msg('If a patient who is not with you is in danger:', { id: 'shell.help.staff' })
            : html`<strong>${msg('Is it an emergency?', { id: 'shell.help.emergency' })}</strong> ${msg('Don’t wait for an answer here.', { id: 'shell.help.do-not-wait' })}`
        }
        <a href="tel:911">${msg('Call 911', { id: 'shell.help.call-911' })}</a>
      </p>
      <p>${msg(str`Questions? Call ${readBrand().name}:`, { id: 'shell.help.questions' })} <a href=${phoneHref(phone)}>${phone}</a></p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-help': PortalHelp;
  }
}
