import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sentInviteDrafts, sentWrites } from '../../mocks/sharing-mocks.ts';
import * as stories from './account-access-page.stories.ts';

const { Inviting, Changing, WithDraft, WrongFields, NeedsProof, ProofNotGiven, Loading, ServerError } = storyFixture(stories);

async function loaded(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => byRole(el, 'radio', 'See my visits') !== null);
  return el;
}
const field = (root: ParentNode, name: string): HTMLInputElement => {
  const input = queryDeep<HTMLInputElement>(root, `input[name=${name}]`);
  if (!input) throw new Error(`There is no field ${name}.`);
  return input;
};
async function fillIn(el: HTMLElement): Promise<void> {
  field(el, 'displayName').focus();
  await sendKeys({ type: 'My neighbor Ruth' });
  field(el, 'email').focus();
  await sendKeys({ type: 'ruth@example.com' });
  byRole(el, 'radio', 'See my visits')?.click();
  byRole(el, 'radio', 'See and cancel my visits')?.click();
  await waitUntil(() => textOf(el).includes('They can:'));
}

describe('giving access', () => {
  beforeEach(() => {
    sentWrites.splice(0);
    sentInviteDrafts.splice(0);
  });

  it('sends an invitation with what was chosen, says so and goes back', async () => {
    const el = await loaded(Inviting);
    await expect(el).to.be.accessible();
    await fillIn(el);
    byRole(el, 'button', 'Send invitation')?.click();
    await waitUntil(() => el.visited.length > 0);
    expect(sentWrites).to.deep.equal([
      { method: 'POST', body: { displayName: 'My neighbor Ruth', email: 'ruth@example.com', permissions: ['appointments-manage'], lastDay: null } },
    ]);
    expect(el.visited).to.deep.equal(['/account/sharing']);
    expect(el.announcements).to.deep.equal(['The invitation is on its way.']);
  });

  it('says in plain sentences what they will see and what not', async () => {
    const el = await loaded(Inviting);
    expect(textOf(el)).to.contain('First choose what they can do, above.');
    await fillIn(el);
    expect(textOf(el)).to.contain('They can’t:').and.to.contain('They can never see or change your password');
  });

  it('lists what is missing', async () => {
    const el = await loaded(Inviting);
    byRole(el, 'button', 'Send invitation')?.click();
    await waitUntil(() => textOf(el).includes('Please check these fields'));
    expect(sentWrites).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('points to the field the server did not accept', async () => {
    const el = await loaded(WrongFields);
    await fillIn(el);
    byRole(el, 'button', 'Send invitation')?.click();
    await waitUntil(() => textOf(el).includes('Enter someone else’s email'));
    expect(field(el, 'displayName').value).to.equal('My neighbor Ruth');
  });

  it('asks who is there where the last proof is long ago, and sends when it is given', async () => {
    const el = await loaded(NeedsProof);
    await fillIn(el);
    byRole(el, 'button', 'Send invitation')?.click();
    await waitUntil(() => textOf(document.body).includes('Confirm that it’s you'));
    expect(sentWrites).to.deep.equal([]);
    field(document.body, 'password').focus();
    await sendKeys({ type: 'four words to remember' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.visited.length > 0);
    expect(sentWrites).to.have.length(1);
  });

  it('does nothing when that is not given, and keeps what was typed', async () => {
    const el = await loaded(ProofNotGiven);
    await fillIn(el);
    byRole(el, 'button', 'Send invitation')?.click();
    const cancel = () => byRole(document.querySelector('portal-step-up-dialog') ?? document, 'button', 'Cancel');
    await waitUntil(() => cancel() !== null);
    cancel()?.click();
    await waitUntil(() => textOf(el).includes('Nothing was changed'));
    expect(field(el, 'displayName').value).to.equal('My neighbor Ruth');
    await waitUntil(() => sentInviteDrafts.some((draft) => draft?.includes('My neighbor Ruth')));
  });

  it('starts from what was typed before', async () => {
    const el = await loaded(WithDraft);
    expect(field(el, 'displayName').value).to.equal('My neighbor Ruth');
    expect((byRole(el, 'checkbox', 'Read my messages and write for me') as HTMLInputElement).checked).to.equal(true);
  });

  it('has one choice about visits, and says what it leaves out', async () => {
    const el = await loaded(Inviting);
    const isChosen = (name: string) => (byRole(el, 'radio', name) as HTMLInputElement).checked;
    expect(isChosen('No access to visits')).to.equal(true);
    byRole(el, 'radio', 'See my visits')?.click();
    await waitUntil(() => /They can:\s*See my visits\s*They can’t:\s*Cancel my visits/.test(textOf(el)));
    byRole(el, 'radio', 'See and cancel my visits')?.click();
    await waitUntil(() => /They can:\s*See and cancel my visits\s*They can’t:\s*See my health record/.test(textOf(el)));
    expect(isChosen('See my visits')).to.equal(false);
    await expect(el).to.be.accessible();
  });

  it('changes what somebody with access may do', async () => {
    const el = await loaded(Changing);
    await waitUntil(() => textOf(el).includes('What Ruth Nakamura can do'));
    byRole(el, 'checkbox', 'See and manage my bills')?.click();
    byRole(el, 'button', 'Save')?.click();
    await waitUntil(() => el.visited.length > 0);
    expect(sentWrites).to.deep.equal([{ method: 'PUT', body: { permissions: ['appointments-manage', 'messages', 'billing'], lastDay: '2027-03-01' } }]);
  });

  it('says that it is loading, and offers another try when that fails', async () => {
    expect(textOf(await Loading())).to.contain('Loading who has access');
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
