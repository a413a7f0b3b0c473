/** The tests every form control passes, whatever it is. */
import { expect, fixture } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { FormControl } from '../forms/form-control.ts';

/** How to fill one kind of control in these tests. */
export interface FormControlCase {
  /** The element, registered. */
  tag: string;
  /** Puts a value in, as the page does. */
  fill: (control: FormControl) => void;
  /** What the form sends then. */
  sends: string;
}

/** When it has drawn all that it has to, also what it found while it drew. */
async function settled(control: FormControl): Promise<void> {
  while (!(await control.updateComplete));
}

/** Declares the shared tests for one element. */
export function formControlContract({ tag, fill, sends }: FormControlCase): void {
  const name = unsafeStatic(tag);
  const render = async (required = false) => {
    const form = await fixture<HTMLFormElement>(html`<form novalidate><${name} name="field" label="Field" ?required=${required}></${name}></form>`);
    const control = form.firstElementChild as FormControl;
    await control.updateComplete;
    return { form, control };
  };

  describe(`${tag} as a form control`, () => {
    it('sends its value under its name', async () => {
      const { form, control } = await render();
      fill(control);
      await control.updateComplete;
      expect(new FormData(form).get('field')).to.equal(sends);
    });

    it('goes back to its first value when the form is reset', async () => {
      const { form, control } = await render();
      const before = new FormData(form).get('field');
      fill(control);
      await control.updateComplete;
      form.reset();
      await control.updateComplete;
      expect(new FormData(form).get('field')).to.equal(before);
    });

    it('is invalid while a needed value is missing, and says so only after a check', async () => {
      const { control } = await render(true);
      expect(control.shadowRoot?.querySelector('.error')).to.equal(null);
      expect(control.checkValidity()).to.equal(false);
      await control.updateComplete;
      expect(control.shadowRoot?.querySelector('.error')?.textContent).to.contain('Field is missing');
      expect(control.shadowRoot?.querySelector('[aria-invalid="true"]')).to.not.equal(null);
      fill(control);
      await control.updateComplete;
      expect(control.checkValidity()).to.equal(true);
    });

    it('speaks of itself in a sentence, also when its label asks or tells', async () => {
      const { control } = await render(true);
      const said = async () => {
        await control.updateComplete;
        control.checkValidity();
        return control.validationMessage;
      };
      control.label = 'Where to?';
      expect(await said()).to.equal('Where to? Please answer.');
      control.label = 'Choose a place';
      control.requiredMessage = 'Say where to.';
      expect(await said()).to.equal('Say where to.');
    });

    it('shows a message from outside at once', async () => {
      const { control } = await render();
      control.error = 'The server says no.';
      await control.updateComplete;
      expect(control.shadowRoot?.querySelector('.error')?.textContent).to.contain('The server says no.');
      expect(control.checkValidity()).to.equal(false);
    });

    it('sends nothing inside a disabled fieldset', async () => {
      const form = await fixture<HTMLFormElement>(html`<form><fieldset disabled><${name} name="field" label="Field"></${name}></fieldset></form>`);
      const control = form.querySelector(tag) as FormControl;
      fill(control);
      await control.updateComplete;
      expect(new FormData(form).has('field')).to.equal(false);
      expect(control.shadowRoot?.querySelector('#control')?.matches(':disabled')).to.equal(true);
    });

    it('can be used again after it could not', async () => {
      const { control } = await render();
      control.disabled = true;
      await settled(control);
      control.disabled = false;
      await settled(control);
      expect(control.shadowRoot?.querySelector('#control')?.matches(':disabled')).to.equal(false);
    });

    it('takes the focus, and is accessible', async () => {
      const { control } = await render();
      control.focus();
      expect(control.shadowRoot?.activeElement?.id).to.equal('control');
      await expect(control).to.be.accessible();
    });
  });
}
