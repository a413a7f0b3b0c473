/** A composed page in the room of a phone, whatever the window. */
import { styleProperties } from '../../design-system/src/styles/style-properties.ts';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const PHONE = styleProperties({ 'max-inline-size': '24.375rem' });

/** @returns The same story, as wide as a phone. */
export const inPhone = (story: StoryObj): StoryObj => ({ ...story, decorators: [(render) => html`<div ${PHONE}>${render()}</div>`] });
