/**
 * Turns cypher/<domain>/<verb>.cypher into src/generated/cypher.ts. The path is the name; the header gives the types:
 *
 *     // What it does, and what makes no row.
 *     // @param   ids  string[]
 *     // @returns many ItemRecord
 *     // @access  write            (read unless said)
 *
 * Fails when a used $parameter is not declared, a declared one is not used, or @returns is missing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const folder = join(root, 'cypher');
const arities = ['one', 'maybe', 'many', 'none'] as const;
const builtIn = new Set(['Record', 'Partial', 'Array']);

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
  const [domain = '', file = ''] = path.split('/');
  const lines = content.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, ''));
  const tags = header.filter((line) => line.startsWith('@'));
  const params = tags.flatMap((line) => {
    const match = /^@param\s+(\w+)\s+(.+)$/.exec(line);
    return match ? [{ name: match[1]!, type: match[2]!.trim() }] : [];
  });
  const returns = tags.map((line) => /^@returns\s+(\w+)\s*(.*)$/.exec(line)).find((match) => match !== null);
  if (!returns) return fail('no @returns');
  const arity =
    arities.find((known) => known === returns[1]) ?? fail(`@returns ${returns[1]}: one of ${arities.join(', ')}`);
  const access = tags.some((line) => /^@access\s+write\s*$/.test(line)) ? 'write' : 'read';
  const text = lines.slice(end).join('\n').trim();
  const code = text.replace(/\/\/.*$/gm, '').replace(/'(?:[^'\\]|\\.)*'/g, "''");
  const used = new Set([...code.matchAll(/\$(\w+)/g)].map((match) => match[1]!));
  const declared = new Set(params.map(({ name }) => name));
  for (const name of used) if (!declared.has(name)) fail(`$${name} is used but has no @param`);
  for (const name of declared) if (!used.has(name)) fail(`@param ${name} is not used`);
  return {
    domain,
    verb: file.replace(/\.cypher$/, ''),
    prose: header
      .filter((line) => !line.startsWith('@'))
      .join('\n')
      .trim(),
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
      for (const [name] of text.replace(/'[^']*'/g, '').matchAll(/\b[A-Z]\w*/g))
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
