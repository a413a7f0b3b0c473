/** The look of a row: one line where there is room, else a few short ones. */
import { css } from 'lit';

export const threadRowStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 var(--ds-space-1);
    min-block-size: 3.5rem;
    padding-block: var(--ds-space-2);
    border-radius: var(--ds-radius-s);
  }

  /* Short rows: the time stands at the end of the first line, over what follows. */
  .main {
    grid-column: 2 / span 2;
  }

  .author {
    padding-inline-end: 8.5rem;
  }

  .excerpt,
  .facts {
    padding-inline-end: var(--ds-target);
  }

  .row:hover {
    background: var(--ds-color-hover);
  }

  :host([picked]) .row,
  :host([current]) .row {
    background: var(--ds-color-primary-soft);
  }

  /* Marks that need no color. */
  :host([current]) .row::before {
    content: '';
    position: absolute;
    inset-block: var(--ds-space-2);
    inset-inline-start: calc(var(--ds-space-1) * -1);
    inline-size: 4px;
    border-radius: var(--ds-radius-full);
    background: var(--ds-color-primary);
  }

  ds-checkbox,
  ds-menu-button {
    position: relative;
    z-index: 1;
  }

  ds-checkbox {
    grid-row: 1 / span 2;
    inline-size: calc(var(--ds-target) - var(--ds-space-2));
  }

  ds-checkbox::part(label) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  ds-menu-button {
    grid-column: 3;
    grid-row: 2;
    align-self: end;
    justify-self: end;
    --ds-button-padding: var(--ds-space-2);
  }

  .main {
    grid-row: 1 / span 2;
    display: grid;
    align-content: center;
    min-inline-size: 0;
    line-height: 1.4;
  }

  p {
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .author,
  .excerpt,
  .facts,
  .end {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .subject {
    display: flex;
    gap: var(--ds-space-2);
    align-items: center;
  }

  .subject a {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    color: inherit;
    text-decoration: none;
  }

  a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--ds-radius-s);
  }

  a:focus-visible {
    outline: none;
  }

  a:focus-visible::after {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: -3px;
  }

  .row:hover a {
    color: var(--ds-color-primary-hover);
    text-decoration: underline;
  }

  .unread .author,
  .unread .subject a {
    color: var(--ds-color-text);
    font-weight: var(--ds-weight-bold);
  }

  .for {
    font-weight: normal;
  }

  ds-badge {
    flex: none;
  }

  /* The dot says as much. */
  .single {
    display: none;
  }

  .dot {
    display: inline-block;
    inline-size: 0.6rem;
    block-size: 0.6rem;
    margin-inline-end: var(--ds-space-2);
    border-radius: 50%;
    background: var(--ds-color-primary);
    forced-color-adjust: none;
  }

  .facts {
    display: flex;
    gap: var(--ds-space-3);
  }

  .facts span {
    display: inline-flex;
    gap: var(--ds-space-1);
    align-items: center;
    min-inline-size: 0;
  }

  .late {
    color: var(--ds-color-danger);
    font-weight: var(--ds-weight-medium);
  }

  .end {
    grid-column: 3;
    grid-row: 1;
    display: flex;
    gap: var(--ds-space-1);
    align-items: center;
    justify-content: flex-end;
    padding-inline-end: var(--ds-space-2);
    white-space: nowrap;
  }

  .end ds-icon {
    inline-size: 1.1rem;
    block-size: 1.1rem;
  }

  /* One line: who, what it is about, how it stands, when. */
  @container (min-width: 44rem) {
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto auto;
      align-items: center;
      padding-block: 0;
    }

    .main {
      grid-row: 1;
      grid-template-columns: minmax(8rem, 1fr) minmax(0, 3fr);
      gap: 0 var(--ds-space-4);
      align-items: center;
    }

    .single {
      display: block;
    }

    .main {
      grid-column: 2;
    }

    .author,
    .excerpt,
    .facts {
      padding-inline-end: 0;
    }

    .author {
      grid-row: 1 / span 2;
      font-size: var(--ds-text-m);
    }

    .excerpt,
    .facts {
      grid-column: 2;
    }

    .facts {
      grid-row: 3;
    }

    ds-checkbox,
    ds-menu-button {
      grid-row: 1;
    }

    .end {
      grid-column: 3;
    }

    ds-menu-button {
      grid-column: 4;
    }
  }

  /* With very large text the words need the whole line. */
  @container (max-width: 15rem) {
    .end {
      grid-column: 2;
      grid-row: 3;
      justify-content: flex-start;
      padding-inline-end: 0;
      white-space: normal;
    }

    .author,
    .subject,
    .excerpt,
    .facts {
      display: block;
      padding-inline-end: 0;
      white-space: normal;
      overflow-wrap: anywhere;
    }

    .excerpt {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }

    ds-menu-button {
      grid-row: 3;
    }
  }

  @media (forced-colors: active) {
    :host([current]) .row::before,
    .dot {
      forced-color-adjust: none;
      background: Highlight;
    }

    :host([picked]) .row {
      outline: 1px dashed Highlight;
    }
  }

  @media print {
    ds-checkbox,
    ds-menu-button {
      display: none;
    }
  }
`;
