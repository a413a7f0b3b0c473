/** Registers `<ds-file-upload>`. */
import { defineElement } from '../define-element.ts';
import { DsFileUpload } from '../file-upload/ds-file-upload.ts';
import './button.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-file-upload': DsFileUpload;
  }
}

defineElement('ds-file-upload', DsFileUpload);
