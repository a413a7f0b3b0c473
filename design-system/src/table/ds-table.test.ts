/** `ds-table`: a real table, wide or narrow. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../register/table.ts';

const table = html`<ds-table>
  <table>
    <caption>Lines</caption>
    <thead><tr><th scope="col">What</th><th scope="col">Amount</th></tr></thead>
    <tbody><tr><th scope="row">Table</th><td>$120</td></tr></tbody>
  </table>
</ds-table>`;

describe('ds-table', () => {
  it('stays a table for screen readers where rows are cards', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div>${table}</div>`);
    wrapper.style.inlineSize = '300px';
    const cell = wrapper.querySelector('td') as HTMLElement;
    await waitUntil(() => getComputedStyle(cell).display === 'flex');
    expect(cell.getAttribute('role')).to.equal('cell');
    expect(getComputedStyle(cell, '::before').content).to.equal('"Amount"');
    await expect(wrapper).to.be.accessible();
  });

  it('labels rows that come later', async () => {
    const element = await fixture<HTMLElement>(table);
    const row = element.querySelector('tbody')?.insertRow();
    row?.insertCell();
    const late = row?.insertCell();
    await waitUntil(() => late?.dataset['label'] === 'Amount');
    expect(row?.getAttribute('role')).to.equal('row');
  });
});
