/**
 * Turns cypher/<domain>/<verb>.cypher into src/generated/cypher.ts. The path is the name; the header gives the types:
 *
 *     // What it does, and what makes no row.
 *     // @param   ids  string[]
 *     // @returns many ItemRecord
 *     // @access  write            (read unless said)
 *
 * Fails when a used $parameter is not declared, a declared one is not used, a tag is malformed or given twice, or the
 * prose, the statement or @returns is missing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const folder = join(root, 'cypher');
const arities = ['one', 'maybe', 'many', 'none'] as const;
const builtIn = new Set(['Record', 'Partial', 'Array', 'Float64Array']);

const paramTag = /^@param\s+(\w+)\s+(.+)$/;
const returnsTag = /^@returns\s+(\w+)\s*(.*)$/;
const accessTag = /^@access\s+(read|write)\s*$/;
const tagForms = [paramTag, returnsTag, accessTag];

interface Parsed {
  domain: string;
  verb: string;
  prose: string;
  params: { name: string; type: string }[];
  arity: (typeof arities)[number];
  type: string;
  access: 'read' | 'write';
  text: string;
}

export function parseStatement(path: string, content: string): Parsed {
  const fail = (message: string): never => {
    throw new Error(`cypher/${path}: ${message}`);
  };
  const [, domain = '', verb = ''] =
    /^([a-z]\w*)\/([a-z]\w*)\.cypher$/i.exec(path) ?? fail('is not named <domain>/<verb>.cypher');
  const lines = content.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const text = end < 0 ? '' : lines.slice(end).join('\n').trim();
  if (text === '') fail('no statement');
  const header = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, ''));
  const tags = header.filter((line) => line.startsWith('@'));
  const prose = header.filter((line) => !line.startsWith('@')).join('\n');
  if (prose.trim() === '') fail('no prose: say what it does, and what makes no row');
  // A tag with a typing error must not silently mean its default.
  const malformed = tags.find((line) => !tagForms.some((form) => form.test(line)));
  if (malformed !== undefined)
    fail(`${malformed.replace(/\s+/g, ' ')}: one of @param <name> <type>, @returns <arity> <type>, @access read|write`);
  const params = tags.flatMap((line) => {
    const match = paramTag.exec(line);
    return match ? [{ name: match[1]!, type: match[2]!.trim() }] : [];
  });
  const returns = tags.flatMap((line) => returnsTag.exec(line) ?? []);
  if (returns.length === 0) fail('no @returns');
  const accesses = tags.flatMap((line) => accessTag.exec(line)?.[1] ?? []);
  for (const [name, count] of [
    ['@returns', returns.length / 3],
    ['@access', accesses.length],
    ...params.map(
      (param) => [`@param ${param.name}`, params.filter(({ name }) => name === param.name).length] as const,
    ),
  ] as const)
    if (count > 1) fail(`${name} is given twice`);
  const arity =
    arities.find((known) => known === returns[1]) ?? fail(`@returns ${returns[1]}: one of ${arities.join(', ')}`);
  const access = accesses[0] === 'write' ? 'write' : 'read';
  // Strings and comments take turns in hiding each other's marks.
  const code = text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/.*$|\/\*[^]*?\*\//gm, ' ');
  const used = new Set([...code.matchAll(/\$(\w+)/g)].map((match) => match[1]!));
  const declared = new Set(params.map(({ name }) => name));
  for (const name of used) if (!declared.has(name)) fail(`$${name} is used but has no @param`);
  for (const name of declared) if (!used.has(name)) fail(`@param ${name} is not used`);
  return {
    domain,
    verb,
    prose: prose.trim(),
    params,
    arity,
    type: arity === 'none' ? 'void' : returns[2]!.trim() || fail('@returns has no type'),
    access,
    text,
  };
}

function resultType({ arity, type }: Parsed): string {
  if (arity === 'many') return /^\w+$/.test(type) ? `${type}[]` : `Array<${type}>`;
  return arity === 'maybe' ? `${type} | undefined` : type;
}

export function generate(statements: Parsed[]): string {
  const typeNames = new Set<string>();
  for (const { params, type } of statements)
    for (const text of [type, ...params.map((param) => param.type)])
      for (const [name] of text.replace(/'[^']*'|"[^"]*"/g, '').matchAll(/\b[A-Z]\w*/g))
        if (!builtIn.has(name)) typeNames.add(name);
  const domains = new Map<string, Parsed[]>();
  for (const statement of statements)
    domains.set(statement.domain, [...(domains.get(statement.domain) ?? []), statement]);
  let out = '/* Made by tools/cypher.ts from cypher/; do not edit. Run `npm run codegen`. */\n';
  out += `import type { Statement } from '../graph/statement.js';\n`;
  if (typeNames.size > 0) out += `import type { ${[...typeNames].sort().join(', ')} } from '../records.js';\n`;
  out += '\nexport const cypher = {\n';
  for (const [domain, list] of [...domains].sort(([a], [b]) => (a < b ? -1 : 1))) {
    out += `  ${domain}: {\n`;
    for (const statement of list) {
      const params = statement.params.map(({ name, type }) => `${name}: ${type}`).join('; ');
      const prose = statement.prose.replaceAll('*/', '*\\/').split('\n');
      out += `    /**\n${prose.map((line) => `     * ${line}`.trimEnd()).join('\n')}\n     */\n`;
      out += `    ${statement.verb}: {\n`;
      out += `      name: '${domain}/${statement.verb}',\n      access: '${statement.access}',\n      arity: '${statement.arity}',\n`;
      out += `      text: ${JSON.stringify(statement.text)},\n`;
      out += `    } as Statement<{ ${params} }, ${resultType(statement)}>,\n`;
    }
    out += '  },\n';
  }
  return `${out}};\n`;
}

/** Every statement file, `<domain>/<verb>.cypher`, sorted. Migrations are no statements. */
export function statementFiles(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'migrations')
    .flatMap(({ name }) =>
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.cypher'))
        .map((file) => `${name}/${file}`),
    )
    .sort();
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const statements = statementFiles().map((path) => parseStatement(path, readFileSync(join(folder, path), 'utf8')));
  writeFileSync(join(root, 'src/generated/cypher.ts'), generate(statements));
  console.log(`${statements.length} statements -> src/generated/cypher.ts`);
}
