/** The frame of pages outside a session: brand, display, language, one card in the middle, help below. */
import '@portal/design-system/brand-mark';
import '@portal/design-system/button';
import { localized, msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { readBrand } from './brand.ts';
import { DisplayDialog } from './display-dialog.ts';
import { PortalHelp } from './portal-help.ts';
import { PortalLanguageSwitch } from './portal-language-switch.ts';

defineElement('portal-help', PortalHelp);
defineElement('portal-language-switch', PortalLanguageSwitch);

/**
 * @slot - The form.
 */
@localized()
export class PortalGate extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-rows: auto auto 1fr auto;
      min-block-size: 100dvh;
      background:
        radial-gradient(60rem 30rem at 80% -10%, var(--ds-color-primary-soft), transparent),
        var(--ds-color-page);
    }

    header,
    .failure,
    footer {
      inline-size: 100%;
      max-inline-size: 72rem;
      margin-inline: auto;
      padding: var(--ds-space-4) clamp(var(--ds-space-4), 4vw, var(--ds-space-6));
      box-sizing: border-box;
    }

    header {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-space-2) var(--ds-space-4);
      align-items: center;
      justify-content: space-between;
    }

    .failure:empty {
      padding: 0;
    }

    .choices {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      /* Where it stands below the brand, the words begin where the brand does. */
      margin-inline-start: calc(-1 * var(--ds-space-3));
    }

    .brand {
      display: flex;
      gap: var(--ds-space-2);
      align-items: center;
      margin: 0;
      color: var(--ds-color-primary);
      font-size: var(--ds-text-l);
      font-weight: var(--ds-weight-bold);
    }

    main {
      display: grid;
      align-items: center;
      justify-items: center;
      padding: var(--ds-space-4);
    }

    .card {
      box-sizing: border-box;
      inline-size: 100%;
      max-inline-size: 28rem;
      padding: clamp(var(--ds-space-5), 6vw, var(--ds-space-6));
      border: var(--ds-border);
      border-radius: calc(var(--ds-radius) * 1.5);
      background: var(--ds-color-surface);
      box-shadow: var(--ds-shadow-2);
    }

    h1 {
      margin: 0;
      font-size: var(--ds-text-2xl);
      font-weight: var(--ds-weight-bold);
      letter-spacing: -0.015em;
      line-height: var(--ds-line-tight);
      text-wrap: balance;
    }

    .lead {
      margin-block: var(--ds-space-2) var(--ds-space-5);
      color: var(--ds-color-text-muted);
    }
  `;

  @property() heading = '';
  @property() lead = '';

  private readonly _display = new DisplayDialog(this);

  override render() {
    return html`
      <header>
        <p class="brand"><ds-brand-mark></ds-brand-mark>${readBrand().name}</p>
        <div class="choices">
          <ds-button variant="quiet" @click=${this._display.open}>${msg('Display and language', { id: 'shell.display.heading' })}</ds-button>
          <portal-language-switch></portal-language-switch>
        </div>
      </header>
      <div class="failure">${this._display.renderFailure()}</div>
      <main>
        <div class="card">
          <h1>${this.heading}</h1>
          <p class="lead">${this.lead}</p>
          <slot></slot>
        </div>
      </main>
      <footer aria-label=${msg('Help', { id: 'shell.help.label' })}><portal-help></portal-help></footer>
      ${this._display.render()}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-gate': PortalGate;
  }
}
