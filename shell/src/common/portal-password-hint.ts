/** Says below a new password, while it is typed, whether it is good enough. */
import '@portal/design-system/inline-message';
import { localized, msg } from '@lit/localize';
import { findPasswordProblem, passwordLength } from '@portal/bff/contract/passwords';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { describePasswordProblem } from './password-text.ts';
import { readBrand } from './brand.ts';

/** From here on nothing more is asked for. */
const STRONG = 20;

interface Hint {
  readonly tone: 'info' | 'warning' | 'success';
  readonly text: string;
}

/**
 * Plain words and no score. The server, which knows more passwords that are
 * common, has the last word. The text changes with the state and not with each
 * key, so that it is read out once.
 */
@localized()
export class PortalPasswordHint extends LitElement {
  /** What is typed so far. */
  @property({ attribute: false }) password = '';
  /** What the page knows of the person: username, e-mail. */
  @property({ attribute: false }) known: readonly string[] = [];

  override render() {
    const hint = this._describe();
    return html`<ds-inline-message live tone=${hint?.tone ?? 'info'}>${hint?.text ?? ''}</ds-inline-message>`;
  }

  private _describe(): Hint | null {
    if (this.password === '') return null;
    const problem = findPasswordProblem(this.password, { known: [readBrand().name, ...this.known] });
    if (problem === 'too-short') return { tone: 'info', text: msg('Keep going: 15 characters or more.', { id: 'shell.password.keep-going' }) };
    if (problem) return { tone: 'warning', text: describePasswordProblem(problem) };
    return passwordLength(this.password) < STRONG
      ? { tone: 'success', text: msg('Good. This is long enough.', { id: 'shell.password.good' }) }
      : { tone: 'success', text: msg('Strong. This is hard to guess.', { id: 'shell.password.strong' }) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-password-hint': PortalPasswordHint;
  }
}
