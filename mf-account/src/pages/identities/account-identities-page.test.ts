import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, says, storyFixture, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { answeredConflicts, CONFLICT_ID } from '../../mocks/imports-mocks.ts';
import * as stories from './account-identities-page.stories.ts';

const all = storyFixture(stories);
const press = async (el: HTMLElement, name: string | RegExp): Promise<void> => {
  await waitUntil(() => byRole(el, 'button', name) !== null, `There is no button "${String(name)}".`);
  byRole(el, 'button', name)?.click();
};
const cards = (el: HTMLElement) => queryAllDeep(el, '.conflict');
const headingHasFocus = (el: HTMLElement) =>
  waitUntil(() => queryDeep(el, 'account-identities-page')?.shadowRoot?.activeElement?.localName === 'ds-page-header');

describe('whether it is the same person, at the desk', () => {
  beforeEach(() => void answeredConflicts.splice(0));

  it('shows both sides, says which details differ, and how much waits', async () => {
    const el = await all.Waiting();
    await says(el, 'Dana Whitfield, NH-482913');
    for (const text of [
      'Dana Whitman / Dana Reyes',
      'September 1984',
      '••••9020',
      '14 records wait for this.',
      'No records wait',
      'https://records.rivervalley.example/fhir',
    ])
      await says(el, text);
    const differ = queryAllDeep(cards(el)[0] as HTMLElement, 'ds-badge').map((badge) => badge.closest('th')?.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(differ).to.deep.equal(['Name Different', 'Birth date Different', 'Patient number there Different']);
    await expect(el).to.be.accessible();
  });

  for (const [button, means, confirm, answer, said] of [
    ['Same person: Dana Whitfield', 'You can’t undo this here.', 'Yes, same person', 'same', 'Saved. The records come in now.'],
    ['Another person: Dana Whitfield', 'nothing that this system sends', 'Yes, another person', 'other', 'Saved. These records stay out.'],
  ] as const) {
    it(`asks before "${answer}" is kept, says so, and puts the focus where the page begins`, async () => {
      const el = (await all.Waiting()) as PortalTestContext;
      await press(el, button);
      await says(el, means);
      const closed = new Promise((resolve) => queryDeep(el, 'ds-confirm-dialog')?.addEventListener('close', resolve, { once: true }));
      await press(el, 'Cancel');
      await closed;
      expect(answeredConflicts).to.deep.equal([]);
      await press(el, button);
      await press(el, confirm);
      await waitUntil(() => cards(el).length === 1);
      expect(answeredConflicts).to.deep.equal([`${answer} ${CONFLICT_ID}`]);
      expect(el.announcements).to.deep.equal([said]);
      await headingHasFocus(el);
    });
  }

  it('keeps those of another person within reach, with who said so, to put it right', async () => {
    const el = await all.Waiting();
    await says(el, 'Dana Whitfield');
    queryDeep(el, 'ds-filter-bar')?.dispatchEvent(new CustomEvent('filter-change', { detail: { values: { state: 'apart' } } }));
    await says(el, 'Tomasz Nowak said on');
    expect(byRole(el, 'button', /^Another person/)).to.equal(null);
    await press(el, 'Same person: Dana Whitfield');
    await press(el, 'Yes, same person');
    await says(el, 'No one is kept apart');
  });

  it('says when somebody else was faster', async () => {
    const el = await all.AnsweringFails();
    await press(el, 'Another person: Dana Whitfield');
    await press(el, 'Yes, another person');
    await says(el, 'This changed after you opened it.');
  });

  it('is for reading alone where nothing may be decided', async () => {
    const el = await all.OnlyReading();
    await says(el, 'Dana Whitfield, NH-482913');
    expect(byRole(el, 'button', /^Same person/)).to.equal(null);
  });
});
