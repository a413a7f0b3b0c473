/** What radio and checkbox groups share: their options, and how one is drawn. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { IconName } from '../icon/icon-set.ts';

/** One choice of a group. */
export interface ChoiceOption {
  value: string;
  label: string;
  /** A sentence below the label, read out with it. */
  description?: string;
  /** Name of an icon before the label; decoration. */
  icon?: IconName;
  /** Whether it can't be chosen now. */
  disabled?: boolean;
  /** In a group of boxes: one of these at most, or none of them, by radio buttons. The same for all that exclude each other, which stand together. */
  oneOf?: OneOf;
}

/** What a few options of a group are about that exclude each other. */
export interface OneOf {
  /** Names them, and tells them from others. */
  label: string;
  /** The choice of none of them. */
  none: string;
}

/** Ids that name and describe the option at a place of the group. */
export const optionIds = (index: number) => ({ label: `label-${index}`, description: `description-${index}` });

/** Draws one option: the whole row or card is the label of its control. */
export function renderOption(option: ChoiceOption, index: number, control: TemplateResult): TemplateResult {
  const ids = optionIds(index);
  return html`<label class="option" part="option">
    <span class="control">${control}</span>
    ${option.icon === undefined ? nothing : html`<ds-icon class="icon" size="medium" name=${option.icon}></ds-icon>`}
    <span class="texts"
      ><span id=${ids.label} class="name">${option.label}</span>
      ${option.description === undefined ? nothing : html`<span id=${ids.description} class="description">${option.description}</span>`}</span
    >
  </label>`;
}
