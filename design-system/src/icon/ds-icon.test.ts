/** `ds-icon` and its set. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/icon.ts';
import { spokenBy } from '../testing/spoken.ts';
import { registerIcons } from './ds-icon.ts';
import { iconNames } from './icon-set.ts';

type Icon = HTMLElementTagNameMap['ds-icon'];

const pathOf = (icon: Icon) => icon.renderRoot.querySelector('path');

describe('ds-icon', () => {
  it('is passed over beside a text, and says its label without one', async () => {
    const row = await fixture(html`<p><ds-icon name="mail"></ds-icon>Letters</p>`);
    expect(await spokenBy(row)).to.deep.equal(['paragraph', 'Letters', 'end of paragraph']);
    const alone = await fixture(html`<ds-icon name="mail" label="New mail"></ds-icon>`);
    expect(await spokenBy(alone)).to.deep.equal(['image, New mail']);
    await expect(alone).to.be.accessible();
  });

  it('draws every icon of the set inside its square', async () => {
    const icon = await fixture<Icon>(html`<ds-icon></ds-icon>`);
    for (const name of iconNames) {
      icon.name = name;
      await icon.updateComplete;
      const box = pathOf(icon)?.getBBox() ?? new DOMRect();
      expect(Math.max(box.width, box.height), `${name} is small or empty`).to.be.above(8);
      expect(
        [box.x, box.y].every((edge) => edge >= 0),
        `${name} starts outside`,
      ).to.equal(true);
      expect(
        [box.x + box.width, box.y + box.height].every((edge) => edge <= 24),
        `${name} ends outside`,
      ).to.equal(true);
    }
  });

  it('draws nothing for a name it does not know, until that is registered', async () => {
    const icon = await fixture<Icon>(html`<ds-icon name="test-square"></ds-icon>`);
    expect(pathOf(icon)).to.equal(null);
    registerIcons({ 'test-square': 'M4 4h16v16H4z' });
    icon.requestUpdate();
    await icon.updateComplete;
    expect(pathOf(icon)?.getAttribute('d')).to.equal('M4 4h16v16H4z');
  });

  it('turns around from right to left only what points along the line', async () => {
    const row = await fixture(html`<div dir="rtl">
      ${['chevron-left', 'chevron-right', 'send', 'sign-out', 'external', 'clock', 'check'].map((name) => html`<ds-icon name=${name}></ds-icon>`)}
    </div>`);
    const turned = [...row.children].filter((icon) => getComputedStyle(icon).transform !== 'none').map((icon) => (icon as Icon).name);
    expect(turned).to.deep.equal(['chevron-left', 'chevron-right', 'send', 'sign-out', 'external']);
  });

  it('follows the text, or has a size of its own', async () => {
    const row = await fixture<HTMLElement>(html`<div><ds-icon name="home"></ds-icon><ds-icon name="home" size="large"></ds-icon></div>`);
    row.style.fontSize = '40px';
    expect([...row.children].map((icon) => icon.getBoundingClientRect().width)).to.deep.equal([50, 36]);
  });
});
