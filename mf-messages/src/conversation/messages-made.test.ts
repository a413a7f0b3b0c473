import { expect } from '@open-wc/testing';
import { queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { NURSE } from '../mocks/messages-mocks.ts';
import * as stories from './messages-made.stories.ts';

const { MadeAndCovered, OnlyMessages } = storyFixture(stories);
const links = (el: HTMLElement) => queryAllDeep(el, 'ds-link').map((link) => (link as HTMLElementTagNameMap['ds-link']).href);

describe('what the care team made of a conversation', () => {
  it('is told in plain sentences with where to read it, and without names of staff', async () => {
    const el = await MadeAndCovered();
    await waitUntil(() => textOf(el).includes('Your care team made a request for a visit of this.'));
    expect(textOf(el)).to.contain('Your care team wrote a comment on your result.').and.to.contain('Someone covering will answer you.');
    expect(textOf(el)).not.to.contain(NURSE.name);
    expect(links(el).map((href) => href?.replace(/[\da-f-]{36}$/, ''))).to.deep.equal(['#/appointments/requests/', '#/records/results/']);
    await expect(el).to.be.accessible();
  });

  it('leads who may only read messages nowhere else', async () => {
    const el = await OnlyMessages();
    await waitUntil(() => textOf(el).includes('Your care team made a request'));
    expect(links(el)).to.deep.equal([]);
  });
});
