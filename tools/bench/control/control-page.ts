/**
 * The yardstick for pages: a plain Lit page that draws about as much as the home page (elements, shadow roots, five
 * cards that are loaded when they are needed), without federation, contexts, sessions or translations. What it costs is
 * what such a page costs on the machine of the day.
 */
import { css, html, LitElement, nothing } from 'lit';
import type { ControlData } from './control-data.ts';
import './control-parts.ts';

/** Each in a file of its own, as cards of features are. */
const CARDS: readonly (() => Promise<unknown>)[] = [
  () => import('./cards/visits-card.ts'),
  () => import('./cards/results-card.ts'),
  () => import('./cards/messages-card.ts'),
  () => import('./cards/bills-card.ts'),
  () => import('./cards/details-card.ts'),
];

class ControlPage extends LitElement {
  static override properties = { data: { attribute: false } };
  static override styles = css`
    :host {
      display: block;
      font: 1rem/1.5 system-ui, sans-serif;
    }
    .layout {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.5rem;
      padding: 1rem;
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
      gap: 1.25rem;
    }
    .cards > * {
      min-block-size: 11.5rem;
    }
  `;

  declare data: ControlData | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this._load();
  }

  override render() {
    return html`
      <control-header></control-header>
      <div class="layout">
        <control-nav></control-nav>
        <main>
          <h1>Hello, Dana</h1>
          ${this.data ? this._renderHome(this.data) : html`<p role="status">Loading your home page</p>`}
        </main>
        <p>${['Privacy', 'Terms', 'Accessibility', 'Help', 'Contact'].map((name) => html`<a href="#${name}">${name}</a> `)}</p>
      </div>
    `;
  }

  private _renderHome({ attention, cards }: ControlData) {
    const [visits = [], results = [], messages = [], bills = [], details = []] = cards;
    return html`
      <control-card heading="What needs you">${attention.map((row) => html`<control-row .row=${row}></control-row>`)}</control-card>
      <div class="cards">
        <control-visits .rows=${visits}></control-visits>
        <control-results .rows=${results}></control-results>
        <control-messages .rows=${messages}></control-messages>
        <control-bills .rows=${bills}></control-bills>
        ${details.length > 0 ? html`<control-details .rows=${details}></control-details>` : nothing}
      </div>
    `;
  }

  private async _load(): Promise<void> {
    const answer = await fetch('/data.json');
    this.data = (await answer.json()) as ControlData;
    await Promise.all(CARDS.map((load) => load()));
  }
}

customElements.define('control-page', ControlPage);
