/** Fields of digits: of one width, left to right in every language, where the page's texts stand. */
import { css } from 'lit';

export const numericStyles = css`
  input {
    font-variant-numeric: tabular-nums;
  }

  :host(:dir(rtl)) input {
    text-align: end;
  }
`;
