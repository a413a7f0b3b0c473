import { expect } from '@open-wc/testing';
import { byRole, fill, press, queryAllDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sentStaff } from '../../mocks/staff-mocks.ts';
import * as stories from './account-staff-page.stories.ts';

const all = storyFixture(stories);

async function shown(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await says(el, 'Grace Lindqvist');
  return el;
}

/** Chooses from the menu of somebody's row. */
async function choose(el: HTMLElement, name: string, what: string): Promise<void> {
  press(el, `Details and changes: ${name}`);
  await waitUntil(() => byRole(el, 'menuitem', what) !== null);
  byRole(el, 'menuitem', what)?.click();
}

describe('who works at the clinic', () => {
  beforeEach(() => void sentStaff.splice(0));

  it('LD-12 invites somebody with a role, says so and shows them', async () => {
    const el = await shown(all.Team);
    press(el, 'Invite someone');
    await waitUntil(() => byRole(el, 'button', 'Send the invitation') !== null);
    await fill(el, '[name=name]', ' Ned Ito ');
    await fill(el, '[name=email]', 'ned.ito@example.org');
    press(el, 'Send the invitation');
    await says(el, 'There is a problem');
    expect(sentStaff).to.deep.equal([]);
    await fill(el, 'ds-select[name=role]', 'privacy_officer');
    press(el, 'Send the invitation');
    await waitUntil(() => queryAllDeep(el, 'account-staff-member').length === 5);
    expect(sentStaff).to.deep.equal([{ name: 'Ned Ito', email: 'ned.ito@example.org', role: 'privacy_officer' }]);
    expect(el.announcements).to.deep.equal(['We sent Ned Ito an email with what to do next.']);
  });

  it('LD-12 changes a role, and goes on where the keyboard was', async () => {
    const el = await shown(all.Team);
    await choose(el, 'Grace Lindqvist', 'Change the role');
    const select = () => queryAllDeep(el, 'ds-select[name=role]')[0] as (HTMLElement & { value: string; updateComplete: Promise<unknown> }) | undefined;
    await waitUntil(() => select()?.value === 'nurse');
    Object.assign(select() ?? {}, { value: 'physician' });
    await select()?.updateComplete;
    press(el, 'Save the role');
    await waitUntil(() => el.announcements.length === 1);
    expect(sentStaff).to.deep.equal([{ role: 'physician' }]);
    expect(el.announcements).to.deep.equal(['Grace Lindqvist has the role Doctor now.']);
  });

  it('LD-12 ends somebody’s work with a reason, and sends a link again', async () => {
    const el = await shown(all.Team);
    await choose(el, 'Nia Adler', 'Send the link again');
    await waitUntil(() => sentStaff.length === 1);
    await choose(el, 'Grace Lindqvist', 'End their work here');
    await waitUntil(() => byRole(el, 'button', 'End their work here') !== null);
    await fill(el, '[name=reason]', 'Left the clinic on Friday');
    press(el, 'End their work here');
    await waitUntil(() => !textOf(el).includes('Grace Lindqvist'));
    expect(sentStaff).to.deep.equal(['again', { reason: 'Left the clinic on Friday' }]);
  });

  it('LD-12 offers nothing about oneself, and says why the last administrator stays', async () => {
    const el = await shown(all.LastAdministrator);
    await choose(el, 'Harper Quint', 'Details');
    await says(el, 'This is you.');
    await choose(el, 'Grace Lindqvist', 'Change the role');
    await waitUntil(() => byRole(el, 'button', 'Save the role') !== null);
    press(el, 'Save the role');
    await says(el, 'last administrator');
  });

  it('LD-12 shows who works here to who may only read it', async () => {
    const el = await shown(all.OnlyReads);
    expect(byRole(el, 'button', 'Invite someone')).to.equal(null);
    press(el, 'Details and changes: Grace Lindqvist');
    await waitUntil(() => byRole(el, 'menuitem', 'Details') !== null);
    expect(
      queryAllDeep(el, '[role=menuitem]')
        .map((entry) => textOf(entry).trim())
        .filter((text) => text !== 'Details'),
    ).to.deep.equal([]);
  });

  it('LD-12 finds people by name, and goes back to everyone', async () => {
    const el = (await all.Many()) as PortalTestContext;
    await says(el, 'Showing 10 of 40');
    const field = queryAllDeep(el, 'ds-text-field')[0] as HTMLElement & { value: string };
    const find = (value: string): void => {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    find('Person 39');
    await waitUntil(() => queryAllDeep(el, 'account-staff-member').length === 1);
    find('Zelda');
    await says(el, 'No one like this works here');
    press(el, 'Show everyone');
    await says(el, 'Showing 10 of 40');
  });
});
