import {
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { largestPage } from '../connection.js';
import { withoutStacks } from '../stacks.js';

/** What an operation costs: about as many as it may answer objects, and what the walks through the graph cost on top. */
export const defaultCostLimit = 10_000;

/** Beyond this an operation waits in the lane of the heavy ones, whatever its fields. */
export const heavyCost = 2_000;

// Figures, of which no test knows better ones.
// Stryker disable all

/**
 * Fields that walk through the graph, with what one level of the walk counts for. The levels are those that an argument
 * names, or its default; where there is no such argument, as many as the whole graph may have.
 */
const walks: Readonly<Record<string, { perLevel: number; levels: string | number }>> = {
  'Query.impact': { perLevel: 10, levels: 'maxDepth' },
  'Query.impactChange': { perLevel: 20, levels: 'maxDepth' },
  'Query.whatIf': { perLevel: 20, levels: 'maxDepth' },
  'Query.singlePointsOfFailure': { perLevel: 20, levels: 32 },
  'Query.dependencyMap': { perLevel: 10, levels: 'depth' },
  'Query.serviceMap': { perLevel: 10, levels: 5 },
  'Query.explainStatus': { perLevel: 10, levels: 10 },
  'Query.changeCollisions': { perLevel: 10, levels: 32 },
  'Query.checkChange': { perLevel: 10, levels: 32 },
  'ChangeCollisions.nextFreeWindow': { perLevel: 20, levels: 32 },
  // Those of a list are looked at together.
  'Change.collisions': { perLevel: 10, levels: 2 },
  'Change.risk': { perLevel: 10, levels: 2 },
  'Query.suggestIncidentImpact': { perLevel: 10, levels: 32 },
  'Query.rootCauseCandidates': { perLevel: 20, levels: 6 },
};

/** Fields beside the walks that occupy the database for long: what is imported is written in one transaction. */
const longWork = new Set([
  'Mutation.importConfiguration',
  'Mutation.importDocument',
  'Mutation.importAssets',
  'Mutation.importIncidents',
  'Mutation.completeImport',
  'Mutation.defineServiceMapping',
  'Mutation.findCoFailures',
  'Mutation.observeCalls',
  'Query.recordHealth',
  'Query.recordHealthFindings',
]);

/** Mutations whose input may be longer than that of others, for they take what other systems send. */
export const bulkMutations: ReadonlySet<string> = new Set([
  'importConfiguration',
  'importDocument',
  'importAssets',
  'importIncidents',
  'completeImport',
  'ingestAlerts',
  'observeCalls',
  'reportStatus',
]);

/**
 * How many members to reckon with in lists of objects that no argument bounds. A test names the list that is missing.
 * What a mutation answers about the rows of its own input counts once: the size of the input bounds it.
 */
const listSizes: Readonly<Record<string, number>> = {
  'Account.grants': 20,
  'Account.roles': 10,
  'Account.teams': 5,
  'Agreement.availabilityTargets': 5,
  'Agreement.serviceLevels': 5,
  'Agreement.services': 10,
  'ApiToken.scope': 2,
  'GrantScope.organisations': 5,
  'GrantScope.teams': 5,
  'Me.scope': 5,
  'Me.teams': 5,
  'Query.apiTokens': 100,
  'Query.onCall': 5,
  'Query.teamMembers': 50,
  'Alert.candidates': 5,
  'Alert.rootItems': 3,
  'Alert.roots': 3,
  'Alert.symptoms': 50,
  'AlertDelta.changes': 256,
  'AlertSnapshot.alerts': 500,
  'AlertSource.rules': 20,
  'AllowedTransition.blockedBy': 3,
  'AllowedTransition.requiredFields': 5,
  'Approval.members': 5,
  'Approval.votes': 5,
  'Asset.allowedTransitions': 10,
  'Asset.components': 5,
  'Asset.contracts': 3,
  'Asset.custody': 10,
  'Asset.depreciation': 10,
  'Asset.ownership': 5,
  'Asset.reservations': 5,
  'Asset.timers': 5,
  'Asset.warranties': 3,
  'Asset.whereabouts': 10,
  'AssetAudit.allowedTransitions': 10,
  'AssetAudit.timers': 5,
  'AssetAuditFigures.byClass': 20,
  'AssetAuditFigures.byCriterion': 5,
  'AssetAuditRecorded.results': 1,
  'AssetImportResult.rejected': 1,
  'AssetImportResult.warnings': 1,
  'AssetStock.byLocation': 5,
  'AttributeProvenance.reported': 3,
  'ApprovalRequestDelta.changes': 256,
  'ApprovalRequestDelta.records': 256,
  'ApprovalRequestSnapshot.changes': 500,
  'ApprovalRequestSnapshot.records': 500,
  'Change.allowedTransitions': 15,
  'Change.attachments': 5,
  'Change.fixes': 5,
  'Change.items': 10,
  'Change.maintenances': 3,
  'Change.services': 3,
  'Change.steps': 10,
  'Change.timers': 5,
  'ChangeBoard.members': 20,
  'ChangeDelta.changes': 256,
  'ChangeReview.incidents': 5,
  'ChangeSnapshot.changes': 500,
  'ChangeTemplate.allowedTransitions': 10,
  'ChangeTemplate.steps': 10,
  'ChangeTemplate.timers': 5,
  'ChangeCollision.changes': 2,
  'ChangeCollision.groups': 3,
  'ChangeCollision.items': 10,
  'ChangeCollisions.nodes': 5,
  'ChangeRisk.staleItems': 10,
  'ChangeWindow.exemptions': 3,
  'ChangeWindow.occurrences': 50,
  'ChangeWindowScope.items': 5,
  'ChangeWindowScope.services': 5,
  'ChangeWindowScope.sites': 3,
  'Incident.alerts': 20,
  'Incident.allowedTransitions': 15,
  'Incident.attachments': 5,
  'Incident.children': 5,
  'Incident.peopleToNotify': 30,
  'Incident.timeline': 100,
  'Incident.clocks': 6,
  'Incident.duplicates': 3,
  'Incident.followUps': 2,
  'Incident.items': 10,
  'Incident.knownErrors': 3,
  'Incident.timers': 5,
  'IncidentDelta.changes': 256,
  'IncidentImportResult.rejected': 1,
  'IncidentImportResult.warnings': 1,
  'IncidentImpactSuggestion.services': 20,
  'IncidentPractice.matrix': 9,
  'IncidentSnapshot.incidents': 500,
  'IncidentTrend.weeks': 12,
  'RootCauseCandidate.paths': 5,
  'RootCausePath.items': 4,
  'RootCauseRanking.affected': 5,
  'RootCauseRanking.candidates': 10,
  'RootCauseRanking.dismissed': 10,
  'RootCauseRanking.restricted': 5,
  'Problem.allowedTransitions': 12,
  'Problem.attachments': 5,
  'Problem.incidents': 20,
  'Problem.items': 10,
  'Problem.timers': 3,
  'ProblemDelta.changes': 256,
  'ProblemSnapshot.problems': 500,
  'Query.problemCandidates': 50,
  'Query.serviceLevelCompliance': 50,
  'ServiceClock.notices': 4,
  'ServiceRequest.clocks': 2,
  'ServiceClock.pauses': 3,
  'SlaBreachDelta.clocks': 256,
  'SlaBreachSnapshot.clocks': 500,
  'AvailabilityStanding.burnRates': 3,
  'AvailabilityTarget.standings': 10,
  'Calendar.extraOpenings': 10,
  'Calendar.holidays': 30,
  'Calendar.openings': 50,
  'Calendar.versions': 5,
  'Calendar.week': 14,
  'CalendarVersion.extraOpenings': 10,
  'CalendarVersion.holidays': 30,
  'CalendarVersion.week': 14,
  'CatalogueItem.allowedTransitions': 5,
  'CatalogueItem.approvers': 5,
  'CatalogueItem.steps': 5,
  'CatalogueItem.timers': 5,
  'ChangeEntry.attributes': 20,
  'ChangeEntry.relationships': 20,
  'ChangeFeedBatch.changeSets': 50,
  'CheckResult.performance': 10,
  'ClassHealth.checks': 10,
  'ConfigurationItem.groups': 5,
  'ConfigurationItem.keys': 5,
  'ConfigurationItem.provenance': 15,
  'ConfigurationItem.services': 5,
  'ConfigurationItemClassInfo.attributes': 20,
  'DependencyMap.items': 1,
  'DependencyMap.relationships': 2,
  'DependencyMap.restricted': 20,
  'DuplicateFinding.items': 5,
  'ImpactAnalysis.countsByClass': 40,
  'ImpactAnalysis.restricted': 20,
  'ImpactAnalysis.services': 100,
  'ImpactAnalysis.withstood': 100,
  'ImpactChange.changed': 100,
  'ImpactChange.joined': 100,
  'ImpactChange.left': 100,
  'ImpactChange.restricted': 20,
  'ImpactedItem.gates': 2,
  'ImportResult.plan': 1,
  'ImportResult.rejected': 1,
  'ImportResult.warnings': 1,
  'IngestResult.results': 1,
  'Licence.assignments': 100,
  'Licence.software': 5,
  'LicenceReconciliation.idle': 20,
  'LicenceReconciliation.installations': 100,
  'Maintenance.covers': 20,
  'Maintenance.occurrences': 50,
  'MembershipDelta.members': 256,
  'MembershipSnapshot.members': 500,
  'MendTasks.notOpened': 1,
  'MendTasks.opened': 1,
  'PlannedChange.changes': 1,
  'PurchaseOrder.lines': 10,
  'Query.alertSources': 20,
  'Query.approvalDelegations': 5,
  'Query.changeRiskOutcomes': 48,
  'Query.configurationItemClasses': 60,
  'Query.recordHealth': 40,
  'Query.relationshipTypes': 20,
  'Query.serviceLevels': 10,
  'Query.singlePointsOfFailure': 100,
  'Query.webhookSubscriptions': 50,
  'RecordEvent.changes': 10,
  'Refusal.allowedTransitions': 15,
  'Refusal.failures': 1,
  'Service.allowedTransitions': 10,
  'Service.customers': 10,
  'Service.offerings': 5,
  'Service.subscribers': 50,
  'Service.timers': 5,
  'ServiceDelta.changes': 256,
  'ServiceHealth.causes': 10,
  'ServiceHealth.restricted': 20,
  'ServiceMap.restricted': 20,
  'ServiceHealth.dependencies': 6,
  'ServiceHealthDelta.services': 200,
  'ServiceHealthSnapshot.services': 200,
  'ServiceLevel.targets': 5,
  'ServiceMap.members': 1,
  'ServiceMap.relationships': 2,
  'ServiceMap.status': 6,
  'ServiceMapGap.items': 20,
  'ServiceMapGaps.entryPointsMissing': 2,
  'ServiceMapOutside.relationships': 50,
  'ServiceMapping.classRules': 10,
  'ServiceMapping.entryPoints': 5,
  'ServiceMapping.exclusions': 20,
  'ServiceMapping.follow': 10,
  'ServiceMapping.inclusions': 20,
  'ServiceOffering.allowedTransitions': 5,
  'ServiceOffering.catalogueItems': 10,
  'ServiceOffering.offeredTo': 10,
  'ServiceOffering.timers': 5,
  'ServiceRequest.allowedTransitions': 10,
  'ServiceRequest.attachments': 5,
  'ServiceRequest.fulfilment': 5,
  'ServiceRequest.timers': 5,
  'ServiceRequestDelta.changes': 256,
  'ServiceRequestSnapshot.requests': 500,
  'ServiceSnapshot.services': 500,
  'Silence.matchers': 5,
  'StatusDelta.items': 256,
  'StatusExplanation.gates': 5,
  'StatusExplanation.providers': 50,
  'StatusExplanation.restricted': 20,
  'StatusExplanation.roots': 20,
  'StatusInterval.causes': 5,
  'StatusInterval.inMaintenance': 5,
  'StatusReportResult.results': 1,
  'StatusSnapshot.items': 500,
  'Task.allowedTransitions': 10,
  'Task.timers': 5,
};
const unknownSize = 10;
// Stryker restore all

/** Lists of objects in the schema that are neither bounded by an argument nor in the table. */
export function listsWithoutSize(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || type.name.endsWith('Connection')) return [];
    return Object.values(type.getFields())
      .filter((field) => isObjectList(field) && sizeOf(type, field.name) === undefined)
      .map((field) => `${type.name}.${field.name}`);
  });
}

/** What an operation asks for is estimated before it runs, from its document and its variables alone. */
export class CostEstimates {
  private readonly known = new WeakMap<OperationDefinitionNode, Map<string, number>>();

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * Gives what is wrong with variables that their types do not allow.
   * @throws GraphQLError for an argument that cannot be read although its variable could.
   */
  of(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): number | readonly GraphQLError[] {
    let costs = this.known.get(operation);
    if (!costs) this.known.set(operation, (costs = new Map<string, number>()));
    const key = shapeOf(operation, variables);
    const known = costs.get(key);
    if (known !== undefined) return known;
    // A client's mistakes: graphql-js writes the stack down, under all that was sent, for each error that stands for another.
    const { errors } = withoutStacks(() =>
      getVariableValues(this.schema, operation.variableDefinitions ?? [], variables, { maxErrors }),
    );
    if (errors) return errors;
    const cost = getComplexity({
      schema: this.schema,
      query: document,
      variables: { ...variables },
      estimators: [estimate],
      maxQueryNodes: 100_000,
      ...(operation.name && { operationName: operation.name.value }),
    });
    if (costs.size >= mostShapes) costs.clear();
    costs.set(key, cost);
    return cost;
  }
}

const mostShapes = 100;
const maxErrors = 5;

const rootNames = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** Whether an operation keeps the database busy for long by what it does, whatever it costs. */
export function isLongWork({ operation, selectionSet }: OperationDefinitionNode): boolean {
  const root = rootNames[operation];
  return selectionSet.selections.some((selection) => {
    // A fragment at the root is rare, and may hold any field.
    if (selection.kind !== Kind.FIELD) return true;
    const name = `${root}.${selection.name.value}`;
    return name in walks || longWork.has(name) || selection.name.value === '__schema';
  });
}

/** All that the estimate depends on of the variables: numbers, conditions, and how long lists are. */
function shapeOf({ variableDefinitions = [] }: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>) {
  let key = '';
  for (const { variable } of variableDefinitions) key += `${shape(variables[variable.name.value], 3)};`;
  return key;
}

function shape(value: unknown, levels: number): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined) return '';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value !== 'object') return '"';
  if (levels === 0) return '{}';
  return `{${Object.entries(value)
    .map(([name, member]) => `${name}:${shape(member, levels - 1)}`)
    .join()}}`;
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }: ComplexityEstimatorArgs) => {
  const named = getNamedType(field.type);
  const isBare = !isCompositeType(named) || named.name.startsWith('__') || named.name === 'PageInfo';
  const name = `${type.name}.${field.name}`;
  const base = isBare ? 0 : costOfObjects(type, field, args, childComplexity);
  const walk = walks[name];
  return base + (walk ? walk.perLevel * levelsOf(walk.levels, args) : 0) + (type.name === 'Query' ? namedIn(args) : 0);
};

function costOfObjects(
  type: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
  children: number,
): number {
  if (field.args.some(({ name }) => name === 'first')) return 1 + pageOf(field, args) * children;
  if (field.args.some(({ name }) => name === 'maxItems')) return 1 + boundOf(args['maxItems'], 1_000) * children;
  if (type.name.endsWith('Connection')) return field.name === 'edges' ? Math.max(1, children) : 1 + children;
  const size = isObjectList(field) ? (sizeOf(type, field.name) ?? unknownSize) : 1;
  return size * (1 + children);
}

/** A page is as long as was asked for; a null, like an argument left out, takes the default. */
function pageOf(field: GraphQLField<unknown, unknown>, args: Readonly<Record<string, unknown>>): number {
  const fallback = field.args.find(({ name }) => name === 'first')?.defaultValue;
  return Math.min(boundOf(args['first'], typeof fallback === 'number' ? fallback : largestPage), largestPage);
}

/** A number below 1 is refused when it runs, so it must not lessen the cost of what stands beside it. */
function boundOf(value: unknown, fallback: number): number {
  return Math.max(1, typeof value === 'number' ? value : fallback);
}

const mostLevels = 100;
function levelsOf(levels: string | number, args: Readonly<Record<string, unknown>>): number {
  return Math.min(mostLevels, typeof levels === 'number' ? levels : boundOf(args[levels], 32));
}

/** How many things the arguments name one by one, such as ids; also those inside an input object. */
function namedIn(args: Readonly<Record<string, unknown>>): number {
  let total = 0;
  for (const value of Object.values(args)) {
    if (Array.isArray(value)) total += value.length;
    else if (typeof value === 'object' && value !== null)
      for (const member of Object.values(value)) if (Array.isArray(member)) total += member.length;
  }
  return total;
}

function isObjectList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
}

/** A class of the model has the sizes of the interface that all of them implement. */
function sizeOf(type: GraphQLNamedType, field: string): number | undefined {
  const own = listSizes[`${type.name}.${field}`];
  if (own !== undefined) return own;
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  return type
    .getInterfaces()
    .reduce<number | undefined>((size, { name }) => size ?? listSizes[`${name}.${field}`], undefined);
}
