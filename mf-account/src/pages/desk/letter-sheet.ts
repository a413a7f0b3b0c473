/** A letter as it is printed: one a page, its address where the window of an envelope is. */
import type { Letter } from '@portal/bff/contract/desk';
import { css, html } from 'lit';

export const letterStyles = css`
  .sheet {
    display: none;
  }

  @media print {
    .desk {
      display: none;
    }

    .sheet.printed {
      display: block;
      break-after: page;
    }

    .sheet:last-of-type {
      break-after: auto;
    }

    .to {
      margin-block: 2.5em 3em;
    }

    .sheet p {
      margin-block: 0 1em;
    }
  }
`;

/** @param isPrinted - Whether it goes on paper the next time. */
export function renderSheet({ name, address, language, words }: Letter, isPrinted: boolean) {
  return html`<article class="sheet ${isPrinted ? 'printed' : ''}" lang=${language}>
    <p>${lines(words.sender)}</p>
    <p class="to">${lines([name, ...(address ?? [])])}</p>
    <p>${words.date}</p>
    <p>${words.greeting}</p>
    <p>${words.opening}</p>
    <ul>
      ${words.news.map((item) => html`<li>${item}</li>`)}
    </ul>
    ${words.closing.map((text) => html`<p>${text}</p>`)}
    <p>${lines(words.sender)}</p>
  </article>`;
}

const lines = (texts: readonly string[]) => texts.map((text, at) => (at === 0 ? text : html`<br />${text}`));
