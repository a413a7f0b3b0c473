import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './account-profile-page.stories.ts';

const { OnFile, LittleOnFile, Reduced, ReadOnly, SomebodyElses, Loading, ServerError, Forbidden, LongContent } = storyFixture(stories);

async function loaded(render: () => Promise<HTMLElement>): Promise<HTMLElement> {
  const el = await render();
  await waitUntil(() => queryDeep(el, 'ds-key-value-list') !== null);
  return el;
}

describe('personal details', () => {
  it('shows who this is and how the clinic reaches them', async () => {
    const el = await loaded(OnFile);
    expect(textOf(el))
      .to.contain('Elena Ruiz')
      .and.to.contain('June 14, 1974')
      .and.to.contain('(507) 555-0143')
      .and.to.contain('18 Juniper Lane, Northfield, MN 55057');
    expect(byRole(el, 'link', 'Edit phone and address')?.getAttribute('href')).to.equal('#/account/contact');
    await expect(el).to.be.accessible();
  });

  it('shows the language and whom to call, and leads to changing them and to how we write', async () => {
    const el = await loaded(OnFile);
    expect(textOf(el)).to.contain('English').and.to.contain('Brother or sister').and.to.contain('Ruth Ruiz, (507) 555-0199');
    expect(byRole(el, 'link', 'Edit personal details')?.getAttribute('href')).to.equal('#/account/details');
    expect(byRole(el, 'link', 'How and when we contact you')?.getAttribute('href')).to.equal('#/account/communication');
  });

  it('says what is not on file', async () => {
    const el = await loaded(LittleOnFile);
    expect(textOf(el).match(/Not on file/g)).to.have.length.at.least(4);
    await expect(el).to.be.accessible();
  });

  it('leaves out what a teenager keeps to themself, and does not say it is missing', async () => {
    const el = await loaded(Reduced);
    expect(textOf(el)).to.contain('Elena Ruiz').and.to.contain('18 Juniper Lane');
    for (const text of ['Preferred name', 'Pronouns', 'Mobile phone', 'Home phone', 'Email', 'Not on file']) expect(textOf(el)).not.to.contain(text);
    expect(byRole(el, 'link', 'Edit phone and address')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('offers no editing to who may only read', async () => {
    const el = await loaded(ReadOnly);
    expect(byRole(el, 'link', 'Edit phone and address')).to.equal(null);
    expect(byRole(el, 'link', 'Edit personal details')).to.equal(null);
  });

  it('says all of the person whose details they are, and leads to nothing of one’s own', async () => {
    const el = await loaded(SomebodyElses);
    expect(byRole(el, 'heading', 'Mia Ruiz’s details')).to.not.equal(null);
    expect(textOf(el)).to.contain('About Mia Ruiz').and.to.contain('How to reach Mia Ruiz');
    for (const own of ['How and when we contact you', 'Change how you sign in', 'Who can see my record', 'Make a request'])
      expect(byRole(el, 'link', own), own).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('says that it is loading', async () => {
    expect(textOf(await Loading())).to.contain('Loading your details');
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
    await expect(el).to.be.accessible();
  });

  it('says so when the access does not include it', async () => {
    const el = await Forbidden();
    await waitUntil(() => textOf(el).includes('Your access does not include this'));
  });

  it('keeps long names and addresses inside the page', async () => {
    const el = await loaded(LongContent);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
