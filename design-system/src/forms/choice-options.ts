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
