import type { Guard, Lifecycle, Row } from '../engine/lifecycle.js';
import type { ServiceFacts } from './facts.js';
import {
  agreedOn,
  free,
  inputChecks,
  itemRequired,
  keepsRequired,
  liveRequirements,
  notOffered,
  partyChecks,
  someParty,
  supported,
  unused,
} from './guards.js';

const manager = ['SERVICE_OWNER'] as const;

const edit = (from: string[], guards: Guard<ServiceFacts>[] = []): Row<ServiceFacts> => ({
  from,
  event: 'EDIT',
  roles: manager,
  guards: [...inputChecks, ...guards],
  does: 'writes what is given; tier goes to the item, too',
});

/** The service portfolio: what is thought of, what is being made, what is offered, what goes. */
export const serviceLifecycle: Lifecycle<ServiceFacts> = {
  type: 'Service',
  version: 2,
  states: {
    PIPELINE: 'An idea: proposed, not decided.',
    DESIGN: 'Being designed and built.',
    LIVE: 'In the catalogue: offered and supported.',
    RETIRING: 'Still running for those who have it; no new ones.',
    RETIRED: 'No longer offered, kept for history.',
  },
  terminal: ['RETIRED'],
  rows: [
    {
      from: [],
      event: 'PROPOSE',
      to: 'PIPELINE',
      requires: [{ field: 'name', says: 'the name customers know it by' }],
      guards: inputChecks,
    },
    {
      from: ['PIPELINE'],
      event: 'DESIGN',
      to: 'DESIGN',
      roles: manager,
      requires: [itemRequired],
      guards: inputChecks,
      stamps: ['designedAt'],
      does: 'item becomes IN_DEVELOPMENT unless it is in operation',
    },
    {
      from: ['DESIGN'],
      event: 'GO_LIVE',
      to: 'LIVE',
      roles: manager,
      requires: liveRequirements,
      guards: [...inputChecks, supported, agreedOn],
      stamps: ['liveAt'],
      does: 'item becomes OPERATIONAL',
    },
    {
      from: ['LIVE'],
      event: 'SUBSCRIBE',
      roles: manager,
      guards: [someParty, ...partyChecks],
      does: 'ties the customers and subscribers from now on; who has it already keeps it',
    },
    {
      from: ['LIVE', 'RETIRING'],
      event: 'UNSUBSCRIBE',
      roles: manager,
      guards: [someParty, ...partyChecks],
      does: 'ends the ties; they stay as history',
    },
    {
      from: ['LIVE'],
      event: 'RETIRE',
      to: 'RETIRING',
      roles: manager,
      guards: inputChecks,
      stamps: ['retiringAt'],
      does: 'item becomes RETIRING; what depends on it is listed in the event',
    },
    {
      from: ['RETIRING'],
      event: 'REINSTATE',
      to: 'LIVE',
      roles: manager,
      requires: liveRequirements,
      guards: [...inputChecks, supported, agreedOn],
      does: 'item becomes OPERATIONAL',
    },
    {
      from: ['RETIRING'],
      event: 'FINISH_RETIREMENT',
      to: 'RETIRED',
      roles: manager,
      guards: [free, unused, notOffered],
      stamps: ['retiredAt'],
      does: 'item is retired',
    },
    {
      from: ['PIPELINE', 'DESIGN'],
      event: 'WITHDRAW',
      to: 'RETIRED',
      roles: manager,
      stamps: ['retiredAt'],
      does: 'item stays as it is',
    },
    edit(['PIPELINE', 'DESIGN']),
    edit(['LIVE', 'RETIRING'], [keepsRequired]),
  ],
};
