import { expect } from '@open-wc/testing';
import { waitUntil } from '@portal/design-system/testing';
import { FakeEventSource } from '../mocks/fake-event-source.ts';
import { SharedEventSource } from './shared-event-source.ts';

describe('one stream for all tabs', () => {
  let name: string;
  const tabs: { source: SharedEventSource; heard: string[] }[] = [];
  const tab = (): { source: SharedEventSource; heard: string[] } => {
    const source = new SharedEventSource(name, () => new FakeEventSource() as unknown as EventSource);
    const heard: string[] = [];
    source.addEventListener('open', () => heard.push('open'));
    source.addEventListener('error', () => heard.push('error'));
    source.addEventListener('message', (event) => heard.push((JSON.parse((event as MessageEvent<string>).data) as { type: string }).type));
    const opened = { source, heard };
    tabs.push(opened);
    return opened;
  };
  const opened = (): number => FakeEventSource.opened.length;

  beforeEach(() => {
    FakeEventSource.opened.length = 0;
    name = `test-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const { source } of tabs.splice(0)) source.close();
  });

  it('LD-08 opens one stream, and every tab hears what it brings', async () => {
    const first = tab();
    await waitUntil(() => opened() === 1);
    const others = Array.from({ length: 6 }, tab);
    FakeEventSource.last.open();
    FakeEventSource.last.send('messages.changed');
    for (const { heard } of [first, ...others]) await waitUntil(() => heard.join() === 'open,messages.changed', heard.join());
    expect(opened()).to.equal(1);
  });

  it('tells a tab that comes later that the stream is open, and the others nothing', async () => {
    const first = tab();
    await waitUntil(() => opened() === 1);
    FakeEventSource.last.open();
    const later = tab();
    await waitUntil(() => later.heard.join() === 'open');
    FakeEventSource.last.send('messages.changed');
    await waitUntil(() => later.heard.length === 2);
    expect(first.heard).to.deep.equal(['open', 'messages.changed']);
  });

  it('goes on in another tab when the one with the stream goes, and says so, since something may have been missed', async () => {
    const first = tab();
    await waitUntil(() => opened() === 1);
    const second = tab();
    FakeEventSource.last.open();
    await waitUntil(() => second.heard.join() === 'open');
    first.source.close();
    await waitUntil(() => opened() === 2);
    FakeEventSource.last.open();
    FakeEventSource.last.send('billing.changed');
    expect(second.heard).to.deep.equal(['open', 'open', 'billing.changed']);
    expect(FakeEventSource.opened[0]?.readyState).to.equal(EventSource.CLOSED);
  });

  it('lets go of a stream that was refused, so that another tab may try', async () => {
    const first = tab();
    await waitUntil(() => opened() === 1);
    const second = tab();
    FakeEventSource.last.fail(true);
    expect([first.heard.join(), first.source.readyState]).to.deep.equal(['error', EventSource.CLOSED]);
    await waitUntil(() => opened() === 2);
    expect(second.source.readyState).to.equal(EventSource.CONNECTING);
  });
});
