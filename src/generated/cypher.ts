/* Made by tools/cypher.ts from cypher/; do not edit. Run `npm run codegen`. */
import type { Statement } from '../graph/statement.js';

export const cypher = {
};
