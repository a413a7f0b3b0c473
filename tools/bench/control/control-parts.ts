/** The elements that the control page and its cards are made of. */
import { css, html, LitElement } from 'lit';
import type { ControlRow } from './control-data.ts';

const NAMES = ['Home', 'Appointments', 'Record', 'Messages', 'Billing', 'Account'];

const icon = () =>
  html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2" d="M4 6h16v12H4zM4 10h16M8 3v4M16 3v4" /></svg>`;

class ControlIcon extends LitElement {
  static override styles = css`
    svg {
      inline-size: 1.25em;
      block-size: 1.25em;
    }
  `;

  override render() {
    return icon();
  }
}

class ControlBadge extends LitElement {
  static override styles = css`
    span {
      padding: 0.125rem 0.5rem;
      border-radius: 1rem;
      background: #e4eef8;
      font-size: 0.875rem;
    }
  `;

  override render() {
    return html`<span><slot></slot></span>`;
  }
}

class ControlHeader extends LitElement {
  static override styles = css`
    header,
    ul {
      display: flex;
      gap: 1rem;
      margin: 0;
      padding: 0.5rem 1rem;
      list-style: none;
    }
  `;

  override render() {
    return html`<header>
      <a href="#home"><control-icon></control-icon> Northfield Health</a>
      <ul>
        ${['Language', 'Display', 'Help', 'Account'].map((name) => html`<li><button type="button"><control-icon></control-icon><span>${name}</span></button></li>`)}
      </ul>
    </header>`;
  }
}

class ControlNav extends LitElement {
  static override styles = css`
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      padding: 0;
      list-style: none;
    }
  `;

  override render() {
    return html`<nav aria-label="Main">
      <ul>
        ${NAMES.map((name) => html`<li><a href="#${name}"><control-icon></control-icon><span>${name}</span></a></li>`)}
      </ul>
    </nav>`;
  }
}

class ControlCard extends LitElement {
  static override properties = { heading: {} };
  static override styles = css`
    section {
      padding: 1.25rem;
      border: 1px solid #c8d2dc;
      border-radius: 0.75rem;
    }
    h2 {
      margin: 0 0 1rem;
      font-size: 1.25rem;
    }
  `;

  declare heading: string;

  override render() {
    return html`<section>
      <header><h2>${this.heading}</h2></header>
      <div><slot></slot></div>
      <footer><slot name="footer"></slot></footer>
    </section>`;
  }
}

class ControlRowElement extends LitElement {
  static override properties = { row: { attribute: false } };
  static override styles = css`
    div {
      display: flex;
      justify-content: space-between;
      gap: 1rem;
      padding-block: 0.5rem;
    }
    p {
      margin: 0;
    }
  `;

  declare row: ControlRow;

  override render() {
    const { title, detail, badge, href } = this.row;
    return html`<div class="row">
      ${icon()}
      <div>
        <p><a href=${href}><strong>${title}</strong></a></p>
        <p><span>${detail}</span></p>
      </div>
      <p><control-badge>${badge}</control-badge></p>
    </div>`;
  }
}

/** What the five cards have in common. */
export class ControlRows extends LitElement {
  static override properties = { rows: { attribute: false } };

  declare rows: readonly ControlRow[];
  protected readonly heading: string = '';

  override render() {
    return html`<control-card .heading=${this.heading}>
      ${this.rows.map((row) => html`<control-row .row=${row}></control-row>`)}
      <p slot="footer"><a href="#all">See all</a></p>
    </control-card>`;
  }
}

customElements.define('control-icon', ControlIcon);
customElements.define('control-badge', ControlBadge);
customElements.define('control-header', ControlHeader);
customElements.define('control-nav', ControlNav);
customElements.define('control-card', ControlCard);
customElements.define('control-row', ControlRowElement);
