import { aTimeout, expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { ApiError } from '../contract/api-error.ts';
import type { PortalSessionDialog } from './portal-session-dialog.ts';
import * as stories from './portal-session-dialog.stories.ts';

const { TwoMinutesLeft, Ended } = storyFixture(stories);

/** A dialog that still fades in has not its colors yet. */
async function shown(dialog: HTMLElement): Promise<void> {
  await Promise.all((queryDeep(dialog, 'dialog')?.getAnimations() ?? []).map(({ finished }) => finished));
}

describe('session dialog', () => {
  it('shows the time left and is accessible', async () => {
    const dialog = await TwoMinutesLeft();
    expect(byRole(dialog, 'heading', 'Are you still there?')).to.not.equal(null);
    expect(textOf(dialog)).to.include('2:00 left');
    await shown(dialog);
    await expect(dialog).to.be.accessible();
  });

  it('speaks the time at some moments, not every second', async () => {
    const dialog = (await TwoMinutesLeft()) as PortalSessionDialog;
    const spoken = (): string => dialog.shadowRoot?.querySelector('[role=status]')?.textContent.trim() ?? '';
    expect(spoken()).to.equal('2:00 left');
    dialog.state = { phase: 'warning', secondsLeft: 119 };
    await dialog.updateComplete;
    expect(spoken()).to.equal('2:00 left');
    dialog.state = { phase: 'warning', secondsLeft: 60 };
    await dialog.updateComplete;
    expect(spoken()).to.equal('1:00 left');
  });

  it('speaks the time also when it begins late, as on a computer that slept', async () => {
    const dialog = (await TwoMinutesLeft()) as PortalSessionDialog;
    dialog.state = { phase: 'active', secondsLeft: 900 };
    await dialog.updateComplete;
    dialog.state = { phase: 'warning', secondsLeft: 97 };
    await dialog.updateComplete;
    expect(dialog.shadowRoot?.querySelector('[role=status]')?.textContent.trim()).to.equal('1:37 left');
  });

  it('stays signed in with one press', async () => {
    let extended = 0;
    const actions = {
      extend: () => Promise.resolve(void (extended += 1)),
      signIn: () => Promise.resolve([]),
      signedIn: () => Promise.resolve(),
      signOut: () => Promise.resolve(),
    };
    const dialog = await TwoMinutesLeft({ actions });
    byRole(dialog, 'button', /^Stay signed in/)?.click();
    expect(extended).to.equal(1);
  });

  it('takes the password again in place, and says when it is wrong', async () => {
    const given: string[] = [];
    const signIn = (identifier: string): Promise<never> => {
      given.push(identifier);
      return Promise.reject(new ApiError(401, 'session/wrong-credentials'));
    };
    const dialog = await Ended({ actions: { extend: () => Promise.resolve(), signIn, signedIn: () => Promise.resolve(), signOut: () => Promise.resolve() } });
    await shown(dialog);
    await expect(dialog).to.be.accessible();
    for (const name of ['identifier', 'password']) {
      const input = queryDeep<HTMLInputElement>(dialog, `input[name=${name}]`);
      if (!input) throw new Error(`There is no ${name} field.`);
      input.value = 'elena';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    // The fields hand their values to the form with their next update.
    await aTimeout(0);
    byRole(dialog, 'button', /^Sign in/)?.click();
    await waitUntil(() => textOf(dialog).includes('is wrong'));
    expect(given).to.deep.equal(['elena']);
  });
});
