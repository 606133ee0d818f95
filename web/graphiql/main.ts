import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphqlWorker from 'monaco-graphql/esm/graphql.worker.js?worker';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Example } from './examples.js';

// graphiql/setup-workers/vite does the same but logs a line for each worker.
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_: string, label: string) =>
      label === 'json' ? new JsonWorker() : label === 'graphql' ? new GraphqlWorker() : new EditorWorker(),
  },
});

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element with the id ${id}.`);
  return found;
};

/** Given by the server with the page, so they can name items that are there. */
const examples = JSON.parse(element('examples').textContent || '[]') as readonly Example[];
const tabs = examples.map(({ document: query, variables }) => ({
  query,
  variables: Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2),
}));

// Tabs of an earlier visit win over the examples. GraphiQL takes a first tab's query from `defaultTabs` but not its
// variables, and would add a tab to the stored ones if the variables were always given.
const returning = localStorage.getItem('graphiql:tabState') !== null;
const opening = returning ? undefined : tabs[0];

const subscriptionUrl = new URL('/graphql', location.href);
subscriptionUrl.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

createRoot(element('graphiql')).render(
  createElement(GraphiQL, {
    // A URL rather than a client: the fetcher then makes a graphql-ws client for each subscription and hands it the
    // headers editor's content as connection parameters.
    fetcher: createGraphiQLFetcher({ url: '/graphql', subscriptionUrl: subscriptionUrl.href }),
    ...(tabs.length > 0 && { defaultTabs: tabs }),
    ...(opening && { initialQuery: opening.query, initialVariables: opening.variables }),
    defaultEditorToolsVisibility: 'variables',
  }),
);
