/** The look of a field with a calendar: its button, and the dialog beside it. */
import { css } from 'lit';

export const calendarDialogStyles = css`
  .box {
    max-inline-size: 16rem;
  }

  .open {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--ds-target);
    padding: 0;
    border: 0;
    border-radius: inherit;
    background: none;
    color: var(--ds-color-primary);
    cursor: pointer;
  }

  .open:hover:not(:disabled) {
    background: var(--ds-color-primary-soft);
  }

  .open:disabled {
    color: var(--ds-color-text-muted);
  }

  .chosen {
    min-block-size: 1lh;
    margin-block-start: var(--ds-space-1);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .anchor {
    anchor-name: --ds-date-box;
  }

  dialog {
    inline-size: calc(7 * var(--ds-target) + 2 * var(--ds-space-4) + 2px);
    max-inline-size: calc(100vw - 2px);
    max-block-size: calc(100dvb - 2px);
    margin: auto;
    padding: 0;
    border: var(--ds-border);
    border-radius: var(--ds-radius);
    background: var(--ds-color-surface);
    color: var(--ds-color-text);
    box-shadow: var(--ds-shadow-3);
    overflow: auto;
  }

  dialog::backdrop {
    background: rgb(8 20 24 / 55%);
  }

  .sheet {
    padding: var(--ds-space-4) min(var(--ds-space-4), 1.5vw);
  }

  ds-calendar {
    margin-inline: auto;
  }

  .close {
    display: block;
    min-inline-size: var(--ds-target);
    min-block-size: var(--ds-target);
    margin-inline-start: auto;
    padding-inline: var(--ds-space-4);
    border: 1px solid transparent;
    border-radius: calc(var(--ds-target) / 2);
    background: none;
    color: var(--ds-color-primary);
    font: inherit;
    font-weight: var(--ds-weight-medium);
    cursor: pointer;
  }

  .close:hover {
    background: var(--ds-color-primary-soft);
  }

  /* Beside its field where there is room, else in the middle of the screen. */
  @supports (position-area: block-end) {
    @media (width >= 34rem) {
      dialog {
        inset: auto;
        margin: var(--ds-space-1) 0;
        position-anchor: --ds-date-box;
        position-area: block-end span-inline-end;
        position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline, --ds-middle;
      }

      dialog::backdrop {
        background: rgb(8 20 24 / 12%);
      }
    }
  }

  @position-try --ds-middle {
    position-area: none;
    inset: 0;
    margin: auto;
  }
`;
