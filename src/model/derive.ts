import type { ItemClass, Model, ModelField } from './model.js';

const commonInput = `
  "How people call it."
  name: String!
  "What it serves."
  environment: Environment
  "OPERATIONAL unless said."
  lifecycleStage: LifecycleStage
  "How much it matters."
  criticality: Criticality
  "What it is, for people."
  description: String
  "Words to find it by."
  tags: [String!]
  "What the class does not declare. Merged key by key; a null value removes the key."
  attributes: JSON
  "How its redundancy groups reduce."
  groups: [DependencyGroupInput!]`;

/** The SDL that follows from the classes: their enum, inputs and the @oneOf unions of inputs. */
export function derivedSdl(model: Model): string {
  const classes = [...model.classes.values()];
  return `
"The classes of configuration items, one value for each type of the model."
enum ConfigurationItemClass {
${classes.map((itemClass) => `${description(itemClass.description)}  ${itemClass.enumValue}`).join('\n')}
}

"An item to write: exactly one member, named as the class."
input ConfigurationItemInput @oneOf {
${classes.map((itemClass) => `  "A ${itemClass.name}."\n  ${itemClass.inputName}: ${itemClass.name}Input`).join('\n')}
}

"The fields to set on an item: exactly one member, named as the item's class."
input ConfigurationItemUpdateInput @oneOf {
${classes.map((itemClass) => `  "A ${itemClass.name}."\n  ${itemClass.inputName}: ${itemClass.name}UpdateInput`).join('\n')}
}
${classes.map(inputs).join('\n')}`;
}

function inputs(itemClass: ItemClass): string {
  const fields = [...itemClass.fields.values()];
  const own = fields.map((field) => `${description(field.description)}  ${field.name}: ${inputType(field)}`).join('\n');
  return `
"What a source reports of a ${itemClass.name}."
input ${itemClass.name}Input {
  "The source's own, lasting key for it; unique within the source."
  key: String!${commonInput}
${own}
}

"Fields of a ${itemClass.name} to set; those left out stay, null clears."
input ${itemClass.name}UpdateInput {${commonInput.replace('name: String!', 'name: String')}
${own}
}
`;
}

function inputType({ type, list }: ModelField): string {
  return list ? `[${type}!]` : type;
}

function description(text: string | undefined): string {
  return text === undefined ? '' : `  ${JSON.stringify(text.replaceAll(/\s+/g, ' '))}\n`;
}
