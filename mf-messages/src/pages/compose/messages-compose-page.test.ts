import { expect } from '@open-wc/testing';
import { answerWith, byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { composeServer, DRAFT_ID, draftOf, newAsked, TERMS } from '../../mocks/compose-mocks.ts';
import { problem } from '../../mocks/problem.ts';
import * as stories from './messages-compose-page.stories.ts';

const {
  Away,
  BeforeWriting,
  DeletedElsewhere,
  FileRefused,
  Filled,
  ForWalter,
  FromResult,
  Gone,
  NobodyToWriteTo,
  OnItsWay,
  RedFlag,
  ServerError,
  TwoVersions,
  WithFiles,
} = storyFixture(stories);

type Field = HTMLElement & { name: string; value: string; error: string };
const field = (root: ParentNode, name: string) => queryAllDeep(root, `[name="${name}"]`)[0] as Field;
const ready = (el: ParentNode) => waitUntil(() => field(el, 'body') !== undefined);
function type(root: ParentNode, name: string, value: string): void {
  const found = field(root, name);
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}
/** Leaving a field keeps the draft at once. */
const leave = (root: ParentNode) => field(root, 'body').dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
const send = (root: ParentNode) => byRole(root, 'button', 'Send')?.click();
const begin = async (el: HTMLElement) => {
  await waitUntil(() => byRole(el, 'button', 'I understand, write a message') !== null);
  byRole(el, 'button', 'I understand, write a message')?.click();
  await ready(el);
};

describe('writing a message', () => {
  it('says first what messages are not for, where help is and how soon an answer comes, and not again', async () => {
    const el = await BeforeWriting();
    await waitUntil(() => byRole(el, 'link', 'Call 911') !== null);
    expect([...queryAllDeep(el, 'a')].map((link) => link.getAttribute('href')).filter((href) => href?.startsWith('tel:'))).to.deep.equal([
      'tel:911',
      'tel:988',
      'tel:+12245550111',
    ]);
    expect(textOf(el)).to.include('Most answers come within 1 to 3 working days.');
    expect(field(el, 'body')).to.equal(undefined);
    await expect(el).to.be.accessible();
    await begin(el);
    expect(queryDeep(el, 'h1')?.matches(':focus')).to.equal(true);
    const page = queryDeep<HTMLElement>(el, 'messages-compose-page');
    page?.replaceWith(document.createElement('messages-compose-page'));
    await ready(el);
    expect(textOf(el)).not.to.include('Before you write');
  });

  it('tells of each team what it is for, and of one that takes nothing now why and what to do instead', async () => {
    const el = await BeforeWriting();
    await begin(el);
    const radios = queryAllDeep(el, 'input[type="radio"]') as HTMLInputElement[];
    expect(radios.map(({ disabled }) => disabled)).to.deep.equal([false, true, false, false]);
    expect(textOf(field(el, 'team'))).to.include('Answers by Wednesday, December 2, 2026. You wrote to them before.');
    expect(textOf(field(el, 'team'))).to.include('Write to the nurses: they ask a doctor where it is needed.');
    expect(field(el, 'category')).to.equal(undefined);
    type(el, 'team', TERMS.teams[3]?.id ?? '');
    // What one of one kind is, needs no choice.
    await waitUntil(() => field(el, 'category')?.value === 'billing');
  });

  it('shows at the fields what is missing', async () => {
    const el = await BeforeWriting();
    await begin(el);
    send(el);
    await waitUntil(() => textOf(el).includes('Choose who your message is for.'));
    expect(textOf(el)).to.include('Write in a few words what it is about.');
    type(el, 'team', TERMS.teams[0]?.id ?? '');
    await waitUntil(() => field(el, 'category') !== undefined);
    type(el, 'category', 'question');
    type(el, 'subject', 'My knee');
    type(el, 'body', '  ');
    send(el);
    await waitUntil(() => textOf(el).includes('Write your message first.'));
    await expect(el).to.be.accessible();
  });

  it('counts as people do, and says when it is too long', async () => {
    const el = await Filled();
    await ready(el);
    type(el, 'subject', `${'x'.repeat(48)}👩‍👩‍👧e\u0301`);
    await waitUntil(() => textOf(field(el, 'subject')).includes('0 characters left'));
    type(el, 'subject', 'x'.repeat(51));
    await waitUntil(() => textOf(field(el, 'subject')).includes('1 character too many'));
  });

  it('is about what its address says, with the team that takes it, and that can be left out', async () => {
    const el = (await FromResult()) as PortalTestContext;
    await begin(el);
    await waitUntil(() => textOf(el).includes('Basic metabolic panel'));
    expect([field(el, 'team').value, field(el, 'category').value]).to.deep.equal([TERMS.teams[0]?.id, 'test_result']);
    byRole(el, 'button', 'Remove Basic metabolic panel from this message')?.click();
    await waitUntil(() => !textOf(el).includes('Basic metabolic panel'));
    expect(el.announcements).to.include('Removed. Your message is no longer about it.');
  });

  it('says what it may cost before it is sent, and only of what its team says so', async () => {
    const el = await Filled();
    await ready(el);
    expect(textOf(el)).to.include('You may owe a copay of up to $25.');
    type(el, 'category', 'medication');
    await waitUntil(() => !textOf(el).includes('copay'));
    await expect(el).to.be.accessible();
  });

  it('says for whom it is, to who acts for someone', async () => {
    const el = await ForWalter();
    await waitUntil(() => byRole(el, 'heading', 'New message for Walter Brandt') !== null);
  });

  it('says whom to call where no team takes messages', async () => {
    const el = await NobodyToWriteTo();
    await waitUntil(() => textOf(el).includes('No team takes messages here right now.'));
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});

describe('a draft', () => {
  it('is kept when its field is left, with its id in the address, and said so once', async () => {
    const asked = newAsked();
    const el = (await BeforeWriting()) as PortalTestContext;
    await answerWith(composeServer({ asked }));
    await begin(el);
    type(el, 'body', 'It hurts');
    leave(el);
    await waitUntil(() => /Saved \d+:\d\d/.test(textOf(el)));
    expect(asked.saves.map(({ version, body }) => ({ version, body }))).to.deep.equal([{ version: 0, body: 'It hurts' }]);
    expect(new URLSearchParams(location.search).get('draft')).to.equal(asked.saves[0]?.id);
    type(el, 'body', 'It hurts when I climb');
    leave(el);
    await waitUntil(() => asked.saves.length === 2);
    expect(asked.saves[1]?.version).to.equal(1);
    expect(el.announcements.filter((said) => said.startsWith('Saved'))).to.have.length(1);
  });

  it('that nothing was written into goes when its page does', async () => {
    const asked = newAsked();
    const el = await FromResult();
    await answerWith(composeServer({ asked }));
    await begin(el);
    await waitUntil(() => textOf(el).includes('Basic metabolic panel'));
    queryDeep(el, 'messages-compose-page')?.remove();
    await waitUntil(() => asked.deleted.length === 1);
    expect(asked.deleted[0]).to.equal(asked.saves[0]?.id);
  });

  it('says that it is not saved yet, keeps what was typed for the next page, and saves it as soon as it can', async () => {
    const asked = newAsked();
    const el = (await Away()) as PortalTestContext;
    await ready(el);
    type(el, 'body', 'Please keep me.');
    leave(el);
    await waitUntil(() => textOf(el).includes('Not saved yet. We can’t reach the portal, and we’ll keep trying.'));
    expect(el.announcements.join(' ')).to.include('Not saved yet.');
    await expect(el).to.be.accessible();
    queryDeep(el, 'messages-compose-page')?.replaceWith(document.createElement('messages-compose-page'));
    await ready(el);
    expect(field(el, 'body').value).to.equal('Please keep me.');
    await answerWith(composeServer({ drafts: [draftOf()], asked }));
    await waitUntil(() => {
      leave(el);
      return /Saved \d+:\d\d/.test(textOf(el));
    });
    expect(asked.saves.at(-1)?.body).to.equal('Please keep me.');
  });

  it('changed in two places shows both, and goes on with the one that is chosen', async () => {
    const asked = newAsked();
    const el = await TwoVersions();
    await ready(el);
    type(el, 'body', 'I wrote this on my computer.');
    leave(el);
    await waitUntil(() => textOf(el).includes('There are two versions of this message'));
    const both = textOf(queryDeep(el, 'messages-draft-versions') as HTMLElement);
    expect(both).to.include('I wrote this on my computer.').and.to.include('I wrote this on my phone.');
    expect(both).to.include('The files are kept, whichever you choose.');
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Continue with the other one')?.click();
    await waitUntil(() => field(el, 'body').value.includes('I wrote this on my phone.'));
    expect(queryDeep(el, 'messages-draft-versions')).to.equal(null);
    expect(new URLSearchParams(location.search).get('draft')).to.equal(DRAFT_ID);
    expect(asked.sends).to.have.length(0);
  });

  it('deleted elsewhere is said, and what was typed is a new one', async () => {
    const el = await DeletedElsewhere();
    await ready(el);
    type(el, 'body', 'Still here.');
    leave(el);
    await waitUntil(() => textOf(el).includes('This draft was deleted on another device.'));
    expect(field(el, 'body').value).to.equal('Still here.');
  });

  it('that is no longer there says so, and leads on', async () => {
    const el = await Gone();
    await waitUntil(() => textOf(el).includes('This draft is no longer here'));
    byRole(el, 'button', 'Write a new message')?.click();
    await waitUntil(() => textOf(el).includes('Before you write'));
  });
});

describe('sending a message', () => {
  const opened = async (story: () => Promise<HTMLElement>, world: Parameters<typeof composeServer>[0]) => {
    const el = (await story()) as PortalTestContext;
    await ready(el);
    await answerWith(composeServer({ drafts: [draftOf()], ...world }));
    return el;
  };

  it('stops at words that may mean danger with where help is first, and sends it all the same', async () => {
    const asked = newAsked();
    const el = await opened(RedFlag, { asked, help: ['emergency', 'poison', 'crisis'] });
    send(el);
    await waitUntil(() => queryDeep(el, 'dialog[open]') !== null);
    const dialog = queryDeep<HTMLElement>(el, 'dialog[open]') as HTMLElement;
    expect(dialog.getAttribute('role')).to.equal('alertdialog');
    expect(textOf(dialog))
      .to.include('No one may read it for hours.')
      .and.not.match(/don’t worry|all is well|probably/i);
    const hrefs = queryAllDeep(queryDeep(el, 'messages-help-dialog') as HTMLElement, 'a').map((link) => link.getAttribute('href'));
    expect(hrefs).to.deep.equal(['tel:911', 'tel:+18002221222', 'tel:988', 'sms:988']);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Go back to my message')?.click();
    await waitUntil(() => queryDeep(el, 'dialog[open]') === null);
    expect(asked.sends).to.have.length(0);
    await waitUntil(() => queryDeep(field(el, 'body').shadowRoot as ShadowRoot, 'textarea')?.matches(':focus') === true);
    send(el);
    await waitUntil(() => queryDeep(el, 'dialog[open]') !== null);
    byRole(el, 'button', 'Send it anyway')?.click();
    await waitUntil(() => textOf(el).includes('Your message is on its way'));
    expect(asked.sends).to.have.length(1);
  });

  it('sent again after a lost answer is the same: with its key and its version', async () => {
    const asked = newAsked();
    let lost = 1;
    const el = await opened(Filled, { asked, refuses: (what) => (what === 'send' && lost-- > 0 ? problem(503, 'service/database-unavailable') : undefined) });
    send(el);
    await waitUntil(() => textOf(el).includes('Your message was not sent'));
    expect(textOf(el)).to.include('What you wrote is still here.');
    send(el);
    await waitUntil(() => textOf(el).includes('Your message is on its way'));
    expect(asked.sends).to.have.length(2);
    expect(asked.sends[0]).to.deep.equal(asked.sends[1]);
  });

  it('can be undone from the focus that is there, and the text is back in its field', async () => {
    const asked = newAsked();
    const el = await opened(Filled, { asked });
    send(el);
    await waitUntil(() => byRole(el, 'button', 'Undo sending')?.matches(':focus') === true);
    expect(el.announcements.filter((said) => said.includes('you can undo it'))).to.have.length(1);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => field(el, 'body') !== undefined);
    expect(field(el, 'body').value).to.equal(draftOf().body);
    await waitUntil(() => queryDeep(field(el, 'body').shadowRoot as ShadowRoot, 'textarea')?.matches(':focus') === true);
    expect(asked.undone).to.deep.equal([DRAFT_ID]);
  });

  it('is still told, and can be undone, after the page was loaded anew', async () => {
    const el = await OnItsWay();
    await waitUntil(() => byRole(el, 'button', 'Undo sending') !== null);
    await expect(el).to.be.accessible();
  });

  it('changed elsewhere in the meantime is not sent until both versions were looked at', async () => {
    const asked = newAsked();
    const el = await opened(Filled, {
      asked,
      meanwhile: (drafts) => drafts.set(DRAFT_ID, draftOf({ version: 2, body: 'From the phone.' })),
    });
    type(el, 'body', 'From the computer.');
    send(el);
    await waitUntil(() => textOf(el).includes('There are two versions of this message'));
    expect(asked.sends).to.have.length(0);
  });
});

describe('files of a message', () => {
  it('are there with what there is to know of each, and one that stopped can be removed', async () => {
    const el = (await WithFiles()) as PortalTestContext;
    await ready(el);
    await waitUntil(() => textOf(el).includes('IMG_2041.jpg'));
    expect(textOf(el)).to.include('Waiting for the safety check.').and.to.include('We couldn’t turn this photo into a JPEG');
    expect(textOf(el)).to.include('x-ray.png is not here yet: 40% was uploaded.');
    send(el);
    await waitUntil(() => textOf(el).includes('There is a problem'));
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Remove: x-ray.png')?.click();
    await waitUntil(() => !textOf(el).includes('x-ray.png is not here yet'));
    expect(el.announcements).to.include('x-ray.png is removed.');
  });

  it('of a kind that can’t be used are refused by what is in them, with what to do', async () => {
    const el = await FileRefused();
    await ready(el);
    const control = queryDeep<HTMLInputElement>(el, 'input[type="file"]') as HTMLInputElement;
    const transfer = new DataTransfer();
    transfer.items.add(new File(['<html>'], 'photo.jpg', { type: 'image/jpeg' }));
    control.files = transfer.files;
    control.dispatchEvent(new Event('change'));
    await waitUntil(() => textOf(el).includes('This is not a PDF, JPEG, PNG or HEIC file. Choose another file.'));
  });
});
