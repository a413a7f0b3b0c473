/** Letters as they are printed: one a page, its address where the window of an envelope is. */
import '@portal/design-system/print-sheet';
import type { Letter } from '@portal/bff/contract/desk';
import { FeatureElement } from '@portal/shell/contract';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';

export class AccountLettersSheet extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      .to {
        margin-block: 2.5em 3em;
      }

      p {
        margin-block: 0 1em;
      }
    `,
  ];

  /** Those with an address. */
  @property({ attribute: false }) data: readonly Letter[] = [];

  override render() {
    return this.data.map((letter) => this._renderLetter(letter));
  }

  /** In the language of whom it is for. Nothing in the margins: each letter goes to somebody else. */
  private _renderLetter({ name, address, language, words }: Letter) {
    const [sender = '', ...contact] = words.sender;
    return html`<ds-print-sheet unnumbered lang=${language} .sender=${sender} .contact=${contact.join(' · ')}>
      <p class="to">${lines([name, ...(address ?? [])])}</p>
      <p>${words.date}</p>
      <p>${words.greeting}</p>
      <p>${words.opening}</p>
      <ul>
        ${words.news.map((item) => html`<li>${item}</li>`)}
      </ul>
      ${words.closing.map((text) => html`<p>${text}</p>`)}
      <p>${lines(words.sender)}</p>
    </ds-print-sheet>`;
  }
}

const lines = (texts: readonly string[]) => texts.map((text, at) => (at === 0 ? text : html`<br />${text}`));

declare global {
  interface HTMLElementTagNameMap {
    'account-letters-sheet': AccountLettersSheet;
  }
}
