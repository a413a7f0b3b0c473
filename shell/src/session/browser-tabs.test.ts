import { expect } from '@open-wc/testing';
import { waitUntil } from '@portal/design-system/testing';
import { FakeClock } from '../mocks/fake-clock.ts';
import { BrowserTabs } from './browser-tabs.ts';

describe('the tabs of one browser', () => {
  const opened: BrowserTabs[] = [];
  afterEach(() => {
    for (const tabs of opened.splice(0)) tabs.dispose();
  });

  function tab(userId: string): { tabs: BrowserTabs; clock: FakeClock; heard: string[] } {
    const heard: string[] = [];
    const clock = new FakeClock();
    const tabs = new BrowserTabs({ onOther: () => heard.push('other'), onStale: () => heard.push('stale') }, clock);
    opened.push(tabs);
    tabs.start(userId);
    return { tabs, clock, heard };
  }

  it('leave a person’s pages when somebody else signs in, and not when the same person opens one more', async () => {
    const first = tab('dana');
    const second = tab('dana');
    const other = tab('luis');
    await waitUntil(() => first.heard.length > 0 && second.heard.length > 0);
    expect([first.heard, second.heard, other.heard]).to.deep.equal([['other'], ['other'], []]);
  });

  it('read again what another one has changed, once for what comes together, and never their own change', async () => {
    const first = tab('dana');
    const second = tab('dana');
    const stranger = tab('dana-at-another-portal');
    stranger.tabs.changed();
    second.tabs.changed();
    second.tabs.changed();
    await waitUntil(() => {
      first.clock.advance(300);
      return first.heard.includes('stale');
    });
    first.clock.advance(10_000);
    second.clock.advance(10_000);
    expect([first.heard.filter((one) => one === 'stale').length, second.heard.filter((one) => one === 'stale').length]).to.deep.equal([1, 0]);
  });

  it('read again when somebody comes back to them', () => {
    const { clock, heard } = tab('dana');
    document.dispatchEvent(new Event('visibilitychange'));
    clock.advance(300);
    expect(heard).to.deep.equal(['stale']);
  });
});
