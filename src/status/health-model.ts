import type { Severity } from '../engine/severity.js';

/** An item's status, as far as services are concerned. */
export interface Standing {
  id: string;
  effective: Severity;
  observed: Severity;
  version: number;
  margin: number | null;
  causedBy: string[];
}

/** How a service and all it depends on are. */
export interface HealthSummary {
  serviceId: string;
  effective: Severity;
  observed: Severity;
  margin: number | null;
  /** How many dependencies are in each severity, worst first; those without any are left out. */
  dependencies: { severity: Severity; count: number }[];
  /** Dependencies that are not OK, worst first, ten at most. */
  causes: { itemId: string; effective: Severity; causedBy: string[] }[];
}

const mostCauses = 10;
const worstFirst: readonly Severity[] = ['CRITICAL', 'MAJOR', 'MINOR', 'WARNING', 'UNKNOWN', 'OK'];
const failures = worstFirst.slice(0, 4);

interface Service {
  readonly counts: Map<Severity, number>;
  readonly failing: Map<Severity, Set<string>>;
}

/**
 * What services depend on and how that is, in memory: a change of an item costs no more than there are services that
 * depend on it.
 */
export class HealthModel {
  private readonly items = new Map<string, Standing>();
  private readonly services = new Map<string, Service>();
  private readonly servicesOf = new Map<string, string[]>();

  /** `members` of a service may hold the service itself. */
  constructor(
    private readonly members: ReadonlyMap<string, ReadonlySet<string>>,
    standings: Iterable<Standing>,
  ) {
    for (const standing of standings) this.items.set(standing.id, standing);
    for (const [serviceId, ids] of members) {
      const service: Service = { counts: new Map(), failing: new Map(failures.map((one) => [one, new Set()])) };
      this.services.set(serviceId, service);
      for (const id of ids) {
        const standing = this.items.get(id);
        if (id === serviceId || !standing) continue;
        const known = this.servicesOf.get(id);
        if (known) known.push(serviceId);
        else this.servicesOf.set(id, [serviceId]);
        count(service, id, standing.effective, 1);
      }
    }
  }

  get serviceIds(): Iterable<string> {
    return this.services.keys();
  }

  has(serviceId: string): boolean {
    return this.services.has(serviceId);
  }

  /** Takes in a status. Gives the services that it concerns; none for one that is older than what is known. */
  apply(standing: Standing): readonly string[] {
    const { id } = standing;
    const before = this.items.get(id);
    if (!before || before.version >= standing.version) return [];
    this.items.set(id, standing);
    const services = this.servicesOf.get(id) ?? [];
    if (before.effective !== standing.effective)
      for (const serviceId of services) {
        const service = this.services.get(serviceId)!;
        count(service, id, before.effective, -1);
        count(service, id, standing.effective, 1);
      }
    return this.services.has(id) ? [...services, id] : services;
  }

  /** The items that a service depends on, directly or not. */
  dependenciesOf(serviceId: string): readonly string[] {
    return [...(this.members.get(serviceId) ?? [])].filter((id) => id !== serviceId && this.items.has(id));
  }

  summary(serviceId: string): HealthSummary | undefined {
    const service = this.services.get(serviceId);
    const own = this.items.get(serviceId);
    if (!service || !own) return undefined;
    const dependencies = worstFirst.flatMap((severity) => {
      const number = service.counts.get(severity) ?? 0;
      return number > 0 ? [{ severity, count: number }] : [];
    });
    const { effective, observed, margin } = own;
    return { serviceId, effective, observed, margin, dependencies, causes: this.causes(service) };
  }

  private causes({ failing }: Service): HealthSummary['causes'] {
    const causes: HealthSummary['causes'] = [];
    for (const severity of failures)
      for (const id of failing.get(severity)!) {
        if (causes.length === mostCauses) return causes;
        causes.push({ itemId: id, effective: severity, causedBy: this.items.get(id)!.causedBy });
      }
    return causes;
  }
}

function count({ counts, failing }: Service, id: string, severity: Severity, step: 1 | -1): void {
  counts.set(severity, (counts.get(severity) ?? 0) + step);
  if (step > 0) failing.get(severity)?.add(id);
  else failing.get(severity)?.delete(id);
}
