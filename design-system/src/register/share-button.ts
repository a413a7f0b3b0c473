/** Registers `<ds-share-button>`. */
import { defineElement } from '../define-element.ts';
import { DsShareButton } from '../share-button/ds-share-button.ts';
import './button.ts';
import './copy-button.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-share-button': DsShareButton;
  }
}

defineElement('ds-share-button', DsShareButton);
