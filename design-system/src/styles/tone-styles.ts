/** Maps a `tone` attribute on the host to three private color properties. */
import { css } from 'lit';

export const toneStyles = css`
  :host {
    --_soft: var(--ds-color-neutral-soft);
    --_text: var(--ds-color-neutral-text);
    --_mark: var(--ds-color-neutral-mark);
  }

  :host([tone='info']) {
    --_soft: var(--ds-color-info-soft);
    --_text: var(--ds-color-info-text);
    --_mark: var(--ds-color-info-mark);
  }

  :host([tone='success']) {
    --_soft: var(--ds-color-success-soft);
    --_text: var(--ds-color-success-text);
    --_mark: var(--ds-color-success-mark);
  }

  :host([tone='warning']) {
    --_soft: var(--ds-color-warning-soft);
    --_text: var(--ds-color-warning-text);
    --_mark: var(--ds-color-warning-mark);
  }

  :host([tone='danger']) {
    --_soft: var(--ds-color-danger-soft);
    --_text: var(--ds-color-danger-text);
    --_mark: var(--ds-color-danger-mark);
  }
`;
