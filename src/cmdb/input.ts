import type { ItemRow } from '../import/rows.js';
import type { Model } from '../model/model.js';

/**
 * The row in a @oneOf input of items, `{ server: { … } }`. graphql-js has checked that there is exactly one member and
 * that it is one of the model's.
 */
export function itemRow(model: Model, input: object, path: string): ItemRow {
  const [inputName, value] = Object.entries(input)[0] as [string, Record<string, unknown>];
  const { key, attributes, groups, ...fields } = value;
  return {
    path: `${path}.${inputName}`,
    class: model.byInputName.get(inputName)!.name,
    key: key as string,
    fields,
    ...(attributes ? { attributes: attributes as Record<string, unknown> } : {}),
    ...(groups ? { groups: groups as NonNullable<ItemRow['groups']> } : {}),
  };
}
