/** Styles for the text inside `ds-prose`, adopted by the tree it is in. */
import { css } from 'lit';

export const slottedProseStyles = css`
  ds-prose > * {
    max-inline-size: var(--ds-prose-measure, var(--ds-measure));
  }

  ds-prose :is(p, ul, ol, dl, blockquote, figure, pre, table):where(:not(ds-table *)) {
    margin-block: 0 var(--ds-space-4);
  }

  ds-prose :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 1.6em 0.5em;
    font-size: var(--ds-text-m);
    font-weight: var(--ds-weight-bold);
    line-height: var(--ds-line-tight);
    text-wrap: balance;
    break-after: avoid;
  }

  ds-prose h1 {
    font-size: var(--ds-text-2xl);
    letter-spacing: -0.015em;
  }

  ds-prose h2 {
    font-size: var(--ds-text-xl);
  }

  ds-prose h3 {
    font-size: var(--ds-text-l);
  }

  ds-prose :is(h1, h2, h3, h4, h5, h6) + :is(h2, h3, h4, h5, h6) {
    margin-block-start: 0.75em;
  }

  ds-prose a {
    color: var(--ds-color-primary);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  ds-prose a:hover {
    color: var(--ds-color-primary-hover);
    text-decoration-thickness: 2px;
  }

  ds-prose :is(ul, ol) {
    padding-inline-start: 1.6em;
  }

  ds-prose :is(ul, ol) :is(ul, ol) {
    margin-block: var(--ds-space-2) 0;
  }

  ds-prose li {
    margin-block-end: var(--ds-space-2);
    padding-inline-start: 0.2em;
  }

  ds-prose li::marker {
    color: var(--ds-color-text-muted);
    font-variant-numeric: tabular-nums;
  }

  ds-prose dt {
    font-weight: var(--ds-weight-medium);
  }

  ds-prose dd {
    margin: 0 0 var(--ds-space-3);
  }

  ds-prose blockquote {
    margin-inline: 0;
    padding-inline-start: var(--ds-space-4);
    border-inline-start: 4px solid var(--ds-color-primary);
    color: var(--ds-color-text-muted);
  }

  ds-prose :is(blockquote, li, dd, figure) > :last-child {
    margin-block-end: 0;
  }

  ds-prose figure {
    margin-inline: 0;
  }

  ds-prose img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--ds-radius-s);
  }

  ds-prose :is(figcaption, small) {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  ds-prose hr {
    margin: var(--ds-space-6) 0;
    border: 0;
    border-block-start: var(--ds-border);
  }

  ds-prose :is(code, kbd, pre) {
    border-radius: 4px;
    background: var(--ds-color-sunken);
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 0.92em;
  }

  ds-prose :is(code, kbd) {
    padding: 0.1em 0.3em;
  }

  ds-prose kbd {
    border: var(--ds-border);
  }

  /* Wrapped, not scrolled: no line is out of sight. */
  ds-prose pre {
    padding: var(--ds-space-4);
    border: var(--ds-border);
    border-radius: var(--ds-radius-s);
    white-space: pre-wrap;
  }

  ds-prose pre code {
    padding: 0;
  }

  ds-prose mark {
    background: var(--ds-color-warning-soft);
    color: var(--ds-color-warning-text);
  }

  ds-prose :is(ins, mark, strong, b) {
    font-weight: var(--ds-weight-bold);
  }

  ds-prose table:where(:not(ds-table *)) {
    inline-size: 100%;
    border-collapse: collapse;
  }

  ds-prose caption:where(:not(ds-table *)) {
    padding-block-end: var(--ds-space-2);
    font-weight: var(--ds-weight-medium);
    text-align: start;
  }

  ds-prose :is(th, td):where(:not(ds-table *)) {
    padding: var(--ds-space-2) var(--ds-space-3);
    border-block-end: var(--ds-border);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  ds-prose :is(th, td):where(:first-child):where(:not(ds-table *)) {
    padding-inline-start: 0;
  }

  ds-prose thead th:where(:not(ds-table *)) {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-weight: var(--ds-weight-medium);
    vertical-align: bottom;
  }

  @media (width < 30rem) {
    ds-prose :is(th, td):where(:not(ds-table *)) {
      padding-inline: 0 var(--ds-space-2);
      font-size: var(--ds-text-s);
      hyphens: auto;
    }
  }

  ds-prose > :first-child {
    margin-block-start: 0;
  }

  ds-prose > :last-child {
    margin-block-end: 0;
  }

  @media print {
    ds-prose :is(blockquote, figure, pre, tr) {
      break-inside: avoid;
    }
  }
`;
