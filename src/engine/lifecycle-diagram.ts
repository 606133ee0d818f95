import type { Facts, Lifecycle, Row } from './lifecycle.js';

/** A table as a Mermaid state diagram. Events that leave a record where it is stand in the table only. */
export function diagram<F extends Facts>({ rows, states, terminal }: Lifecycle<F>): string {
  const arrows = new Map<string, Set<string>>();
  const draw = (from: string, to: string, event: string): void => {
    const key = `${from} --> ${to}`;
    arrows.set(key, (arrows.get(key) ?? new Set()).add(event));
  };
  for (const { from, event, to } of rows) {
    if (to === undefined) continue;
    if (from.length === 0) draw('[*]', to, event);
    for (const state of from) draw(state, to, event);
  }
  const leaves = terminal.filter((state) => !rows.some(({ from, to }) => to !== undefined && from.includes(state)));
  return [
    'stateDiagram-v2',
    ...Object.keys(states).map((state) => `  ${state}`),
    ...[...arrows].map(([arrow, events]) => `  ${arrow}: ${[...events].join(', ')}`),
    ...leaves.map((state) => `  ${state} --> [*]`),
  ].join('\n');
}

/** A table as Markdown: its diagram, its states and its rows. */
export function page<F extends Facts>(lifecycle: Lifecycle<F>): string {
  const { type, version, states, rows } = lifecycle;
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  return [
    `## ${type}`,
    `Version ${version} of the table.`,
    `\`\`\`mermaid\n${diagram(lifecycle)}\n\`\`\``,
    [
      '| State | Means |',
      '|---|---|',
      ...Object.entries(states).map(([state, says]) => `| \`${state}\` | ${cell(says)} |`),
    ].join('\n'),
    [
      '| From | Event | To | Takes | Guards | Who | Then |',
      '|---|---|---|---|---|---|---|',
      ...rows.map((row) => `| ${cells(row).map(cell).join(' | ')} |`),
    ].join('\n'),
  ].join('\n\n');
}

function cells<F extends Facts>({ from, event, to, when, requires, guards, roles, ...row }: Row<F>): string[] {
  const given = (requires ?? []).map(
    ({ field, says, when: only }) => `\`${field}\`: ${says}${only ? ` (when ${only.says})` : ''}`,
  );
  const then = [
    ...(row.stamps ?? []).map((name) => `\`${name}\``),
    ...(row.starts ?? []).map(({ effect, says }) => `timer \`${effect}\`: ${says}`),
    ...(row.cancels ?? []).map((effect) => `no timer \`${effect}\``),
    ...(row.does === undefined ? [] : [row.does]),
  ];
  return [
    from.length === 0 ? '–' : from.join(', '),
    `\`${event}\`${when ? ` when ${when.says}` : ''}`,
    to ?? '(stays)',
    given.join('; '),
    (guards ?? []).map(({ code, says }) => `${says} (\`${code}\`)`).join('; '),
    (roles ?? ['anyone who may write']).join(', '),
    then.join('; '),
  ];
}
