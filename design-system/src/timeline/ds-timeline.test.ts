/** `ds-timeline`: order, groups, earlier events, and what is said. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import fc from 'fast-check';
import '../register/timeline.ts';
import { byRole, queryAllDeep, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import type { TimelineEvent } from './ds-timeline.ts';
import { groupEvents } from './groups.ts';

type Timeline = HTMLElementTagNameMap['ds-timeline'];

const EVENTS: TimelineEvent[] = [
  { id: 'a', at: '2026-04-27', title: 'Ordered' },
  { id: 'b', at: '2026-05-12T09:30:00Z', title: 'Sent', text: 'By mail', href: '#b' },
  { id: 'c', at: '2026-05-11', title: 'Packed' },
];

const render = (events: readonly TimelineEvent[] = EVENTS) =>
  fixture<Timeline>(html`<ds-timeline current="b" time-zone="America/New_York" has-earlier .events=${events}></ds-timeline>`);

const titles = (timeline: Timeline) => queryAllDeep(timeline, '.title').map(textOf);
const headings = (timeline: Timeline) => queryAllDeep(timeline, '[role=heading]').map(textOf);

describe('ds-timeline', () => {
  it('shows the newest first, by month', async () => {
    const timeline = await render();
    expect(headings(timeline)).to.deep.equal(['May 2026', 'April 2026']);
    expect(titles(timeline)).to.deep.equal(['Sent', 'Packed', 'Ordered']);
    expect(queryAllDeep(timeline, 'time').map(textOf)).to.deep.equal(['May 12 at 5:30 AM', 'May 11', 'April 27']);
  });

  it('turns the order round, and groups by year or not at all', async () => {
    const timeline = await render();
    Object.assign(timeline, { order: 'oldest-first', groupBy: 'year' });
    await timeline.updateComplete;
    expect([headings(timeline), titles(timeline)]).to.deep.equal([['2026'], ['Ordered', 'Packed', 'Sent']]);
    timeline.groupBy = 'none';
    await timeline.updateComplete;
    expect(headings(timeline)).to.deep.equal([]);
    expect(textOf(queryAllDeep(timeline, 'time')[0] as HTMLElement)).to.equal('April 27, 2026');
  });

  it('takes content of events from slots and from the page', async () => {
    const timeline = await fixture<Timeline>(
      html`<ds-timeline .events=${EVENTS} .renderEvent=${(event: TimelineEvent) => html`<i>Number ${event.id}</i>`}><p slot="event-c">Two parcels</p></ds-timeline>`,
    );
    expect(textOf(timeline)).to.contain('Two parcels').and.to.contain('Number a').and.not.to.contain('Number c');
  });

  it('asks for earlier events, announces how many came, and keeps the focus', async () => {
    const timeline = await render();
    const button = byRole(timeline, 'button', 'Show earlier events');
    button?.focus();
    const asked = oneEvent(timeline, 'load-earlier');
    button?.click();
    await asked;
    timeline.loading = true;
    await timeline.updateComplete;
    expect(textOf(byRole(timeline, 'status') as HTMLElement)).to.equal('Loading');
    expect(button?.getAttribute('aria-disabled')).to.equal('true');
    timeline.loading = false;
    timeline.events = [...EVENTS, { id: 'd', at: '2026-03-01', title: 'Planned' }, { id: 'e', at: '2026-03-02', title: 'Asked' }];
    await timeline.updateComplete;
    expect(textOf(byRole(timeline, 'status') as HTMLElement)).to.equal('2 more events are shown.');
    expect(timeline.shadowRoot?.activeElement).to.equal(button);
  });

  it('moves the focus to the first earlier event when there are no more to ask for', async () => {
    const timeline = await render();
    const button = byRole(timeline, 'button', 'Show earlier events');
    button?.focus();
    button?.click();
    timeline.events = [...EVENTS, { id: 'd', at: '2026-03-01', title: 'Planned' }];
    timeline.hasEarlier = false;
    await timeline.updateComplete;
    expect(textOf(timeline.shadowRoot?.activeElement as HTMLElement)).to.equal('Planned');
  });

  it('says that there is nothing', async () => {
    const timeline = await fixture<Timeline>(html`<ds-timeline></ds-timeline>`);
    expect(textOf(timeline)).to.equal('There are no events yet.');
  });

  it('is spoken as lists under headings, with the one going on marked', async () => {
    const timeline = await render();
    const spoken = await spokenBy(timeline);
    expect(spoken).to.include('heading, May 2026, level 3').and.to.include('link, Sent').and.to.include('Now');
    expect(spoken.find((phrase) => phrase.includes('current step'))).to.contain('listitem');
    await expect(timeline).to.be.accessible();
  });
});

describe('groups of events', () => {
  const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((each) => each.toISOString());
  const at = fc.oneof(
    date,
    date.map((each) => each.slice(0, 10)),
    fc.constant('unknown'),
  );

  it('hold every event once, in order, each in its own month', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ at })), fc.boolean(), fc.constantFrom('month', 'year', 'none'), (events, isOldestFirst, by) => {
        const groups = groupEvents(events, by, isOldestFirst, 'UTC');
        const listed = groups.flatMap((group) => group.events);
        expect(listed).to.have.members(events);
        const times = listed.map((each) => Date.parse(each.at)).filter((time) => !Number.isNaN(time));
        expect(times).to.deep.equal(times.toSorted((a, b) => (isOldestFirst ? a - b : b - a)));
        expect(new Set(groups.map(({ key }) => key)).size, 'no group comes twice').to.equal(groups.length);
        for (const { key, events: inside } of groups) for (const each of inside) expect(key === '' || each.at.startsWith(key)).to.equal(true);
      }),
    );
  });

  it('follow the zone for times, and no zone for days', () => {
    const events = [{ at: '2026-06-01T02:00:00Z' }, { at: '2026-06-01' }];
    expect(groupEvents(events, 'month', true, 'America/New_York').map(({ key }) => key)).to.deep.equal(['2026-06', '2026-05']);
  });
});
