/** Registers `<ds-bar-chart>`. */
import { DsBarChart } from '../bar-chart/ds-bar-chart.ts';
import { defineElement } from '../define-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-bar-chart': DsBarChart;
  }
}

defineElement('ds-bar-chart', DsBarChart);
