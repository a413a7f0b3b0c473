/**
 * The manifest as the table on an element's page needs it. Storybook keeps one
 * row for each name, so a slot or part called as an attribute would take its
 * place; and it shows no methods.
 */

interface Item {
  name: string;
  kind?: string;
  description?: string;
  static?: boolean;
}

interface Declaration {
  members?: Item[];
  slots?: Item[];
  cssParts?: Item[];
}

interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

/** Slots are named `slot="hint"`, parts `::part(label)`, methods `show()`. */
export function manifestForTable(manifest: object): Manifest {
  const { modules, ...rest } = manifest as Manifest;
  return { ...rest, modules: modules.map((module) => ({ ...module, declarations: (module.declarations ?? []).map(declarationForTable) })) };
}

function declarationForTable(declaration: Declaration): Declaration {
  const { members = [], slots = [], cssParts = [] } = declaration;
  return {
    ...declaration,
    members: members.flatMap(memberForTable),
    slots: slots.map((slot) => ({ ...slot, name: slot.name === '' ? 'default slot' : `slot="${slot.name}"` })),
    cssParts: cssParts.map((part) => ({ ...part, name: `::part(${part.name})` })),
  };
}

/** Statics and what the browser or Lit calls are not for the page. */
function memberForTable(member: Item): Item[] {
  if (member.static === true) return [];
  if (member.kind !== 'method') return [member];
  return member.description === undefined ? [] : [{ ...member, kind: 'field', name: `${member.name}()` }];
}
