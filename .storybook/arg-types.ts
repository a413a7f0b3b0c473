/** The table on an element's page: controls only where they do something. */
import type { ArgTypesEnhancer } from 'storybook/internal/types';

/**
 * Leaves out a property that only repeats its attribute. A row without an arg
 * has no control, because no story would read it.
 */
export const tidyArgTypes: ArgTypesEnhancer = ({ argTypes, initialArgs }) => {
  const isRepeated = (name: string) => !(name in initialArgs) && toAttribute(name) !== name && toAttribute(name) in argTypes;
  const kept = Object.entries(argTypes).filter(([name]) => !isRepeated(name));
  return Object.fromEntries(kept.map(([name, argType]) => [name, name in initialArgs ? argType : { ...argType, control: { disable: true } }]));
};

function toAttribute(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
