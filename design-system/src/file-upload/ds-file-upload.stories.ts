/** Stories of `ds-file-upload`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import '../register/file-upload.ts';
import type { DsFileUpload, Upload } from './ds-file-upload.ts';

const meta: Meta = {
  title: 'Design system/Forms/File upload',
  component: 'ds-file-upload',
  parameters: { controls: { disable: false } },
};
export default meta;

const STEPS = 10;

/** Takes two seconds and sends nothing. */
const pretend: Upload = async (file, { signal, onProgress }) => {
  for (let step = 1; step <= STEPS; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    signal.throwIfAborted();
    onProgress(step / STEPS);
  }
  return { id: file.name };
};
const never: Upload = (_file, { onProgress }) => {
  onProgress(0.4);
  return new Promise(() => undefined);
};
const refuse: Upload = () => Promise.reject(new Error('down'));

const UPLOADED = JSON.stringify([
  { id: 'a1', name: 'ticket.pdf', size: 482_113, type: 'application/pdf' },
  { id: 'a2', name: 'Donauwaldbäckereispezialitätenbestellformularzusammenfassungs.pdf', size: 2_482_113, type: 'application/pdf' },
]);

/** Drops files on the element once it is there, as a person would. */
function withFiles(...files: File[]): (element?: Element) => void {
  return (element) => {
    const upload = element as DsFileUpload | undefined;
    upload?.updateComplete.then(() => drop(upload, files), reportError);
  };
}

function drop(upload: DsFileUpload, files: readonly File[]): void {
  if (upload.shadowRoot?.querySelector('li') !== null) return;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  upload.shadowRoot.querySelector('.zone')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer }));
}

const PICTURE = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVQImWNk+M/wn4GBgYGJAQoAHhgCAjWFwlAAAAAASUVORK5CYII='),
  (each) => each.codePointAt(0) ?? 0,
);
const photo = () => new File([PICTURE], 'garden.png', { type: 'image/png' });
const text = () => new File(['a'.repeat(40_000)], 'list.txt', { type: 'text/plain' });

/** For files people send along; choose, drop or paste a few. */
export const Default: StoryObj = {
  args: {
    label: 'Photos of the parcel',
    hint: 'A picture of each side helps us most.',
    accept: 'image/*,.pdf',
    maxSize: 5_242_880,
    maxFiles: 4,
    error: '',
    required: true,
    disabled: false,
    readonly: false,
  },
  render: (args) => html`<ds-file-upload
    name="photos"
    label=${args['label']}
    hint=${args['hint']}
    accept=${args['accept']}
    max-size=${args['maxSize']}
    max-files=${args['maxFiles']}
    error=${args['error']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
    .upload=${pretend}
  ></ds-file-upload>`,
};

/** Uploaded, with an error, disabled, read only. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-file-upload label="Tickets" accept=".pdf" max-files="3" value=${UPLOADED}></ds-file-upload>
    <ds-file-upload label="Photo" required max-files="1" accept="image/*" error="Photo is missing. Please add one."></ds-file-upload>
    <ds-file-upload label="Not now" disabled></ds-file-upload>
    <ds-file-upload label="Sent" readonly no-mark value=${UPLOADED}></ds-file-upload>
  </div>`,
};

/** On the way: each file has its bar and can be canceled. */
export const Uploading: StoryObj = {
  render: () => html`<ds-file-upload label="Photos" .upload=${never} ${ref(withFiles(photo(), text()))}></ds-file-upload>`,
};

/** What did not work says why, and what to do. */
export const Failed: StoryObj = {
  render: () => html`<ds-file-upload label="Photos" accept="image/*" .upload=${refuse} ${ref(withFiles(photo(), text()))}></ds-file-upload>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
