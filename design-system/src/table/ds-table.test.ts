/** `ds-table`: a real table, wide or narrow. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../register/table.ts';
import { spokenBy } from '../testing/spoken.ts';

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

  it('keeps a hidden caption for screen readers', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div>${table}</div>`);
    const element = wrapper.querySelector('ds-table') as HTMLElementTagNameMap['ds-table'];
    element.captionHidden = true;
    await element.updateComplete;
    expect(element.querySelector('caption')?.getBoundingClientRect().width).to.equal(1);
    expect((await spokenBy(wrapper)).join(' | '))
      .to.contain('table, Lines')
      .and.to.contain('columnheader, Amount')
      .and.to.contain('rowheader, Table')
      .and.to.contain('$120');
  });

  it('adopts its styles once in each tree, also in a shadow tree', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.createElement('ds-table'), document.createElement('ds-table'));
    expect(root.adoptedStyleSheets).to.have.length(1);
  });

  it('breaks long words instead of pushing a narrow page wider', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div><ds-table><table>
      <caption>Lines</caption>
      <thead><tr><th scope="col">What</th><th scope="col">Note</th></tr></thead>
      <tbody><tr><th scope="row">${'a'.repeat(60)}</th><td>${'b'.repeat(60)}</td></tr></tbody>
    </table></ds-table></div>`);
    wrapper.style.inlineSize = '288px';
    await waitUntil(() => getComputedStyle(wrapper.querySelector('td') as HTMLElement).display === 'flex');
    expect(wrapper.scrollWidth).to.be.at.most(288);
  });
});
