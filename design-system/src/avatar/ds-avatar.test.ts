/** `ds-avatar`: a picture, initials, and a name for those who don't see either. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/avatar.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';

type Avatar = HTMLElementTagNameMap['ds-avatar'];

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const initials = (avatar: Avatar) => avatar.renderRoot.querySelector('.initials')?.textContent;
const picture = (avatar: Avatar) => avatar.renderRoot.querySelector('img');

describe('ds-avatar', () => {
  it('is passed over beside a name, and says its label alone', async () => {
    const row = await fixture(html`<div><ds-avatar name="Sam Rivers"></ds-avatar>Sam Rivers</div>`);
    expect(await spokenBy(row)).to.deep.equal(['Sam Rivers']);
    const alone = await fixture(html`<ds-avatar name="Sam Rivers" label="Sam Rivers"></ds-avatar>`);
    expect(await spokenBy(alone)).to.deep.equal(['image, Sam Rivers']);
    await expect(row).to.be.accessible();
    await expect(alone).to.be.accessible();
  });

  it('shows initials without a picture, and an outline without a name', async () => {
    const avatar = await fixture<Avatar>(html`<ds-avatar name="Sam Rivers"></ds-avatar>`);
    expect(initials(avatar)).to.equal('SR');
    avatar.name = '';
    await avatar.updateComplete;
    expect(avatar.renderRoot.querySelector('svg')).to.not.equal(null);
  });

  it('writes capitals as the language of the page does', async () => {
    const turkish = await fixture(html`<div lang="tr"><ds-avatar name="irem"></ds-avatar></div>`);
    expect(initials(turkish.querySelector('ds-avatar') as Avatar)).to.equal('İ');
  });

  it('shows the picture, and the initials again when it does not load', async () => {
    const avatar = await fixture<Avatar>(html`<ds-avatar name="Sam Rivers" src=${PIXEL}></ds-avatar>`);
    expect(picture(avatar)?.alt).to.equal('');
    avatar.src = 'data:image/png,nothing';
    await waitUntil(() => picture(avatar) === null, 'the lost picture stays');
    expect(initials(avatar)).to.equal('SR');
    avatar.src = PIXEL;
    await avatar.updateComplete;
    expect(picture(avatar)?.src).to.equal(PIXEL);
  });

  it('grows with the text, and takes a size of its own', async () => {
    const avatar = await fixture<Avatar>(html`<ds-avatar size="large" name="Sam"></ds-avatar>`);
    expect(avatar.offsetWidth).to.equal(72);
    avatar.style.setProperty('--ds-avatar-size', '6rem');
    expect([avatar.offsetWidth, avatar.offsetHeight]).to.deep.equal([96, 96]);
  });
});
