/** The look of the list: places beside it where there is room, else above it. */
import { css } from 'lit';

export const inboxStyles = css`
  .room {
    container-type: inline-size;
  }

  .parts,
  .main {
    display: grid;
    align-content: start;
    gap: var(--ds-space-4);
    min-inline-size: 0;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ds-space-3);
    align-items: baseline;
    min-block-size: var(--ds-target);
  }

  .head ds-menu-button {
    align-self: center;
    margin-inline-start: auto;
  }

  h2 {
    margin: 0;
    overflow-wrap: anywhere;
    font-size: var(--ds-text-l);
    line-height: var(--ds-line-tight);
  }

  h2:focus-visible {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 4px;
  }

  .muted {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  ds-card {
    --ds-card-padding: var(--ds-space-3);
  }

  @container (min-width: 40rem) {
    .parts {
      grid-template-columns: 13rem minmax(0, 1fr);
      gap: var(--ds-space-5);
    }

    messages-places {
      --messages-places-chooser: none;
      --messages-places-closed: block;
      --messages-places-padding: 0;
      --messages-places-border: 0;
      --messages-places-ground: none;
      --messages-places-gap: 0;
    }
  }
`;
