/** Fields of digits: left to right in every language, but where the page's texts stand. */
import { css } from 'lit';

export const numericStyles = css`
  :host(:dir(rtl)) input {
    text-align: end;
  }
`;
