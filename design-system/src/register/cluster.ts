/** Registers `<ds-cluster>`. */
import { defineElement } from '../define-element.ts';
import { DsCluster } from '../cluster/ds-cluster.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-cluster': DsCluster;
  }
}

defineElement('ds-cluster', DsCluster);
