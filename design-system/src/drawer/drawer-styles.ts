/** The look of a drawer: the dialog's, at an edge of the window. */
import { css } from 'lit';

export const drawerStyles = css`
  dialog {
    --_away: 100%;
    --_padding: clamp(var(--ds-space-4), 4vw, var(--ds-space-5));

    inline-size: min(var(--ds-drawer-size, 26rem), 100vw);
    block-size: 100dvb;
    max-block-size: none;
    margin: 0;
    margin-inline-start: auto;
    padding: 0 var(--_padding);
    border: 0;
    border-inline-start: var(--ds-border);
    border-radius: 0;
  }

  dialog:dir(rtl) {
    --_away: -100%;
  }

  dialog[open] {
    animation: slide var(--ds-motion) var(--ds-ease);
  }

  :host([placement='start']) dialog {
    --_away: -100%;

    margin-inline: 0 auto;
    border: 0;
    border-inline-end: var(--ds-border);
  }

  :host([placement='start']) dialog:dir(rtl) {
    --_away: 100%;
  }

  :host([placement='bottom']) dialog {
    inline-size: 100vw;
    block-size: auto;
    max-block-size: min(var(--ds-drawer-size, 85dvb), 100dvb);
    margin: auto 0 0;
    border: 0;
    border-block-start: var(--ds-border);
    border-start-start-radius: calc(var(--ds-radius) * 1.5);
    border-start-end-radius: calc(var(--ds-radius) * 1.5);
  }

  :host([placement='bottom']) dialog[open] {
    animation-name: climb;
  }

  :host([placement='bottom']) :is(.head, div.content, .foot) {
    inline-size: 100%;
    max-inline-size: var(--ds-measure);
    margin-inline: auto;
  }

  div.content {
    flex: 1 0 auto;
  }

  .head {
    padding-block-start: var(--_padding);
  }

  .foot {
    padding-block-end: var(--_padding);
  }

  :host(:not([placement='bottom'])) dialog {
    container-type: size;
    scroll-padding-block: calc(var(--ds-target) + 2 * var(--_padding));
  }

  /* Heading and buttons stay in view where there is room to spare, also for large text. */
  @container (height > 36rem) {
    .head,
    .foot {
      position: sticky;
      z-index: 1;
      background: var(--ds-color-surface);
    }

    .head {
      inset-block-start: 0;
    }

    .foot {
      inset-block-end: 0;
      padding-block-start: var(--ds-space-3);
    }
  }

  @keyframes slide {
    from {
      translate: var(--_away) 0;
    }
  }

  @keyframes climb {
    from {
      translate: 0 100%;
    }
  }
`;
