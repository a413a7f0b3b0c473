/** What is wrong with a form, as links to the fields. */
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { FormError } from '../forms/validate-form.ts';
import { alert } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { headingStyles } from '../styles/heading-styles.ts';
import { elementStyles } from '../styles/shared.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';

/**
 * Stands above the form, shows nothing without errors, and takes the focus
 * whenever it is given new ones: the reader hears all of them, in order.
 *
 * @csspart summary - The frame.
 */
export class DsErrorSummary extends LitElement {
  static override styles = [
    elementStyles,
    headingStyles,
    css`
      [role='group'] {
        margin-block-end: var(--ds-space-5);
        padding: var(--ds-space-4) var(--ds-space-5);
        border: 2px solid var(--ds-color-danger-mark);
        border-radius: var(--ds-radius);
        background: var(--ds-color-surface);
      }

      .title {
        display: flex;
        gap: var(--ds-space-3);
        align-items: flex-start;
        color: var(--ds-color-danger-mark);
      }

      ul {
        margin: var(--ds-space-2) 0 0;
        padding: 0;
        list-style: none;
      }

      a,
      span {
        display: block;
        padding-block: calc((var(--ds-target) - 1lh) / 2);
        overflow-wrap: anywhere;
      }

      a {
        color: var(--ds-color-danger-mark);
        font-weight: var(--ds-weight-medium);
      }
    `,
  ];

  /** “There is a problem” by default. */
  @property() heading = '';
  /** Level of the heading. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** What `validateForm()` returned, or the server's answers. One whose field is '' is plain text. */
  @property({ attribute: false }) errors: readonly FormError[] = [];

  /** The errors that were shown without a call for attention. */
  private _quiet: readonly FormError[] | undefined;

  private readonly _texts = new TextsController(this, COMMON_TEXTS);

  /** Moves the focus to the summary. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[role="group"]')?.focus();
  }

  /** Shows what is left of the errors and leaves the focus where it is, as while the reader corrects them. */
  refresh(errors: readonly FormError[]): void {
    this._quiet = errors;
    this.errors = errors;
  }

  override render() {
    if (this.errors.length === 0) return nothing;
    return html`<div role="group" part="summary" tabindex="-1" aria-labelledby="heading" aria-describedby="list">
      <div class="title">
        ${svgIcon(alert)}
        <div id="heading" class="heading" role="heading" aria-level=${this.headingLevel}>${this.heading || this._texts.current.errorSummary}</div>
      </div>
      <ul id="list" role="list">
        ${this.errors.map((error) => html`<li>${this._renderError(error)}</li>`)}
      </ul>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('errors') && this.errors.length > 0 && this.errors !== this._quiet) this.focus();
  }

  private _renderError(error: FormError) {
    const text = error.inList ?? error.message;
    if (error.field === '') return html`<span>${text}</span>`;
    return html`<a href="#${this._idOf(error)}" @click=${(event: Event) => this._onClick(event, error)}>${text}</a>`;
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
