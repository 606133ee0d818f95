import type { DocumentBuilder } from '../document.js';
import { text } from '../values.js';
import { selects, stringMap, type KubernetesObject } from './objects.js';
import type { KubernetesWorkload } from './workloads.js';

/** Kinds that run to an end and serve nobody when others with the same labels do. */
const finite = new Set(['Job', 'CronJob']);

/** Which Services stand in front of which workloads, and how calls between them are put. */
export class ServedWorkloads {
  /** Keys of the workloads behind a Service, by its key. */
  private readonly behind = new Map<string, KubernetesWorkload[]>();
  /** Services in front of a workload, the one that speaks for it first, by the workload's key. */
  private readonly inFront = new Map<string, KubernetesObject[]>();

  constructor(
    readonly workloads: ReadonlyMap<string, KubernetesWorkload>,
    services: readonly KubernetesObject[],
  ) {
    for (const service of services) {
      const selector = stringMap(service.spec['selector']);
      const selected = [...workloads.values()].filter(
        ({ namespace, labels }) => namespace === service.namespace && selects(selector, labels),
      );
      const lasting = selected.filter(({ object }) => !finite.has(object.kind));
      const serving = lasting.length > 0 ? lasting : selected;
      this.behind.set(service.key, serving);
      for (const { object } of serving)
        this.inFront.set(object.key, [...(this.inFront.get(object.key) ?? []), service]);
    }
    for (const [key, several] of this.inFront) {
      const name = workloads.get(key)?.object.name;
      several.sort((one, other) => rank(one, name) - rank(other, name) || (one.name < other.name ? -1 : 1));
    }
  }

  /** The workloads that a Service selects. */
  servedBy(serviceKey: string): readonly KubernetesWorkload[] {
    return this.behind.get(serviceKey) ?? [];
  }

  /** The key of what others know a workload by: the Service that speaks for it, or the workload where none does. */
  frontOf(workload: KubernetesWorkload): string {
    return this.inFront.get(workload.object.key)?.[0]?.key ?? workload.object.key;
  }

  /**
   * Relates a caller to what it calls. One Service speaks for a workload, so that a call is one edge between services; the
   * others in front of the same workload feel the loss too, because the workload itself then USES what it calls.
   */
  relateCall(builder: DocumentBuilder, caller: KubernetesWorkload, called: string, path: string): void {
    const callsItself = called === caller.object.key || this.servedBy(called).includes(caller);
    if (callsItself) return;
    builder.relate(path, this.frontOf(caller), 'DEPENDS_ON', called);
    if ((this.inFront.get(caller.object.key)?.length ?? 0) > 1) builder.relate(path, caller.object.key, 'USES', called);
  }
}

/** The Service named like the workload speaks for it; else one inside the cluster before one that faces outwards or has no address. */
function rank(service: KubernetesObject, workloadName: string | undefined): number {
  if (service.name === workloadName) return 0;
  const type = text(service.spec['type']) ?? 'ClusterIP';
  if (type !== 'ClusterIP') return 2;
  return service.spec['clusterIP'] === 'None' ? 3 : 1;
}
