/** `ds-badge`: words first, color second. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/badge.ts';
import { spokenBy } from '../testing/spoken.ts';

const TONES = ['neutral', 'info', 'success', 'warning', 'danger'] as const;

describe('ds-badge', () => {
  it('is read as the text it is, whatever its tone', async () => {
    const line = await fixture(html`<p>Order <ds-badge tone="danger">Overdue</ds-badge></p>`);
    expect(await spokenBy(line)).to.deep.equal(['paragraph', 'Order', 'Overdue', 'end of paragraph']);
  });

  it('has a ground of its own for each tone, and can be read on it', async () => {
    const row = await fixture(html`<div>${TONES.map((tone) => html`<ds-badge tone=${tone}>Text</ds-badge>`)}</div>`);
    const grounds = [...row.children].map((badge) => getComputedStyle(badge).backgroundColor);
    expect(new Set(grounds).size).to.equal(TONES.length);
    await expect(row).to.be.accessible();
  });

  it('is neutral until told otherwise', async () => {
    const badge = await fixture<HTMLElementTagNameMap['ds-badge']>(html`<ds-badge>Past</ds-badge>`);
    expect(badge.tone).to.equal('neutral');
  });

  it('keeps a word of sixty letters inside a narrow column', async () => {
    const column = await fixture<HTMLElement>(html`<div><ds-badge>${'w'.repeat(60)}</ds-badge></div>`);
    column.style.width = '288px';
    expect(column.scrollWidth).to.equal(288);
  });
});
