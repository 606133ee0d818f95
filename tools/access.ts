/** Writes docs/access-matrix.md: which role may ask for what, from the schema's @access directives. */
import { writeFileSync } from 'node:fs';
import { matrixPage } from '../src/access/matrix.js';
import { buildSchemaOf, loadSchema } from '../src/model/schema.js';

const page = matrixPage(buildSchemaOf(loadSchema().typeDefs));
writeFileSync(new URL('../docs/access-matrix.md', import.meta.url), page);
console.log('who may do what -> docs/access-matrix.md');
