import { expect } from '@open-wc/testing';
import { queryDeep, storyFixture, textOf } from '@portal/design-system/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as stories from './portal-teen-note.stories.ts';

const { Teen, BillsStay } = storyFixture(stories);

describe('what a parent of a teenager is told', () => {
  it('says first that some things are private, why, and since when', async () => {
    const el = await Teen();
    expect(textOf(el)).to.match(
      /Some things are private to Mia Ruiz\s*Mia Ruiz is 14\. Since March 9, 2024, some parts of this record are for Mia Ruiz and the care team only/,
    );
    expect(queryDeep(el, 'details')).to.have.property('open', false);
    await expect(el).to.be.accessible();
  });

  it('opens by keyboard to what is seen, what is private, until when, and how the teenager gets an account', async () => {
    const el = await Teen();
    queryDeep<HTMLElement>(el, 'summary')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(queryDeep(el, 'details')).to.have.property('open', true);
    const said = textOf(el);
    expect(said).to.match(/You still see\s*Allergies and vaccines\s*Visits that are not private\s*Messages that you wrote, and the answers/);
    expect(said).to.match(/Private to Mia Ruiz\s*Test results, medicines, and health conditions\s*Bills\s*Visits that are marked as private/);
    expect(said).to.contain('ends on March 9, 2030').and.to.contain('can have an account');
    expect(queryDeep(el, 'a')?.getAttribute('href')).to.equal('tel:5555550123');
    await expect(el).to.be.accessible();
  });

  it('says what is seen and private by what the clinic lets parents see', async () => {
    const said = textOf(await BillsStay());
    expect(said)
      .to.contain('Bills that are not private')
      .and.not.to.match(/health conditions\s*Bills/);
  });
});
