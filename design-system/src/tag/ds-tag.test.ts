/** `ds-tag`: a label, and a button that asks for its removal. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/tag.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { configureTexts } from '../texts.ts';
import type { TagRemoveEvent } from './ds-tag.ts';
import { TAG_ES } from './tag-texts.es.ts';

type Tag = HTMLElementTagNameMap['ds-tag'];

/** Values of the tags that asked to be removed. */
function removalsOf(tag: Tag): string[] {
  const values: string[] = [];
  tag.parentElement?.addEventListener('remove', (event) => values.push((event as TagRemoveEvent).detail.value));
  return values;
}

describe('ds-tag', () => {
  it('reads its label, and a button that says what it removes', async () => {
    const tag = await fixture<Tag>(html`<ds-tag label="Novels" removable></ds-tag>`);
    expect(await spokenBy(tag)).to.deep.equal(['Novels', 'button, Remove Novels']);
    await expect(tag).to.be.accessible();
  });

  it('has no button when it can only be read', async () => {
    const tag = await fixture<Tag>(html`<ds-tag label="Novels"></ds-tag>`);
    expect(byRole(tag, 'button')).to.equal(null);
  });

  it('asks to be removed by click, Enter, Space, Delete and Backspace, and stays', async () => {
    const tag = await fixture<Tag>(html`<ds-tag label="Novels" value="n" removable></ds-tag>`);
    const removals = removalsOf(tag);
    byRole(tag, 'button')?.click();
    tag.focus();
    for (const key of ['Enter', 'Space', 'Delete', 'Backspace']) await sendKeys({ press: key });
    expect(removals).to.deep.equal(['n', 'n', 'n', 'n', 'n']);
    expect(tag.isConnected).to.equal(true);
  });

  it('tells its label when it has no value', async () => {
    const tag = await fixture<Tag>(html`<ds-tag label="Novels" removable></ds-tag>`);
    const removals = removalsOf(tag);
    byRole(tag, 'button')?.click();
    expect(removals).to.deep.equal(['Novels']);
  });

  it('has a button that a finger can hit', async () => {
    const tag = await fixture<Tag>(html`<ds-tag label="Novels" removable></ds-tag>`);
    const box = byRole(tag, 'button')?.getBoundingClientRect();
    expect(box?.width).to.be.at.least(44);
    expect(box?.height).to.be.at.least(44);
  });

  it('keeps a word of sixty letters inside a narrow column', async () => {
    const column = await fixture<HTMLElement>(html`<div><ds-tag label=${'w'.repeat(60)} removable></ds-tag></div>`);
    column.style.width = '288px';
    expect(column.querySelector('ds-tag')?.offsetWidth).to.be.at.most(288);
  });

  it('speaks Spanish', async () => {
    const tag = await fixture<Tag>(html`<ds-tag label="Novelas" removable></ds-tag>`);
    configureTexts({ groups: { tag: TAG_ES } });
    await tag.updateComplete;
    expect(byRole(tag, 'button', 'Quitar Novelas')).to.not.equal(null);
    configureTexts({});
  });
});
