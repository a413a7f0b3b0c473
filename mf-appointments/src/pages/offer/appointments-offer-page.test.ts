import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sent } from '../../mocks/visit-requests-mocks.ts';
import * as stories from './appointments-offer-page.stories.ts';

const { Earlier, Extendable, First, OtherZone, Moved, Accepted, Declined, Expired, Lost, ForWalter } = storyFixture(stories);
const shows = (el: Element, text: string) => waitUntil(() => textOf(el).includes(text), `shows “${text}”`);

describe('an offered time', () => {
  it('stands beside the visit as it is, with until when it is held by the clock', async () => {
    const el = await Earlier();
    await shows(el, 'We’re holding this time for you until 10:42 AM CST');
    expect(byRole(el, 'heading', 'Your visit now')).to.not.equal(null);
    expect(byRole(el, 'heading', 'The offered time')).to.not.equal(null);
    expect(textOf(el)).to.include('After that we’ll ask the next person who is waiting.');
    expect(byRole(el, 'button', 'Hold it 30 minutes longer')).to.equal(null);
  });

  it('is taken by keyboard alone, and says so', async () => {
    const el = await Earlier();
    await shows(el, 'Take this time instead');
    byRole(el, 'button', 'Take this time instead')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => byRole(el, 'heading', 'You have this time') !== null);
    expect((el as PortalTestContext).announcements).to.include('You have this time.');
    expect(byRole(el, 'link', 'See the visit')).to.not.equal(null);
  });

  it('is held longer for slow readers while nobody else waits', async () => {
    const el = await Extendable();
    await shows(el, 'No one else is waiting for it, so take your time.');
    byRole(el, 'button', 'Hold it 30 minutes longer')?.click();
    await shows(el, 'until 11:12 AM CST');
  });

  it('can be turned down without losing the place', async () => {
    const el = await Earlier();
    await shows(el, 'No thanks, keep my place');
    byRole(el, 'button', 'No thanks, keep my place')?.click();
    await shows(el, 'You said no to this time. You keep your place on the wait list.');
    expect(byRole(el, 'button', 'Take this time instead')).to.equal(null);
  });

  it('says that nothing changed when somebody else was faster', async () => {
    const el = await Lost();
    await shows(el, 'Take this time instead');
    byRole(el, 'button', 'Take this time instead')?.click();
    await shows(el, 'Someone else has this time now. Nothing changed for you');
  });

  it('can still be had once it is no longer held, if nobody took it', async () => {
    const el = await Expired();
    await shows(el, 'We’re not holding this time anymore');
    expect(byRole(el, 'button', 'Take this time instead')).to.not.equal(null);
    expect(byRole(el, 'button', 'No thanks, keep my place')).to.equal(null);
  });

  it('that the clinic proposes leads also to another time and to a call', async () => {
    const el = await Moved();
    await waitUntil(() => byRole(el, 'heading', 'We need to move your visit') !== null);
    expect(textOf(el)).to.include('Dr. Raman is away that week.');
    expect(byRole(el, 'link', 'Choose another time')?.getAttribute('href')).to.match(/\/move$/);
    byRole(el, 'button', 'Ask us to call you')?.click();
    await waitUntil(() => (el as PortalTestContext).visited.includes('/appointments/request'));
    expect(JSON.stringify(sent.at(-1)?.body))
      .to.include('I need another time for my visit on Tuesday, December 22, 2099')
      .and.to.include('phone');
  });

  it('is shown as it was answered, without asking again', async () => {
    const yes = await Accepted();
    await waitUntil(() => byRole(yes, 'heading', 'You have this time') !== null);
    const no = await Declined();
    await shows(no, 'You said no to this time.');
    for (const el of [yes, no]) expect(byRole(el, 'button', 'Take this time instead')).to.equal(null);
  });

  it('is for who has no visit yet a time alone, and in the zone of its clinic', async () => {
    const first = await First();
    await waitUntil(() => byRole(first, 'button', 'Take this time') !== null);
    expect(byRole(first, 'heading', 'Your visit now')).to.equal(null);
    const other = await OtherZone();
    await shows(other, '8:00 AM MST (9:00 AM CST your time)');
  });

  it('says for whom it is, to who acts for somebody', async () => {
    const el = await ForWalter();
    await waitUntil(() => byRole(el, 'heading', 'An earlier time for Walter Brandt') !== null);
  });
});
