import { expect, oneEvent } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf } from '@portal/design-system/testing';
import * as stories from './portal-frame.stories.ts';

const { OwnRecord, ChildsRecord, ClinicDesk, ServerDown, NobodyOpen } = storyFixture(stories);
const entries = (frame: HTMLElement): string[] => queryAllDeep(frame, 'nav a').map((link) => textOf(link));

describe('frame of the app', () => {
  it('is accessible and lists home and what the features bring, in their order', async () => {
    const frame = await OwnRecord();
    expect(entries(frame)).to.deep.equal(['Home', 'Health record', 'Bills']);
    expect(queryDeep(frame, 'nav a[aria-current]')?.textContent).to.include('Home');
    expect(queryDeep(frame, 'ds-banner')).to.equal(null);
    await expect(frame).to.be.accessible();
  });

  it('says all the time whose record is open when it is not the own', async () => {
    const frame = await ChildsRecord();
    expect(textOf(frame)).to.include("You are viewing Mia Ruiz's record");
    await expect(frame).to.be.accessible();
  });

  it('shows staff the clinic desk', async () => {
    const frame = await ClinicDesk();
    expect(queryDeep(frame, 'nav')).to.have.attribute('aria-label', 'Clinic desk');
    expect(entries(frame)).to.deep.equal(['Messages']);
  });

  it('DB-01: says that the portal is in trouble and goes on trying', async () => {
    const frame = await ServerDown();
    expect(textOf(frame)).to.include('We keep trying');
    await expect(frame).to.be.accessible();
  });

  it('MF-02: has signing out and the emergency number without any feature', async () => {
    const frame = await NobodyOpen();
    expect(byRole(frame, 'link', 'Call 911')).to.not.equal(null);
    const left = oneEvent(frame, 'sign-out');
    byRole(frame, 'button', 'Account of Elena Ruiz')?.click();
    queryAllDeep(frame, '[role=menuitem]').find((item) => textOf(item) === 'Sign out')?.click();
    await left;
  });

  it('opens the navigation of narrow screens with a button that says its state', async () => {
    const frame = await OwnRecord();
    const button = queryDeep(frame, 'ds-button.menu');
    expect(button).to.have.property('expanded', 'false');
    button?.click();
    await (frame as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    expect(button).to.have.property('expanded', 'true');
  });

  it('leads the skip link to the page', async () => {
    const frame = await OwnRecord();
    queryDeep(frame, 'ds-skip-link a, a[href="#main"]')?.click();
    expect(frame.shadowRoot?.activeElement?.localName).to.equal('main');
  });
});
