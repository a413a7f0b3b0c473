/** What is wrong with a form, as links to the fields. */
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { FormError } from '../forms/validate-form.ts';
import { elementStyles, headingStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';

/**
 * Stands above the form, shows nothing without errors, and takes the focus
 * whenever it is given new ones: the reader hears all of them, in order.
 */
export class DsErrorSummary extends LitElement {
  static override styles = [
    elementStyles,
    headingStyles,
    css`
      div[role='group'] {
        margin-block-end: var(--ds-space-5);
        padding: var(--ds-space-4);
        border: 3px solid var(--ds-color-danger-mark);
        border-radius: var(--ds-radius-s);
        background: var(--ds-color-surface);
      }

      ul {
        margin: var(--ds-space-2) 0 0;
        padding-inline-start: var(--ds-space-5);
      }

      li {
        padding-block: var(--ds-space-2);
      }

      a {
        color: var(--ds-color-danger-mark);
        font-weight: var(--ds-weight-medium);
      }
    `,
  ];

  /** “There is a problem” by default. */
  @property() heading = '';
  /** What `validateForm()` returned, or the server's answers. */
  @property({ attribute: false }) errors: readonly FormError[] = [];

  private readonly _texts = new TextsController(this);

  /** Moves the focus to the summary. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[role="group"]')?.focus();
  }

  override render() {
    if (this.errors.length === 0) return nothing;
    return html`<div role="group" tabindex="-1" aria-labelledby="heading">
      <div id="heading" class="heading" role="heading" aria-level="2">${this.heading || this._texts.current.errorSummary}</div>
      <ul>
        ${this.errors.map(
          (error) => html`<li><a href="#${this._idOf(error)}" @click=${(event: Event) => this._onClick(event, error)}>${error.message}</a></li>`,
        )}
      </ul>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('errors') && this.errors.length > 0) this.focus();
  }

  private _idOf({ field }: FormError): string {
    return typeof field === 'string' ? field : field.id;
  }

  private _onClick(event: Event, { field }: FormError): void {
    // The fields are in other shadow trees, where a link can't point.
    event.preventDefault();
    const root = this.getRootNode() as Document | ShadowRoot;
    const target = typeof field === 'string' ? root.getElementById(field) : field;
    target?.focus();
  }
}
