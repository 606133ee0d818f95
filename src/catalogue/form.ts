import { createHash } from 'node:crypto';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A JSON Schema as the API takes it. */
type Schema = Readonly<Record<string, unknown>>;

const longestForm = 32_768;
const longestAnswers = 16_384;
const longestText = 4_000;
const deepest = 8;
const mostSchemas = 500;
const mostProperties = 100;
const mostUnique = 100;
const shownFaults = 50;

/** Formats that are told apart in time that grows with the text alone, for texts of the length that is taken. */
export const formats = ['date', 'date-time', 'time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid'] as const;

/** What a keyword holds: values for people, plain values, one schema, several, or several by name. */
const keywords: Readonly<Record<string, 'value' | 'schema' | 'schemas' | 'named'>> = {
  ...{ type: 'value', title: 'value', description: 'value', $comment: 'value', default: 'value', examples: 'value' },
  ...{ enum: 'value', const: 'value', required: 'value', dependentRequired: 'value' },
  ...{ minLength: 'value', maxLength: 'value', format: 'value' },
  ...{ minimum: 'value', maximum: 'value', exclusiveMinimum: 'value', exclusiveMaximum: 'value', multipleOf: 'value' },
  ...{ minItems: 'value', maxItems: 'value', uniqueItems: 'value', minProperties: 'value', maxProperties: 'value' },
  ...{ properties: 'named', additionalProperties: 'schema', items: 'schema', not: 'schema' },
  ...{ if: 'schema', then: 'schema', else: 'schema', allOf: 'schemas', anyOf: 'schemas', oneOf: 'schemas' },
};

/** Why some well-known keywords are not taken. */
const refused = new Map([
  ['$ref', 'A form stands by itself: write out what the reference stands for.'],
  ['$dynamicRef', 'A form stands by itself: write out what the reference stands for.'],
  ['$defs', 'A form stands by itself: write definitions where they are used.'],
  ['definitions', 'A form stands by itself: write definitions where they are used.'],
  ['pattern', 'A pattern may take forever on some texts: use format, enum, minLength and maxLength.'],
  ['patternProperties', 'A pattern may take forever on some texts: name the properties.'],
]);
const draft = 'https://json-schema.org/draft/2020-12/schema';
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype']);

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything that is wrong with a form, each with its place in it; empty for one that can be used. */
export function formFaults(form: unknown): string[] {
  if (!isObject(form)) return ['A form is a JSON Schema: an object.'];
  const length = JSON.stringify(form).length;
  if (length > longestForm) return [`It has ${length} characters; at most ${longestForm} are taken.`];
  const vetting = new Vetting();
  const { $schema, ...root } = form;
  if ($schema !== undefined && $schema !== draft) vetting.say('$schema', `takes ${draft}, or leave it out.`);
  if (root['type'] !== 'object') vetting.say('type', 'takes "object": answers are an object.');
  if (!isObject(root['properties'])) vetting.say('properties', 'names what is asked: an object of schemas.');
  vetting.look(root, '', 1);
  if (vetting.faults.length > 0) return vetting.faults.slice(0, shownFaults);
  try {
    compile(root);
    return [];
  } catch (error) {
    // What is left is of the wrong shape, such as a text where a number belongs; Ajv says where.
    return [(error instanceof Error ? error.message : String(error)).slice(0, 1_000)];
  }
}

/** Looks at every schema of a form before Ajv sees it: only what is known to end, and to end soon, is taken. */
class Vetting {
  readonly faults: string[] = [];
  private schemas = 0;

  say(path: string, message: string): void {
    this.faults.push(`${path} ${message}`);
  }

  look(schema: unknown, path: string, depth: number): void {
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    if (typeof schema === 'boolean') return;
    if (!isObject(schema)) return this.say(path, 'is no schema: an object, true or false.');
    if (++this.schemas === mostSchemas + 1) return this.say(path, `is one schema too many: at most ${mostSchemas}.`);
    if (this.schemas > mostSchemas) return;
    if (depth > deepest) return this.say(path, `lies deeper than ${deepest} levels.`);
    for (const [keyword, value] of Object.entries(schema)) {
      const holds = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
      if (holds === undefined)
        this.say(at(keyword), refused.get(keyword) ?? 'is no keyword that is taken: docs/requests.md lists them.');
      else if (holds === 'schema') this.look(value, at(keyword), depth + 1);
      else if (holds === 'schemas') this.lookAtAll(value, at(keyword), depth);
      else if (holds === 'named') this.lookAtNamed(value, at(keyword), depth);
    }
    const { format, uniqueItems, maxItems, maxLength } = schema as Record<string, unknown>;
    if (format !== undefined && !(formats as readonly unknown[]).includes(format))
      this.say(at('format'), `takes one of ${formats.join(', ')}.`);
    if (uniqueItems === true && !(typeof maxItems === 'number' && maxItems <= mostUnique))
      this.say(at('uniqueItems'), `takes a maxItems of at most ${mostUnique} beside it.`);
    if (typeof maxLength === 'number' && maxLength > longestText)
      this.say(at('maxLength'), `takes at most ${longestText}: no answer may be longer.`);
  }

  private lookAtAll(value: unknown, path: string, depth: number): void {
    if (!Array.isArray(value) || value.length === 0) return this.say(path, 'takes a list of schemas.');
    value.forEach((schema, index) => this.look(schema, `${path}.${index}`, depth + 1));
  }

  private lookAtNamed(value: unknown, path: string, depth: number): void {
    if (!isObject(value)) return this.say(path, 'takes an object of schemas.');
    const entries = Object.entries(value);
    if (entries.length > mostProperties) this.say(path, `takes at most ${mostProperties}.`);
    for (const [name, schema] of entries) {
      if (unsafeNames.has(name)) this.say(path, `takes no property ${name}.`);
      this.look(schema, `${path}.${name}`, depth + 1);
    }
  }
}

/** What an answer must be at the root beside the form: nothing that was not asked. */
const closed = (form: Schema): Schema => ({ additionalProperties: false, ...form, $schema: undefined });

const compiled = new Map<string, ValidateFunction>();
const mostCompiled = 200;

function compile(form: Schema): ValidateFunction {
  const text = JSON.stringify(closed(form));
  const key = createHash('sha256').update(text).digest('base64url');
  const known = compiled.get(key);
  if (known) return known;
  // An instance of its own for each form: nothing of one is known to another, and all of it goes with it.
  const ajv = new Ajv2020({
    ...{ allErrors: true, ownProperties: true, logger: false, strict: true },
    ...{ strictTypes: false, strictRequired: false, strictTuples: false, allowUnionTypes: true, addUsedSchema: false },
  });
  addFormats.default(ajv, { mode: 'full', formats: [...formats] });
  const validate = ajv.compile(JSON.parse(text) as Schema);
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(key, validate);
  return validate;
}

/** Everything that is wrong with answers to a form that can be used; without a form nothing may be answered. */
export function answerFaults(form: Schema | undefined, answers: unknown): string[] {
  const shape = answersShape(answers);
  if (shape !== undefined) return [shape];
  const given = answers ?? {};
  if (!form) return Object.keys(given).length === 0 ? [] : ['Nothing is asked for this: leave the answers out.'];
  const validate = compile(form);
  if (validate(given)) return [];
  return [...new Set((validate.errors ?? []).map(say))].slice(0, shownFaults);
}

/** What is wrong with answers whatever the form. */
export function answersShape(answers: unknown): string | undefined {
  if (answers === undefined || answers === null) return undefined;
  if (!isObject(answers)) return 'answers takes an object: a value for each property of the form.';
  const length = JSON.stringify(answers).length;
  if (length > longestAnswers) return `answers has ${length} characters; at most ${longestAnswers} are taken.`;
  const long = longTextIn(answers, 'answers');
  return long === undefined ? undefined : `${long} has more than ${longestText} characters.`;
}

function longTextIn(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return value.length > longestText ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = longTextIn(member, `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One fault, for a person: the answer's place first. */
function say({ instancePath, keyword, params, message = 'does not fit' }: ErrorObject): string {
  const place = ['answers', ...instancePath.split('/').slice(1).map(unescaped)].join('.');
  const named = params as Readonly<Record<string, unknown>>;
  if (keyword === 'required') return `${place}.${String(named['missingProperty'])} is needed.`;
  if (keyword === 'additionalProperties') return `${place}.${String(named['additionalProperty'])} is not asked for.`;
  if (keyword === 'enum')
    return `${place} takes one of ${(named['allowedValues'] as unknown[]).map(asText).join(', ')}.`;
  if (keyword === 'const') return `${place} takes ${asText(named['allowedValue'])}.`;
  return `${place} ${message}.`;
}

const asText = (value: unknown): string => JSON.stringify(value);
const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
