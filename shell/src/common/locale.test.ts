import { expect, fixture } from '@open-wc/testing';
import '@portal/design-system/range-bar';
import { html } from 'lit';
import { textOf } from '@portal/design-system/testing';
import { formatMoney } from '../contract/intl.ts';
import { LOCALES } from '../contract/locale.ts';
import { forgetDisplay } from '../mocks/forget-display.ts';
import { pageLocale, setUpLocale } from './locale.ts';

describe('the language of a page', () => {
  // The choice would be kept for the tests that run beside this one.
  after(forgetDisplay);

  it('has elements and pages write numbers alike, as in the United States, in every language', async () => {
    const switchTo = await setUpLocale();
    for (const locale of LOCALES) {
      await switchTo(locale);
      expect(pageLocale()).to.equal(locale);
      const bar = await fixture<HTMLElement>(html`<ds-range-bar label="A1c" unit="%" .value=${6.5} .low=${4.25} .high=${5.75}></ds-range-bar>`);
      expect(textOf(bar), locale).to.contain('6.5').and.to.contain('4.25');
      expect(formatMoney(1_234_56, locale)).to.contain('1,234.56');
    }
  });
});
