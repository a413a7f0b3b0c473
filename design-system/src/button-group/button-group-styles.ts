/** The look of a button group: a row, a joined bar, a column where it is narrow. */
import { css } from 'lit';

export const buttonGroupStyles = css`
  /* A container has no width of its own: among others in a row it would be nothing wide. */
  :host {
    container-type: inline-size;
    contain-intrinsic-inline-size: 26rem;
    min-inline-size: 0;
  }

  .group {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-button-group-gap, var(--ds-space-2));
  }

  :host([attached]) .group {
    flex-wrap: nowrap;
    gap: 0;
  }

  :host([attached]) ::slotted(*) {
    --ds-button-radius: 0;

    min-inline-size: 0;
  }

  :host([attached]) ::slotted(:not(:first-child)) {
    margin-inline-start: -1px;
  }

  /* What is pressed or focused shows its whole border. */
  :host([attached]) ::slotted(:is(:hover, [pressed='true'])) {
    position: relative;
    z-index: 1;
  }

  :host([attached]) ::slotted(:focus-within) {
    position: relative;
    z-index: 2;
  }

  :host([attached]) ::slotted(:first-child) {
    --ds-button-radius: var(--_round) 0 0 var(--_round);
  }

  :host([attached]) ::slotted(:last-child) {
    --ds-button-radius: 0 var(--_round) var(--_round) 0;
  }

  :host([attached]) {
    --_round: calc(var(--ds-target) / 2);
  }

  :host([attached]:dir(rtl)) ::slotted(:first-child) {
    --ds-button-radius: 0 var(--_round) var(--_round) 0;
  }

  :host([attached]:dir(rtl)) ::slotted(:last-child) {
    --ds-button-radius: var(--_round) 0 0 var(--_round);
  }

  :host([attached]) ::slotted(:only-child) {
    --ds-button-radius: var(--_round);
  }

  @container (width < 26rem) {
    .group.wordy {
      flex-direction: column;
      align-items: stretch;
    }

    .group.wordy ::slotted(*) {
      --ds-button-width: 100%;
    }

    :host([attached]) .group.wordy ::slotted(*) {
      margin-inline: 0;
    }

    :host([attached]) .group.wordy ::slotted(:not(:first-child)) {
      margin-block-start: -1px;
    }

    :host([attached]) .group.wordy ::slotted(:first-child) {
      --ds-button-radius: var(--_round) var(--_round) 0 0;
    }

    :host([attached]) .group.wordy ::slotted(:last-child) {
      --ds-button-radius: 0 0 var(--_round) var(--_round);
    }

    :host([attached]) .group.wordy ::slotted(:only-child) {
      --ds-button-radius: var(--_round);
    }
  }
`;
