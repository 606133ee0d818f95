import { decimal, filled, integer, text, type Json } from '../values.js';
import { addObject, type Netbox } from './reader.js';

/** Circuits and the cables between ports, with what they carry: data or power. */
export function addCabling(netbox: Netbox): void {
  addCircuits(netbox);
  addCables(netbox);
}

function addCircuits(netbox: Netbox): void {
  const { store, document } = netbox;
  for (const [pk, circuit] of store.all('circuits.circuit')) {
    const provider = store.nameOf('circuits.provider', circuit['provider']);
    const circuitId = text(circuit['cid']);
    const key = addObject(netbox, 'circuits.circuit', pk, circuit, {
      class: 'Circuit',
      name: [provider, circuitId].filter(Boolean).join(' '),
      fields: {
        circuitId,
        provider,
        kind: store.nameOf('circuits.circuittype', circuit['type']),
        commitRateKbps: integer(circuit['commit_rate']),
      },
    });
    const providerKey = store.keyOf('circuits.provider', circuit['provider']);
    if (providerKey !== undefined) document.relate(`${key}.provider`, key, 'SUPPORTED_BY', providerKey);
  }
  for (const [pk, termination] of store.all('circuits.circuittermination')) {
    const circuit = store.keyOf('circuits.circuit', termination['circuit']);
    const ends = store.contentType(termination['termination_type']);
    const site = store.keyOf(
      'dcim.site',
      termination['site'] ?? (ends === 'dcim.site' && termination['termination_id']),
    );
    if (circuit !== undefined && site !== undefined)
      document.relate(`circuits.circuittermination:${pk}`, circuit, 'LOCATED_IN', site);
  }
}

/** One end of a cable: a port of a device, a circuit's end or a power feed. */
interface CableEnd {
  path: string;
  side: string;
  kind: 'data' | 'inlet' | 'outlet' | 'circuit';
  /** The key of the device, circuit or feed. */
  owner: string;
}

const dataPorts = new Set([
  'dcim.interface',
  'dcim.frontport',
  'dcim.rearport',
  'dcim.consoleport',
  'dcim.consoleserverport',
]);

function addCables(netbox: Netbox): void {
  const { store, document } = netbox;
  const ends = cableEnds(netbox);
  for (const [pk, cable] of store.all('dcim.cable')) {
    const colour = text(cable['color']);
    const key = addObject(netbox, 'dcim.cable', pk, cable, {
      class: 'Cable',
      name: text(cable['label']) ?? `cable ${pk}`,
      fields: {
        label: text(cable['label']),
        kind: text(cable['type']),
        colour: colour !== undefined && /^[0-9a-f]{6}$/i.test(colour) ? `#${colour}` : colour,
        lengthMetres: lengthOf(cable),
      },
      attributes: filled({ ends: (ends.get(pk) ?? []).map(({ path, side }) => `${side} ${path}`) }),
    });
    for (const end of ends.get(pk) ?? []) {
      // A device is cut off when all of its cables are: groups that nobody declares reduce by BEST.
      if (end.kind === 'data') document.relate(end.path, end.owner, 'CONNECTS_TO', key, 'cabling');
      if (end.kind === 'circuit') document.relate(end.path, key, 'CONNECTS_TO', end.owner);
      if (end.kind !== 'inlet') continue;
      document.relate(end.path, end.owner, 'CONNECTS_TO', key, 'power cabling');
      for (const { kind, side, owner } of ends.get(pk) ?? [])
        if (kind === 'outlet' && side !== end.side)
          document.relate(end.path, end.owner, poweringType(netbox, owner), owner, 'power');
    }
  }
}

/** An outlet may belong to a device whose role does not tell that it gives power. */
function poweringType({ document }: Netbox, owner: string): string {
  const itemClass = document.classOf(owner);
  return itemClass === 'PowerSource' || itemClass === undefined ? 'POWERED_BY' : 'DEPENDS_ON';
}

function cableEnds(netbox: Netbox): Map<string, CableEnd[]> {
  const { store, document } = netbox;
  const ends = new Map<string, CableEnd[]>();
  const add = (cable: unknown, side: string, model: string | undefined, pk: unknown, device?: unknown): void => {
    const cablePk = text(cable);
    const path = store.keyOf(model, pk);
    if (cablePk === undefined || model === undefined || path === undefined) return;
    const port = store.find(model, pk);
    const ofDevice = store.keyOf('dcim.device', port?.['device'] ?? device);
    const found: Pick<CableEnd, 'kind' | 'owner'> | undefined =
      model === 'circuits.circuittermination'
        ? withOwner('circuit', store.keyOf('circuits.circuit', port?.['circuit']))
        : model === 'dcim.powerfeed'
          ? withOwner('outlet', path)
          : model === 'dcim.poweroutlet'
            ? withOwner('outlet', ofDevice)
            : model === 'dcim.powerport'
              ? withOwner('inlet', ofDevice)
              : dataPorts.has(model)
                ? withOwner('data', ofDevice)
                : undefined;
    if (!found) {
      document.warn(
        `dcim.cable:${cablePk}`,
        'DANGLING_REFERENCE',
        `End ${side} of this cable is ${path}, whose owner is not in the document. That end is left out.`,
      );
      return;
    }
    ends.set(cablePk, [...(ends.get(cablePk) ?? []), { path, side, ...found }]);
  };
  for (const [, end] of store.all('dcim.cabletermination'))
    add(
      end['cable'],
      text(end['cable_end']) ?? '?',
      store.contentType(end['termination_type']),
      end['termination_id'],
      end['_device'],
    );
  // Before NetBox 3.3 a cable named its two ends itself.
  for (const [pk, cable] of store.all('dcim.cable'))
    for (const [side, name] of [
      ['A', 'termination_a'],
      ['B', 'termination_b'],
    ] as const)
      add(pk, side, store.contentType(cable[`${name}_type`]), cable[`${name}_id`]);
  return ends;
}

function withOwner(kind: CableEnd['kind'], owner: string | undefined): Pick<CableEnd, 'kind' | 'owner'> | undefined {
  return owner === undefined ? undefined : { kind, owner };
}

const metres: Readonly<Record<string, number>> = { km: 1000, m: 1, cm: 0.01, mi: 1609.344, ft: 0.3048, in: 0.0254 };

function lengthOf(cable: Json): number | undefined {
  const length = decimal(cable['length']);
  const unit = metres[text(cable['length_unit']) ?? ''];
  return decimal(cable['_abs_length']) ?? (length === undefined || unit === undefined ? undefined : length * unit);
}
