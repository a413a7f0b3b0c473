/** How the schedule's page is laid out. */
import { css } from 'lit';

export const scheduleStyles = css`
  :host {
    max-inline-size: none;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-3) var(--ds-space-4);
    align-items: start;
  }

  .bar ds-select {
    inline-size: 16rem;
    max-inline-size: 100%;
  }

  .day {
    margin: 0;
    font-size: var(--ds-text-xl);
    font-weight: var(--ds-weight-bold);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-1) var(--ds-space-5);
    margin: 0;
    padding: 0;
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    list-style: none;
  }

  .legend li {
    display: flex;
    gap: var(--ds-space-1);
    align-items: center;
  }

  .keys {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  /* Without a keyboard it says nothing. */
  @media (hover: none) {
    .keys {
      display: none;
    }
  }
`;
