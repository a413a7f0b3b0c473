/** `ds-code-input`: typing, pasting, and its part in forms. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/code-input.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { spokenBy } from '../testing/spoken.ts';

type CodeInput = HTMLElementTagNameMap['ds-code-input'];

formControlContract({
  tag: 'ds-code-input',
  fill: (control) => {
    control.value = '123456';
  },
  sends: '123456',
});

const render = (value = '') => fixture<CodeInput>(html`<ds-code-input label="Code" value=${value} required></ds-code-input>`);
const shown = (code: CodeInput) => [...code.renderRoot.querySelectorAll('.cell')].map((cell) => cell.textContent || '·').join('');
const current = (code: CodeInput) => [...code.renderRoot.querySelectorAll('.cell')].findIndex((cell) => cell.classList.contains('current'));

/** Pastes as the browser does: the text comes in at once. */
function paste(code: CodeInput, text: string): void {
  code.focus();
  document.execCommand('insertText', false, text);
}

describe('ds-code-input', () => {
  it('is one field for screen readers and for autofill', async () => {
    const code = await render();
    const inputs = code.renderRoot.querySelectorAll('input');
    expect(inputs.length).to.equal(1);
    expect(inputs[0]?.autocomplete).to.equal('one-time-code');
    expect(inputs[0]?.inputMode).to.equal('numeric');
    expect(inputs[0]?.hasAttribute('maxlength')).to.equal(false);
  });

  it('shows each character in a cell, and which cell is next', async () => {
    const code = await render();
    code.focus();
    await sendKeys({ type: '12' });
    await code.updateComplete;
    expect(shown(code)).to.equal('12····');
    expect(current(code)).to.equal(2);
    await sendKeys({ press: 'ArrowLeft' });
    await code.updateComplete;
    expect(current(code)).to.equal(1);
    await sendKeys({ press: 'Backspace' });
    await code.updateComplete;
    expect(shown(code)).to.equal('2·····');
  });

  it('takes a paste with a space or a hyphen', async () => {
    for (const text of ['123 456', '123-456', ' 123456\n']) {
      const code = await render();
      paste(code, text);
      expect(code.value).to.equal('123456');
    }
  });

  it('lets through only what a code can have', async () => {
    const code = await render();
    code.focus();
    await sendKeys({ type: '1a2 3' });
    expect(code.value).to.equal('123');
    const letters = await fixture<CodeInput>(html`<ds-code-input label="Card" kind="alphanumeric" length="8"></ds-code-input>`);
    letters.focus();
    await sendKeys({ type: 'ab-1' });
    expect(letters.value).to.equal('AB1');
  });

  it('replaces in a full code what is at the caret, and drops what is too much', async () => {
    const code = await render('123456');
    code.focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ type: '9' });
    expect(code.value).to.equal('193456');
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '7' });
    expect(code.value).to.equal('193456');
  });

  it('selects a full code when it gets the focus, to be typed anew', async () => {
    const code = await render('123456');
    code.focus();
    await sendKeys({ type: '7' });
    expect(code.value).to.equal('7');
  });

  it('tells when it is complete, after the input event, once', async () => {
    const code = await render();
    const heard: string[] = [];
    code.addEventListener('input', () => heard.push(`input ${code.value}`));
    code.addEventListener('complete', () => heard.push(`complete ${code.value}`));
    const complete = oneEvent(code, 'complete');
    paste(code, '123-456');
    await complete;
    await sendKeys({ type: '7' });
    expect(heard).to.deep.equal(['input 123456', 'complete 123456', 'input 123456']);
  });

  it('says that characters are missing only after it was left', async () => {
    const code = await render();
    code.focus();
    await sendKeys({ type: '123' });
    await code.updateComplete;
    expect(code.renderRoot.querySelector('.error')).to.equal(null);
    await sendKeys({ press: 'Tab' });
    await code.updateComplete;
    expect(code.renderRoot.querySelector('.error')?.textContent).to.contain('all 6 digits');
  });

  it('sends the form with Enter', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ds-code-input label="Code" value="123456"></ds-code-input></form>`);
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    form.querySelector('ds-code-input')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(sent).to.equal(1);
  });

  it('speaks one text box, not cells', async () => {
    expect(await spokenBy(await render('12'))).to.deep.equal(['Code', 'textbox, Code, 12, not invalid, required']);
  });
});
