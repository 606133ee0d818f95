import type { Services } from '../services.js';
import { cypher } from '../generated/cypher.js';
import { examplesFor, type Example } from '../../web/graphiql/examples.js';
import { sourceIdentity } from '../cmdb/identity.js';
import { defineDemoAgreements } from './agreements.js';
import { defineDemoCalendars } from './calendars.js';
import { fillDemoCatalogue } from './catalogue.js';
import { planDemoChanges } from './changes.js';
import { readDemoEstate } from './estate.js';
import { logDemoIncidents } from './incidents.js';
import { loadDemoInventory } from './inventory.js';
import { raiseDemoProblems } from './problems.js';
import { mapDemoServices } from './mappings.js';
import { fillDemoPortfolio } from './portfolio.js';
import { demoQuestions } from './questions.js';

/** The source that the demo estate's items come from. */
export const demoSource = 'demo';

/** Loads the demo estate into an empty database. Gives whether it did. */
export async function loadDemoEstate(services: Services, onProgress: (step: string) => void): Promise<boolean> {
  const { graph, imports } = services;
  if (await graph.run(cypher.demo.anyItem, {})) return false;
  onProgress('Loading the demo estate');
  const { rejected } = await imports.rows(readDemoEstate(), {
    operation: 'loadDemoEstate',
    actor: 'system',
    source: demoSource,
    reason: 'The database was empty and DEMO is true.',
  });
  if (rejected.length > 0)
    throw new Error(
      `The demo estate does not fit the model: ${rejected.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
  // One after the other: a machine that is busy takes seconds for a first plan, and side by side they would wait for each other's locks
  // for longer than a transaction is tried again.
  await loadDemoInventory(services, demoSource);
  await mapDemoServices(services);
  await fillDemoPractices(services);
  return true;
}

/** One after the other: each stands on what came before. */
async function fillDemoPractices(services: Services): Promise<void> {
  await defineDemoAgreements(services, await defineDemoCalendars(services));
  await fillDemoPortfolio(services);
  await fillDemoCatalogue(services);
  await logDemoIncidents(services);
  await planDemoChanges(services);
  await raiseDemoProblems(services);
}

/** The questions that the explorers open with: the demo estate's own while it is there, else general ones. */
export async function explorerExamples({ graph }: Pick<Services, 'graph'>): Promise<readonly Example[]> {
  try {
    const found = await graph.run(cypher.import.itemsByKeys, { keys: [sourceIdentity(demoSource, 'host-a2')] });
    if (!found.some(({ retired }) => !retired)) return examplesFor();
    // The general ones that need no id: a search, and subscriptions.
    const general = examplesFor().filter(({ document }) => /^(query FindItems|subscription)\b/m.test(document));
    return [...demoQuestions, ...general];
  } catch {
    // The explorers open without a database too.
    return examplesFor();
  }
}
