import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { Impacts } from '../impact/impacts.js';
import type { Model } from '../model/model.js';
import { suggestImpact, type Level } from './priority.js';

/** What an incident's items take down. */
export interface Assessment {
  readonly impact: Level;
  readonly because: string;
  /** The services among what is affected, nearest first. */
  readonly services: readonly string[];
  readonly users: number;
  /** The business service that is hit where it hurts most: of the lowest tier. */
  readonly leading: string | undefined;
}

/** What an assessment looks at, by ids. */
export interface Assessed {
  readonly service: string | undefined;
  readonly items: readonly string[];
  readonly affectedUsers?: number | null | undefined;
  readonly reporter?: string | undefined;
}

export const mostServices = 500;
const serviceClasses = ['BusinessService', 'ApplicationService'];

/** Says what a disturbance means, by the product's one impact analysis. It looks at the whole graph, whoever asks. */
export class Assessor {
  constructor(
    private readonly graph: Runner,
    private readonly model: Model,
  ) {}

  async assess({ service, items, affectedUsers, reporter }: Assessed): Promise<Assessment> {
    const of = [...new Set([...items, ...(service === undefined ? [] : [service])])];
    const down = of.length === 0 ? [] : await this.servicesBelow(of);
    const radius = [...new Set([...down, ...of])];
    const people = reporter === undefined ? [] : [reporter];
    const facts = await this.graph.run(cypher.incident.radius, { ids: radius, services: radius, people });
    const { impact, because } = suggestImpact({
      tiers: facts.tiers,
      users: facts.users,
      affectedUsers,
      usersOfService: service === undefined ? 0 : await this.usersOf(service),
      vip: facts.vip,
    });
    return {
      impact,
      because,
      services: down.slice(0, mostServices),
      users: facts.users,
      leading: facts.leading ?? undefined,
    };
  }

  private async servicesBelow(of: readonly string[]): Promise<string[]> {
    const { allAffected, topology, classOf } = await new Impacts(this.graph, this.model).impact({ of, from: 'well' });
    return Array.from(allAffected.handles)
      .filter((handle) => serviceClasses.includes(classOf(handle)))
      .map((handle) => topology.ids[handle]!);
  }

  private async usersOf(service: string): Promise<number> {
    return (await this.graph.run(cypher.incident.radius, { ids: [], services: [service], people: [] })).users;
  }
}
