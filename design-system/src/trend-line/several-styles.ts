/** The look of several lines: the names at their ends, and those above where these have no room. */
import { css } from 'lit';

export const severalStyles = css`
  .names {
    display: grid;
  }

  .names span {
    grid-area: 1 / 1;
    position: relative;
    block-size: 0;
  }

  .names b {
    display: block;
    translate: 0 -50%;
    white-space: nowrap;
    max-inline-size: 9rem;
    color: var(--_color);
    font-weight: var(--ds-weight-medium);
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
  }

  .several .point.out {
    --_color: inherit;
    box-shadow: inset 0 0 0 2px var(--ds-color-warning-mark);
  }

  .key .swatch {
    inline-size: 2.25rem;
    block-size: 0.875rem;
  }

  .key .sample {
    position: relative;
    display: grid;
    place-items: center;
    color: var(--_color);
  }

  .key .sample > * {
    grid-area: 1 / 1;
  }

  /* Names stand at the ends of the lines; where there is no room, above. */
  @container (min-width: 32rem) {
    .key .series {
      display: none;
    }
  }

  @container (max-width: 31.99rem) {
    .names {
      display: none;
    }
  }
`;
