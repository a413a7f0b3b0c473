/** Base class of what is printed: letterhead, whose it is, the day, and the looks of a document. */
import '@portal/design-system/brand-mark';
import '@portal/design-system/print-sheet';
import { css, html } from 'lit';
import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { readBrand } from '../../common/brand.ts';
import type { Identity } from '../contexts.ts';
import { FeatureElement } from '../feature-element.ts';
import { formatBirthDate } from '../intl.ts';
import { paperFacts } from './paper-facts.ts';

/** A sheet about one patient. A subclass says its heading and draws the rest. */
export abstract class FeatureSheet<Data> extends FeatureElement {
  static override styles: CSSResultGroup = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
      }

      :host([hidden]) {
        display: none;
      }

      a {
        color: inherit;
        text-decoration: none;
      }

      h2 {
        margin: var(--ds-space-4) 0 var(--ds-space-2);
        font-size: 1.2rem;
        font-weight: var(--ds-weight-bold);
        line-height: var(--ds-line-tight);
        break-after: avoid;
      }

      h3 {
        margin: var(--ds-space-3) 0 var(--ds-space-1);
        font-size: 1rem;
        font-weight: var(--ds-weight-bold);
        break-after: avoid;
      }

      p {
        margin: 0 0 var(--ds-space-2);
        orphans: 3;
        widows: 3;
      }

      .written {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }

      .muted {
        color: var(--ds-color-text-muted);
        font-size: 0.9rem;
      }

      .strong {
        font-weight: var(--ds-weight-bold);
      }

      /* A part that says something only as a whole. */
      .whole {
        break-inside: avoid;
      }

      table {
        inline-size: 100%;
        border-collapse: collapse;
        line-height: 1.35;
      }

      th,
      td {
        padding: 0.35rem 0.75rem 0.35rem 0;
        border-block-end: 1px solid var(--ds-color-border);
        text-align: start;
        vertical-align: top;
        overflow-wrap: anywhere;
      }

      th:last-child,
      td:last-child {
        padding-inline-end: 0;
      }

      thead th {
        border-block-end-color: var(--ds-color-text);
        color: var(--ds-color-text-muted);
        font-size: 0.85rem;
        font-weight: var(--ds-weight-medium);
        vertical-align: bottom;
      }

      tbody th {
        font-weight: var(--ds-weight-medium);
      }

      tr {
        break-inside: avoid;
      }

      .number {
        font-variant-numeric: tabular-nums;
        text-align: end;
        white-space: nowrap;
      }

      ul,
      ol {
        margin: 0 0 var(--ds-space-2);
        padding-inline-start: 1.25rem;
      }

      li {
        break-inside: avoid;
      }

      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--ds-space-1) var(--ds-space-5);
        margin: 0 0 var(--ds-space-3);
        break-inside: avoid;
      }

      .fact {
        display: contents;
      }

      dt {
        color: var(--ds-color-text-muted);
      }

      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** What is printed. */
  @property({ attribute: false }) data!: Data;

  /** What the document is. */
  protected abstract heading(data: Data): string;
  protected abstract renderBody(data: Data): unknown;

  /** Whom it is about; whose record is open unless a sheet knows better. `null` for nobody. */
  protected person(_data: Data): Identity | null {
    return this.subject.kind === 'patient' ? this.subject.identity : null;
  }

  override render() {
    const { name, phone, address } = readBrand();
    const person = this.person(this.data);
    const footer = person
      ? [person.fullName, person.birthDate && formatBirthDate(person.birthDate, this.locale.locale), person.patientNumber].filter(Boolean).join(' · ')
      : '';
    return html`<ds-print-sheet .sender=${name} .contact=${[address, phone].filter(Boolean).join(' · ')} .heading=${this.heading(this.data)} .facts=${paperFacts(person, this.locale)} .footer=${footer}>
      <ds-brand-mark slot="logo"></ds-brand-mark>
      ${this.renderBody(this.data)}
    </ds-print-sheet>`;
  }
}

/** A label and what stands beside it; what is not known is left out. */
export function renderFacts(facts: readonly (readonly [label: string, value: unknown])[]) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return html`<dl>${known.map(([label, value]) => html`<div class="fact"><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
