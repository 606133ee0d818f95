import { stepFaults, type FulfilmentStep } from '../catalogue/steps.js';
import type { Runner } from '../graph/graph.js';
import { neighbours } from '../service/facts.js';
import type { ChangeStepInput } from './change.js';

const mostAssignees = 100;

/** Steps as an input gives them, those who do them by id; `wrong` is told what is wrong with them. */
export async function readSteps(
  runner: Runner,
  input: readonly ChangeStepInput[],
  wrong: (field: string, message: string) => void,
): Promise<FulfilmentStep[]> {
  const named = input.flatMap(({ assignee }) => assignee ?? []).slice(0, mostAssignees);
  const found = await neighbours(runner, named);
  const who = new Map(named.map((reference, index) => [reference, found[index]]));
  const steps = input.map(({ key, title, description, assignee, after }, index): FulfilmentStep => {
    const item = assignee == null ? undefined : who.get(assignee);
    const field = `steps.${index}.assignee`;
    if (assignee != null && !['Person', 'Team'].includes(item?.class ?? ''))
      wrong(field, `${field} names no Person or Team: ${JSON.stringify(assignee)}. Give its id or source:key.`);
    return {
      ...{ key: key.trim(), title: title.trim(), after: [...new Set(after ?? [])] },
      ...(description != null && { description: description.trim() }),
      ...(item && { assignee: item.id }),
    };
  });
  for (const fault of stepFaults(steps)) wrong('steps', fault);
  return steps;
}
