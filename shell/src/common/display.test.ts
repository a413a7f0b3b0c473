import { expect } from '@open-wc/testing';
import { DISPLAY_COOKIE } from '@portal/bff/contract/display';
import { forgetDisplay } from '../mocks/forget-display.ts';
import { deviceDisplay, showDisplay } from './display.ts';
import { guessLocale } from './locale.ts';

const { dataset } = document.documentElement;

/** The attributes that a choice can set. */
const looks = () => [dataset['textSize'], dataset['density'], dataset['theme'], dataset['contrast'], dataset['motion']];

describe('how this device shows the portal', () => {
  beforeEach(forgetDisplay);
  after(forgetDisplay);

  it('follows a choice at once and keeps it beside the others', () => {
    showDisplay({ textSize: 'x-large', theme: 'dark' });
    showDisplay({ contrast: 'more', density: 'compact', motion: 'less' });
    expect(looks()).to.deep.equal(['x-large', 'compact', 'dark', 'more', 'less']);
    showDisplay({ theme: 'device' });
    expect(looks()).to.deep.equal(['x-large', 'compact', undefined, 'more', 'less']);
    expect(deviceDisplay()).to.deep.equal({ textSize: 'x-large', theme: 'device', contrast: 'more', density: 'compact', motion: 'less' });
  });

  it('outlives what signing out clears: storage', () => {
    showDisplay({ language: 'es', textSize: 'large' });
    localStorage.clear();
    sessionStorage.clear();
    expect(deviceDisplay()).to.deep.equal({ language: 'es', textSize: 'large' });
    expect(guessLocale()).to.equal('es');
  });

  it('leaves out what cannot be chosen, piece by piece', () => {
    document.cookie = `${DISPLAY_COOKIE}=theme=sepia&textSize=large&language=fr&zoom=3; path=/`;
    expect(deviceDisplay()).to.deep.equal({ textSize: 'large' });
    document.cookie = `${DISPLAY_COOKIE}=%E0%A4%A; path=/`;
    expect(deviceDisplay()).to.deep.equal({});
  });

  it('has nothing in the cookie but what was chosen, and no cookie for who chose nothing', () => {
    showDisplay({});
    expect(document.cookie).not.to.include(DISPLAY_COOKIE);
    showDisplay({ theme: 'light' });
    expect(document.cookie.split('; ')).to.include(`${DISPLAY_COOKIE}=theme=light`);
  });
});
