/** `ds-tag-list`: a list that keeps the reader's place when a tag goes. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render } from 'lit';
import '../register/tag-list.ts';
import type { TagRemoveEvent } from '../tag/ds-tag.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';

type TagList = HTMLElementTagNameMap['ds-tag-list'];
type Tag = HTMLElementTagNameMap['ds-tag'];

const message = (list: TagList) => list.renderRoot.querySelector('[role=status]')?.textContent;
const focusedLabel = () => (document.activeElement as Tag | null)?.label;
const tagAt = (list: TagList, index: number) => list.querySelectorAll('ds-tag')[index] as Tag;

async function renderList(onRemove: (event: Event) => void = (event) => (event.target as Tag).remove()): Promise<TagList> {
  const wrapper = await fixture<HTMLElement>(html`<div>
    <ds-tag-list label="Filters" @remove=${onRemove}>
      <ds-tag removable label="Novels"></ds-tag>
      <ds-tag removable label="Poetry"></ds-tag>
      <ds-tag removable label="Travel"></ds-tag>
    </ds-tag-list>
    <button>After</button>
  </div>`);
  return wrapper.querySelector('ds-tag-list') as TagList;
}

/** Removes with the keyboard, and waits until the list has noticed. */
async function removeAt(list: TagList, index: number): Promise<void> {
  const { label } = tagAt(list, index);
  tagAt(list, index).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => message(list) === `${label} removed`, `${label} is not said to be removed`);
}

describe('ds-tag-list', () => {
  it('reads a list with its name and its tags', async () => {
    const list = await renderList();
    const spoken = await spokenBy(list);
    expect(spoken[0]).to.equal('list, Filters');
    expect(spoken.filter((phrase) => phrase.startsWith('button'))).to.deep.equal(['button, Remove Novels', 'button, Remove Poetry', 'button, Remove Travel']);
    expect(spoken.filter((phrase) => phrase.startsWith('listitem'))).to.have.length(3);
    await expect(list).to.be.accessible();
  });

  it('moves the focus to the tag that took the place of the removed one, and says what is gone', async () => {
    const list = await renderList();
    await removeAt(list, 1);
    expect(focusedLabel()).to.equal('Travel');
    expect(await spokenBy(list)).to.include('Poetry removed');
  });

  it('moves it to the one before when the last is removed', async () => {
    const list = await renderList();
    await removeAt(list, 2);
    expect(focusedLabel()).to.equal('Poetry');
  });

  it('keeps it in the list when none is left', async () => {
    const list = await renderList();
    for (let count = 3; count > 0; count -= 1) await removeAt(list, 0);
    expect(document.activeElement).to.equal(list);
    await list.updateComplete;
    await expect(list).to.be.accessible();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.textContent).to.equal('After');
  });

  it('passes over tags that can only be read', async () => {
    const list = await renderList();
    tagAt(list, 1).removable = false;
    await tagAt(list, 1).updateComplete;
    await removeAt(list, 0);
    expect(focusedLabel()).to.equal('Travel');
  });

  it('works where the page draws its tags anew', async () => {
    let labels = ['Novels', 'Poetry', 'Travel'];
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const draw = () =>
      render(
        html`<ds-tag-list label="Filters" @remove=${(event: TagRemoveEvent) => {
          labels = labels.filter((label) => label !== event.detail.value);
          draw();
        }}>${labels.map((label) => html`<ds-tag removable label=${label}></ds-tag>`)}</ds-tag-list>`,
        host,
      );
    draw();
    const list = host.querySelector('ds-tag-list') as TagList;
    await list.updateComplete;
    await removeAt(list, 0);
    expect(focusedLabel()).to.equal('Poetry');
    await removeAt(list, 1);
    expect(focusedLabel()).to.equal('Poetry');
  });

  it('does not call the reader back who has gone on before the page removed it', async () => {
    let goes: (() => void) | undefined;
    const list = await renderList((event) => {
      const tag = event.target as Tag;
      goes = () => tag.remove();
    });
    tagAt(list, 2).focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    goes?.();
    await waitUntil(() => message(list) === 'Travel removed', 'nothing is said');
    expect(document.activeElement?.textContent).to.equal('After');
  });

  it('does nothing when the page keeps the tag, also when another comes', async () => {
    const list = await renderList(() => undefined);
    tagAt(list, 0).focus();
    await sendKeys({ press: 'Enter' });
    const added = document.createElement('ds-tag');
    list.append(added);
    await waitUntil(() => added.getAttribute('role') === 'listitem', 'the new tag is no item');
    expect(focusedLabel()).to.equal('Novels');
    expect(message(list)).to.equal('');
  });
});
