/** `ds-rating-scale`: the keyboard of the APG Radio Group pattern, and its part in forms. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/rating-scale.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';

type RatingScale = HTMLElementTagNameMap['ds-rating-scale'];

formControlContract({
  tag: 'ds-rating-scale',
  fill: (control) => {
    control.value = '7';
  },
  sends: '7',
});

const render = (value = '') =>
  fixture<RatingScale>(html`<ds-rating-scale label="Taste" min="1" max="5" low-label="Bad" high-label="Good" value=${value}></ds-rating-scale>`);
const focused = (scale: RatingScale) => (scale.shadowRoot?.activeElement as HTMLInputElement | null)?.value;

describe('ds-rating-scale', () => {
  it('chooses with arrows, around the ends', async () => {
    const scale = await render('4');
    scale.focus();
    expect(focused(scale)).to.equal('4');
    for (const [key, value] of [
      ['ArrowRight', '5'],
      ['ArrowRight', '1'],
      ['ArrowLeft', '5'],
      ['ArrowUp', '4'],
      ['ArrowDown', '5'],
    ]) {
      await sendKeys({ press: key ?? '' });
      expect(scale.value, key).to.equal(value);
      await scale.updateComplete;
    }
  });

  it('follows the reading direction', async () => {
    const wrapper = await fixture(html`<div dir="rtl"><ds-rating-scale label="Taste" max="5" value="2"></ds-rating-scale></div>`);
    const scale = wrapper.firstElementChild as RatingScale;
    await scale.updateComplete;
    scale.focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(scale.value).to.equal('3');
  });

  it('takes zero for an answer', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ds-rating-scale name="n" label="Taste" required></ds-rating-scale></form>`);
    expect(form.checkValidity()).to.equal(false);
    const scale = form.firstElementChild as RatingScale;
    scale.focus();
    await sendKeys({ press: 'Space' });
    await scale.updateComplete;
    expect(new FormData(form).get('n')).to.equal('0');
    expect(form.checkValidity()).to.equal(true);
  });

  it('gives every number a target of 44 pixels at the width of a phone', async () => {
    const wrapper = await fixture(html`<div><ds-rating-scale label="Taste" low-label="Bad" high-label="Good"></ds-rating-scale></div>`);
    (wrapper as HTMLElement).style.inlineSize = '288px';
    const scale = wrapper.firstElementChild as RatingScale;
    await scale.updateComplete;
    for (const input of scale.renderRoot.querySelectorAll('input')) {
      const { width, height, right } = input.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      expect(right).to.be.at.most(wrapper.getBoundingClientRect().right);
    }
  });

  it('speaks the numbers, with words at the ends', async () => {
    const radios = (await spokenBy(await render('5'))).filter((phrase) => phrase.startsWith('radio,'));
    expect(radios.map((phrase) => phrase.split(', ').slice(1, 3).join(' '))).to.deep.equal([
      '1 Bad',
      '2 not checked',
      '3 not checked',
      '4 not checked',
      '5 Good',
    ]);
  });
});
