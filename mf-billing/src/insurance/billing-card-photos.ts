/** Photos of an insurance card: opened one at a time, and fetched only then. */
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/dialog';
import { msg, str } from '@lit/localize';
import type { CardPhoto } from '@portal/bff/contract/insurance';
import { Action, ApiError, defineElement, describeError, FeatureElement, saveFile } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

/** What browsers draw; other kinds are saved. */
const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

export class BillingCardPhotos extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      img {
        display: block;
        max-inline-size: 100%;
        max-block-size: 75vh;
        margin-inline: auto;
      }

      p {
        margin: 0;
        color: var(--ds-color-text-muted);
      }

      ds-dialog {
        --ds-dialog-width: 60rem;
      }
    `,
  ];

  @property({ attribute: false }) photos: readonly CardPhoto[] = [];
  /** Fetches the bytes of one. */
  @property({ attribute: false }) open: (photoId: string) => Promise<ArrayBuffer> = () => Promise.reject(new TypeError('Nobody said where photos are.'));

  @state() private _shown: { readonly name: string; readonly url: string } | undefined;

  private readonly _fetch = new Action(this, {
    describe: (error) =>
      error instanceof ApiError && error.code === 'file/not-checked'
        ? msg('We’re still checking this photo. Try again in a few minutes.', { id: 'billing.photo.waiting' })
        : describeError(error),
    send: ({ photo }: { readonly photo: CardPhoto; readonly name: string }) => this.open(photo.id),
    done: (bytes, { photo, name }) => {
      // What the server said it is, and nothing the bytes say themselves.
      const blob = new Blob([bytes], { type: photo.type });
      if (SHOWN.has(photo.type)) this._show(name, blob);
      else saveFile(blob, name);
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._close();
  }

  override render() {
    if (this.photos.length === 0) return nothing;
    return html`
      <ds-cluster>
        ${this.photos.map((photo, index) => {
          const name = msg(str`Card photo ${index + 1}`, { id: 'billing.photo.name' });
          return photo.scan === 'infected'
            ? html`<p>${msg('A photo had harmful software in it. No one can open it.', { id: 'billing.photo.infected' })}</p>`
            : html`<ds-button .busy=${this._fetch.busy} @click=${() => this._fetch.run({ photo, name })}>${name}</ds-button>`;
        })}
      </ds-cluster>
      ${this._fetch.renderFailure()}
      <ds-dialog .open=${this._shown !== undefined} .heading=${this._shown?.name ?? ''} @close=${() => this._close()}>
        ${this._shown ? html`<img src=${this._shown.url} alt=${this._shown.name} />` : nothing}
      </ds-dialog>
    `;
  }

  private _show(name: string, blob: Blob): void {
    this._close();
    this._shown = { name, url: URL.createObjectURL(blob) };
  }

  private _close(): void {
    if (this._shown) URL.revokeObjectURL(this._shown.url);
    this._shown = undefined;
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-card-photos', BillingCardPhotos);

declare global {
  interface HTMLElementTagNameMap {
    'billing-card-photos': BillingCardPhotos;
  }
}
