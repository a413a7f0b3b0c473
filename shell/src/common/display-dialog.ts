/** Opens the dialog about text size, colors and language, on any page. It is loaded when somebody asks for it. */
import '@portal/design-system/alert';
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Display } from './display.ts';

/** Keeps what was chosen on the person's account as well; rejects when that did not work. */
export type SaveDisplay = (chosen: Display) => Promise<void>;

export class DisplayDialog {
  private readonly _host: ReactiveControllerHost;
  private readonly _save: SaveDisplay | undefined;
  private _state: 'closed' | 'open' | 'failed' = 'closed';

  /** @param save - Where somebody is signed in. */
  constructor(host: ReactiveControllerHost, save?: SaveDisplay) {
    this._host = host;
    this._save = save;
  }

  /** Opens it. Never rejects: a dialog that does not come is told on the page. */
  readonly open = async (): Promise<void> => {
    try {
      const { PortalDisplayDialog } = await import(/* webpackChunkName: "display" */ './portal-display-dialog.ts');
      defineElement('portal-display-dialog', PortalDisplayDialog);
      this._set('open');
    } catch {
      this._set('failed');
    }
  };

  render(): TemplateResult | typeof nothing {
    if (this._state !== 'open') return nothing;
    return html`<portal-display-dialog .save=${this._save} @close=${() => this._set('closed')}></portal-display-dialog>`;
  }

  /** Why there is no dialog, where that is so. */
  renderFailure(): TemplateResult | typeof nothing {
    if (this._state !== 'failed') return nothing;
    return html`<ds-alert tone="danger" dismissible @dismiss=${() => this._set('closed')}>
      ${msg('“Display and language” did not load. Check your connection, then try again.', { id: 'shell.display.not-loaded' })}
    </ds-alert>`;
  }

  private _set(state: 'closed' | 'open' | 'failed'): void {
    this._state = state;
    this._host.requestUpdate();
  }
}
