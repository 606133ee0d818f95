import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generate, parseStatement, statementFiles } from '../../tools/cypher.js';

const path = 'thing/find.cypher';
const header = '// Finds a thing.\n//\n// @param   id  string\n// @returns maybe ThingRecord\n';
const statement = 'MATCH (thing:Thing {id: $id})\nRETURN thing { .* } AS thing\n';

describe('a statement file', () => {
  test('gives name, types, access and text', () => {
    expect(parseStatement(path, header + statement)).toEqual({
      domain: 'thing',
      verb: 'find',
      prose: 'Finds a thing.',
      params: [{ name: 'id', type: 'string' }],
      arity: 'maybe',
      type: 'ThingRecord',
      access: 'read',
      text: statement.trim(),
    });
  });

  test('writes only when it says so', () => {
    expect(parseStatement(path, `${header}// @access  write\n${statement}`).access).toBe('write');
    expect(parseStatement(path, `${header}// @access  read\n${statement}`).access).toBe('read');
  });

  test('may hold a dollar or slashes in a text, a name or a comment', () => {
    const text =
      'MATCH (t {id: $id}) // costs $5\nWHERE t.url <> \'http://$host\' AND t.`$odd` /* $no */ = "$x"\nRETURN t';
    expect(parseStatement(path, header + text).params).toHaveLength(1);
    const hidden = "MATCH (t {url: 'http://x', id: $id}) RETURN t";
    expect(parseStatement(path, header + hidden).params).toHaveLength(1);
  });

  test('may have the line ends of Windows', () => {
    expect(parseStatement(path, (header + statement).replaceAll('\n', '\r\n'))).toEqual(
      parseStatement(path, header + statement),
    );
  });

  test.each<[string, string, string?]>([
    ['no @returns', header.replace(/.*@returns.*\n/, '') + statement],
    ['@returns some: one of one, maybe, many, none', (header + statement).replace('maybe', 'some')],
    ['@returns has no type', (header + statement).replace(' ThingRecord', '')],
    ['@returns is given twice', `${header}// @returns one Thing\n${statement}`],
    ['$id is used but has no @param', header.replace(/.*@param.*\n/, '') + statement],
    ['@param id is not used', header + statement.replace('$id', "'$id'")],
    ['@param id is given twice', `${header}// @param id string\n${statement}`],
    ['@param id: one of @param', header.replace('id  string', 'id') + statement],
    ['@acess write: one of @param', `${header}// @acess write\n${statement}`],
    ['@access wirte: one of @param', `${header}// @access wirte\n${statement}`],
    ['no statement', header],
    ['no statement', `${header}\n \n`],
    ['no prose', header.replace('// Finds a thing.\n', '') + statement],
    ['is not named <domain>/<verb>.cypher', header + statement, 'find.cypher'],
    ['is not named <domain>/<verb>.cypher', header + statement, 'thing/find-all.cypher'],
  ])('with a fault is refused by name: %s', (message, content, name = path) => {
    expect(() => parseStatement(name, content)).toThrow(`cypher/${name}: ${message}`);
  });
});

describe('the generated module', () => {
  test('types each statement by its header, and imports the records that headers name', () => {
    const many =
      '// All.\n// @param of { id: string; kind: "A" | \'B\' }[]\n// @returns many { thing: ThingRecord }\nUNWIND $of AS x RETURN x';
    const none = '// Ends with */ in its prose.\n// @returns none\n// @access write\nCREATE (:Thing)';
    const text = generate([
      parseStatement('thing/all.cypher', many),
      parseStatement(path, header + statement),
      parseStatement('thing/make.cypher', none),
    ]);
    expect(text).toContain("import type { ThingRecord } from '../records.js';");
    expect(text).toContain('as Statement<{ id: string }, ThingRecord | undefined>');
    expect(text).toContain('Array<{ thing: ThingRecord }>>');
    expect(text).toContain('as Statement<{  }, void>');
    expect(text).toContain("access: 'write'");
    expect(text).toContain('Ends with *\\/ in its prose.');
  });

  test('is what the statement files give', () => {
    const root = new URL('../..', import.meta.url);
    const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
    const statements = statementFiles().map((file) => parseStatement(file, read(`cypher/${file}`)));
    expect(generate(statements)).toBe(read('src/generated/cypher.ts'));
  });
});
