/** The frame of every composed page: its measure, and room that follows its width. */
import { css } from 'lit';

/** `.page` asks its own room, not the window's, so a page also fits a narrow frame. */
export const compositionStyles = css`
  :host {
    display: block;
    background: var(--ds-color-page);
    color: var(--ds-color-text);
    font: 400 var(--ds-text-m) / var(--ds-line) var(--ds-font);
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .room {
    container: room / inline-size;
  }

  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ds-space-6);
    inline-size: 100%;
    max-inline-size: 76rem;
    margin-inline: auto;
    padding-block: var(--ds-space-5) var(--ds-space-8);
    padding-inline: var(--ds-space-4);
  }

  .page:focus {
    outline: none;
  }

  /* The page's own gap parts it from what follows. */
  ds-page-header {
    margin-block-end: 0;
  }

  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ds-space-5);
    margin: 0;
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .muted {
    color: var(--ds-color-text-muted);
  }

  .small {
    font-size: var(--ds-text-s);
  }

  @container room (inline-size >= 44rem) {
    .page {
      gap: var(--ds-space-7);
      padding: var(--ds-space-6) var(--ds-space-6) var(--ds-space-8);
    }
  }
`;
