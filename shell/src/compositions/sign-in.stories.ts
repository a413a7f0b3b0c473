/** Signing in: a narrow page with one form at a time. */
import { defineElement } from '@portal/design-system/define-element';
import { inDark, inLargeText, inRightToLeft } from '@portal/design-system/testing/variants';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inPhone } from './in-phone.ts';
import { PortalCompositionSignIn } from './portal-composition-sign-in.ts';

defineElement('portal-composition-sign-in', PortalCompositionSignIn);

const meta: Meta = {
  title: 'Composed pages/Sign in',
  component: 'portal-composition-sign-in',
  parameters: { layout: 'fullscreen' },
  args: { step: 'password', errors: [] },
  render: ({ step, errors }) => html`<portal-composition-sign-in step=${step} .errors=${errors}></portal-composition-sign-in>`,
};
export default meta;

/** The password is “open sesame”, the code 123456. */
export const Default: StoryObj = {};

/** Refused: the summary takes the focus and leads to the field. */
export const WrongPassword: StoryObj = { args: { errors: [{ field: 'password', message: 'This password does not fit the name. Please try again.' }] } };

/** Who has no account yet is found by birthday and phone. */
export const FirstTime: StoryObj = { args: { step: 'first-time' } };

/** The second step; the last digit sends the code. */
export const Code: StoryObj = { args: { step: 'code' } };

/** For a moment, until the home page is there. */
export const Done: StoryObj = { args: { step: 'done' } };

export const Phone = inPhone(Default);
export const RightToLeft = inRightToLeft(Default);
export const Dark = inDark(FirstTime);
export const LargeText = inLargeText(Code);
