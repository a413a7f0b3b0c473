import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { OWN_ENDPOINT, RIGHT_CODE, sentCommunication } from '../../mocks/communication-mocks.ts';
import * as stories from './account-communication-page.stories.ts';

const {
  Choices,
  NoticesReady,
  TextsReady,
  NoTexts,
  WithQuietHours,
  NothingConfirmed,
  InAnotherRecord,
  TooManyCodes,
  SaveFails,
  Loading,
  ServerError,
  LongContent,
} = storyFixture(stories);
const cell = (root: ParentNode, name: string) => byRole(root, 'switch', name) as HTMLInputElement;
const select = (root: ParentNode, name: string) => byRole(root, 'combobox', name) as HTMLSelectElement;

async function loaded(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => queryDeep(el, 'ds-table') !== null && cell(el, 'Bills by mail') !== null);
  return el;
}

async function enterCode(el: ParentNode, code: string): Promise<void> {
  await waitUntil(() => queryDeep(el, 'ds-code-input') !== null);
  queryDeep(el, 'ds-code-input')?.focus();
  await sendKeys({ type: code });
  byRole(el, 'button', 'Confirm')?.click();
}

function choose(control: HTMLSelectElement, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

interface FakePush {
  /** What the page asked of the browser. */
  readonly calls: string[];
  permission: NotificationPermission;
  fails: 'AbortError' | 'TimeoutError' | null;
  restore(): void;
}

/** The browser's own push service can't be reached by tests; everything up to it is the page's. */
function fakePush(): FakePush {
  let subscription: { endpoint: string; toJSON(): object; unsubscribe(): Promise<boolean> } | null = null;
  const fake: FakePush = { calls: [], permission: 'granted', fails: null, restore };
  const unsubscribe = async () => {
    fake.calls.push('unsubscribe');
    subscription = null;
    return true;
  };
  const registration = {
    scope: 'http://localhost/push-notices/',
    active: {},
    pushManager: {
      getSubscription: async () => subscription,
      subscribe: async () => {
        fake.calls.push('subscribe');
        if (fake.fails) throw new DOMException('no push service', fake.fails);
        subscription = { endpoint: OWN_ENDPOINT, toJSON: () => ({ endpoint: OWN_ENDPOINT, keys: { p256dh: 'AAAA', auth: 'AAAA' } }), unsubscribe };
        return subscription;
      },
    },
  };
  const { serviceWorker } = navigator;
  const permission = Object.getOwnPropertyDescriptor(Notification, 'permission') ?? {};
  const { requestPermission } = Notification;
  Object.defineProperty(serviceWorker, 'getRegistration', { configurable: true, value: async () => registration });
  Object.defineProperty(serviceWorker, 'register', {
    configurable: true,
    value: async (url: unknown, { scope }: { scope: string }) => {
      fake.calls.push(`${String(url)} ${scope}`);
      return registration;
    },
  });
  Object.defineProperty(Notification, 'permission', { configurable: true, get: () => fake.permission });
  Notification.requestPermission = async () => {
    fake.calls.push('ask');
    return fake.permission;
  };
  function restore(): void {
    for (const name of ['getRegistration', 'register']) Reflect.deleteProperty(serviceWorker, name);
    Object.defineProperty(Notification, 'permission', permission);
    Notification.requestPermission = requestPermission;
  }
  return fake;
}

describe('how we contact you', () => {
  beforeEach(() => void sentCommunication.splice(0));

  it('shows each topic and way as a table of named switches, and is accessible', async () => {
    const el = await loaded(Choices);
    expect(queryAllDeep(el, 'input[role=switch]')).to.have.length(60);
    expect(cell(el, 'Messages by email').checked).to.equal(true);
    expect(textOf(el)).to.contain('one a week at most');
    expect(cell(el, 'Bills by mail').checked).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('saves a switch at once, by keyboard, and says so', async () => {
    const el = await loaded(Choices);
    cell(el, 'Test results by mail').focus();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => textOf(el).includes('Your choices are saved'));
    expect(sentCommunication[0]?.matrix.results).to.deep.equal({ email: true, text: false, push: false, mail: true });
    expect(cell(el, 'Test results by mail').checked).to.equal(true);
  });

  it('loses none of several switches turned quickly one after the other', async () => {
    const el = await loaded(Choices);
    cell(el, 'Visits by mail').click();
    cell(el, 'Messages by email').click();
    cell(el, 'Bills by mail').click();
    await waitUntil(() => textOf(el).includes('Your choices are saved'));
    const { appointments, messages, bills } = sentCommunication.at(-1)?.matrix ?? {};
    expect([appointments?.mail, messages?.email, bills?.mail]).to.deep.equal([true, false, false]);
    expect(cell(el, 'Messages by email').checked).to.equal(false);
  });

  it('says why a way is not in use, and keeps its switches off', async () => {
    const el = await loaded(NoTexts);
    expect(byRole(el, 'button', 'Text me a code')).to.equal(null);
    expect(textOf(el)).to.contain('We can’t send text messages yet').and.to.contain('We can’t send notifications yet');
    expect(byRole(el, 'button', 'Show notifications in this browser')).to.equal(null);
    expect(cell(el, 'Bills by text').disabled).to.equal(true);
    expect(cell(el, 'Bills by browser notification').disabled).to.equal(true);
  });

  it('keeps mail about the security of the account on', async () => {
    const el = await loaded(Choices);
    const fixed = cell(el, 'Account security by email');
    expect([fixed.checked, fixed.getAttribute('aria-readonly')]).to.deep.equal([true, 'true']);
    fixed.click();
    await waitUntil(() => textOf(el).includes('can’t turn off'));
    expect([fixed.checked, sentCommunication.length]).to.deep.equal([true, 0]);
  });

  it('puts a switch back and says so when saving fails', async () => {
    const el = await loaded(SaveFails);
    cell(el, 'Bills by mail').click();
    await waitUntil(() => textOf(el).includes('Your choice was not saved'));
    expect(cell(el, 'Bills by mail').checked).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('leads to the address and confirms the email address right there', async () => {
    const el = await loaded(NothingConfirmed);
    expect(byRole(el, 'link', 'Add your address')?.getAttribute('href')).to.equal('#/account/contact');
    expect(cell(el, 'Messages by email').disabled).to.equal(true);
    byRole(el, 'button', 'Confirm my email address')?.click();
    await enterCode(el, '111111');
    await waitUntil(() => textOf(el).includes('This code is wrong or too old'));
    await expect(el).to.be.accessible();
    await enterCode(el, RIGHT_CODE);
    await waitUntil(() => !cell(el, 'Messages by email').disabled);
    expect(byRole(el, 'button', 'Confirm my email address')).to.equal(null);
  });

  it('confirms a mobile number right there, and then texts can be switched on', async () => {
    const el = await loaded(Choices);
    expect(textOf(el)).to.contain('We text a number only after you confirm that it’s yours');
    expect((byRole(el, 'textbox', 'Mobile number for texts') as HTMLInputElement).value).to.equal('(507) 555-0143');
    expect(cell(el, 'Messages by text').disabled).to.equal(true);
    byRole(el, 'button', 'Text me a code')?.click();
    await enterCode(el, '111111');
    await waitUntil(() => textOf(el).includes('This code is wrong or too old'));
    await expect(el).to.be.accessible();
    await enterCode(el, RIGHT_CODE);
    await waitUntil(() => !cell(el, 'Messages by text').disabled);
    expect(byRole(el, 'button', 'Use a different number')).not.to.equal(null);
  });

  it('takes numbers of the United States only, and keeps what was typed', async () => {
    const el = await loaded(Choices);
    const field = byRole(el, 'textbox', 'Mobile number for texts') as HTMLInputElement;
    field.focus();
    field.select();
    await sendKeys({ type: '+44 20 7946 0958' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(el).includes('Enter a US phone number'));
    expect((byRole(el, 'textbox', 'Mobile number for texts') as HTMLInputElement).value).to.contain('0958');
    expect(byRole(el, 'button', 'Confirm')).to.equal(null);
  });

  it('changes the number for texts, keeps it, or stops texts to it', async () => {
    const el = await loaded(TextsReady);
    expect(textOf(el)).to.contain('(507) 555-0143');
    byRole(el, 'button', 'Use a different number')?.click();
    await waitUntil(() => byRole(el, 'button', 'Keep this number') !== null);
    byRole(el, 'button', 'Keep this number')?.click();
    await waitUntil(() => byRole(el, 'button', 'Stop texts to this number') !== null);
    byRole(el, 'button', 'Stop texts to this number')?.click();
    await waitUntil(() => cell(el, 'Messages by text').disabled);
  });

  describe('notices in the browser', () => {
    let browser: FakePush;
    beforeEach(() => void (browser = fakePush()));
    afterEach(() => browser.restore());

    it('sets this browser up once the person agreed, and names it among the others', async () => {
      const el = await loaded(Choices);
      byRole(el, 'button', 'Show notifications in this browser')?.click();
      await waitUntil(() => textOf(el).includes('Firefox, Linux') && textOf(el).includes('This browser'));
      expect(browser.calls).to.deep.equal(['ask', '/push-worker.js /push-notices/', 'subscribe']);
      expect(byRole(el, 'button', 'Show notifications in this browser')).to.equal(null);
      expect(cell(el, 'Bills by browser notification').disabled).to.equal(false);
      await expect(el).to.be.accessible();
      byRole(el, 'button', 'Remove Firefox, Linux')?.click();
      await waitUntil(() => browser.calls.includes('unsubscribe'));
      expect(cell(el, 'Bills by browser notification').disabled).to.equal(true);
    });

    it('changes nothing when the person says no, and says when the browser is set to refuse', async () => {
      browser.permission = 'denied';
      const el = await loaded(NoticesReady);
      await waitUntil(() => textOf(el).includes('This browser blocks notifications from us'));
      expect(textOf(el)).to.contain('Chrome, Android');
      expect(browser.calls).to.deep.equal([]);
    });

    it('says so when the browser can’t be set up', async () => {
      for (const [name, text] of [
        ['AbortError', 'couldn’t set up notifications'],
        ['TimeoutError', 'can’t connect to its notification service right now'],
      ] as const) {
        browser.fails = name;
        const el = await loaded(Choices);
        byRole(el, 'button', 'Show notifications in this browser')?.click();
        await waitUntil(() => textOf(el).includes(text));
      }
    });
  });

  it('asks for a code before it sends one', async () => {
    const el = await loaded(NothingConfirmed);
    byRole(el, 'button', 'Confirm my email address')?.click();
    await waitUntil(() => byRole(el, 'button', 'Confirm') !== null);
    byRole(el, 'button', 'Confirm')?.click();
    await waitUntil(() => queryDeep(el, 'ds-code-input [aria-invalid=true], [aria-invalid=true]') !== null);
  });

  it('says to wait after many codes', async () => {
    const el = await loaded(TooManyCodes);
    byRole(el, 'button', 'Confirm my email address')?.click();
    await waitUntil(() => textOf(el).includes('You’ve asked for a lot of codes'));
  });

  it('does not lead to the address of somebody else’s record', async () => {
    const el = await loaded(InAnotherRecord);
    expect(byRole(el, 'link', 'Add your address')).to.equal(null);
    expect(textOf(el)).to.contain('Open your own record to add it');
  });

  it('sets quiet hours in the reader’s own zone', async () => {
    const el = await loaded(Choices);
    expect(select(el, 'From')).to.equal(null);
    byRole(el, 'checkbox', 'Use quiet hours')?.click();
    await waitUntil(() => select(el, 'From') !== null);
    choose(select(el, 'From'), '21:30');
    byRole(el, 'button', 'Save quiet hours')?.click();
    await waitUntil(() => textOf(el).includes('Your choices are saved'));
    expect(sentCommunication.at(-1)?.quietHours).to.deep.equal({ from: '21:30', until: '07:00', timeZone: 'America/Chicago' });
    await expect(el).to.be.accessible();
  });

  it('keeps quiet hours that are not saved yet while a switch is turned', async () => {
    const el = await loaded(Choices);
    byRole(el, 'checkbox', 'Use quiet hours')?.click();
    await waitUntil(() => select(el, 'From') !== null);
    choose(select(el, 'From'), '20:00');
    cell(el, 'Visits by mail').click();
    await waitUntil(() => textOf(el).includes('Your choices are saved'));
    expect(select(el, 'From').value).to.equal('20:00');
    expect(sentCommunication.at(-1)?.quietHours).to.equal(null);
  });

  it('shows the hours that are set, refuses an end at the start, and switches them off', async () => {
    const el = await loaded(WithQuietHours);
    expect([select(el, 'From').value, select(el, 'Until').value, select(el, 'Time zone').value]).to.deep.equal(['22:00', '07:15', 'America/Denver']);
    choose(select(el, 'Until'), '22:00');
    byRole(el, 'button', 'Save quiet hours')?.click();
    await waitUntil(() => textOf(el).includes('Choose an end time that is different from the start time'));
    expect(sentCommunication).to.deep.equal([]);
    byRole(el, 'checkbox', 'Use quiet hours')?.click();
    await waitUntil(() => select(el, 'From') === null);
    byRole(el, 'button', 'Save quiet hours')?.click();
    await waitUntil(() => sentCommunication.length > 0);
    expect(sentCommunication[0]?.quietHours).to.equal(null);
  });

  it('says that it is loading, and offers another try when that fails', async () => {
    expect(textOf(await Loading())).to.contain('Loading your choices');
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });

  it('keeps long addresses inside the page', async () => {
    const el = await loaded(LongContent);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
