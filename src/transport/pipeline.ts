import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import stringify from 'safe-stable-stringify';
import { sightOf, type Sight } from '../access/can-see.js';
import { forbidden, unauthenticated } from '../access/refusals.js';
import { seesOwnOnly, type Principal } from '../access/principal.js';
import { AccessRules, asksForNothing } from '../access/rules.js';
import { createContext, type Context } from '../context.js';
import type { Lane, Release } from '../lane.js';
import type { Log } from '../log.js';
import { maskError, withoutSuggestion } from '../masking.js';
import type { Services } from '../services.js';
import { Admission } from './admission.js';
import { bulkMutations, CostEstimates, defaultCostLimit, heavyCost, isLongWork } from './cost.js';
import { asksForSchema, defaultDocumentLimits, limitsRule, type DocumentLimits } from './limits.js';
import { Quotas } from './quotas.js';
import { Rates } from './rates.js';
import { refusal } from './refusals.js';
import { SharedOperations, SharedResult } from './shared.js';
import { TrustedDocuments, type DocumentRequest } from './trusted-documents.js';

/** What a client asks, by whatever transport. */
export interface OperationRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/** A request that may run: it was parsed and validated. */
export interface PreparedOperation {
  readonly request: OperationRequest;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Who asks, with what reach they have in this. */
  readonly principal: Principal;
  /** The same with all their reach, as they signed in. */
  readonly signedIn: Principal;
  /** What it was estimated to cost. */
  readonly cost: number;
  /** By the clock of `performance.now()`. */
  readonly endsAt: number;
  /** To be aborted when the client goes away. Ends a query, in the database too; a mutation only while it waits. */
  readonly left: AbortController;
}

export interface PipelineOptions {
  schema: GraphQLSchema;
  services: Services;
  log: Pick<Log, 'error' | 'warn'>;
  documentLimits?: DocumentLimits | undefined;
  /** What one operation may cost. */
  costLimit?: number | undefined;
  quotas?: Quotas | undefined;
  admission?: Admission | undefined;
  /** Operations a user may send a minute; 0, and undefined, for no limit. */
  rateLimit?: number | undefined;
  trustedDocuments?: TrustedDocuments | undefined;
  /** Whether the schema, and hints at it in error messages, are shown to who asks; to everyone unless given. */
  mayIntrospect?: ((principal: Principal) => boolean) | undefined;
  /** Whether what a user signed in with still counts, and with the same rights; always unless given. */
  isCurrent?: ((principal: Principal) => boolean) | undefined;
  /** Milliseconds an operation may take, waiting included. */
  deadline?: number | undefined;
}

const mostDocuments = 500;
const longestKeptDocument = 20_000;
/** Refused documents may hold any number of faults; so many are told of. */
const mostErrors = 5;
const mostLocations = 3;
/** Messages quote what was sent. */
const longestMessage = 400;
/** Milliseconds an operation waits for its turn at most, unless half of its deadline is less. */
const longestWait = 10_000;

/**
 * What every request passes, whether it comes by HTTP, WebSocket or server-sent events: count, find the document, parse,
 * limit, validate, estimate, wait for room, execute, mask. For HTTP Apollo Server executes, what passed here.
 */
export class Pipeline {
  readonly quotas: Quotas;
  readonly admission: Admission;
  readonly parseOptions: { maxTokens: number };
  private readonly limitingRules: ValidationRule[];
  private readonly costLimit: number;
  private readonly costs: CostEstimates;
  private readonly rates: Rates;
  private readonly trustedDocuments: TrustedDocuments;
  private readonly mayIntrospect: (principal: Principal) => boolean;
  private readonly access: AccessRules;
  private readonly deadline: number;
  private readonly documents = new Map<string, DocumentNode | readonly GraphQLError[]>();
  private readonly introspecting = new WeakMap<DocumentNode, boolean>();
  private readonly shared = new SharedOperations();

  constructor(private readonly options: PipelineOptions) {
    const limits = options.documentLimits ?? defaultDocumentLimits;
    this.quotas = options.quotas ?? new Quotas();
    this.admission = options.admission ?? new Admission();
    this.limitingRules = [limitsRule(limits)];
    this.parseOptions = { maxTokens: limits.tokens };
    this.costLimit = options.costLimit ?? defaultCostLimit;
    this.costs = new CostEstimates(options.schema);
    this.rates = new Rates(options.rateLimit ?? 0);
    this.access = new AccessRules(options.schema);
    this.trustedDocuments = options.trustedDocuments ?? new TrustedDocuments();
    this.mayIntrospect = options.mayIntrospect ?? (() => true);
    this.deadline = options.deadline ?? 30_000;
  }

  get schema(): GraphQLSchema {
    return this.options.schema;
  }

  context({ principal, endsAt, left, operation }: PreparedOperation): Context {
    // Each statement has the graph's own deadline as well. A subscription has no end; and a mutation that is done must not
    // fail as it tells what it did.
    const bounds = operation.operation === OperationTypeNode.QUERY ? { endsAt, signal: left.signal } : undefined;
    return createContext(this.options.services, principal, bounds);
  }

  mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    return maskError(this.options.log, formatted, error);
  }

  /** @param isRefusal whether the operation did not run */
  maskAll(errors: readonly GraphQLError[], principal: Principal, isRefusal = true): GraphQLFormattedError[] {
    const masked = errors.map((error) => this.mask(error.toJSON(), error));
    return this.presentable(masked, principal, isRefusal);
  }

  /**
   * Cuts what errors repeat of the request, and what they would tell of the schema to those who may not see it. Of the
   * faults of a request that did not run, the first few are enough.
   */
  presentable(
    errors: readonly GraphQLFormattedError[],
    principal: Principal,
    isRefusal: boolean,
  ): GraphQLFormattedError[] {
    const openly = this.mayIntrospect(principal);
    return (isRefusal ? errors.slice(0, mostErrors) : errors).map((error) => {
      const message = openly ? error.message : withoutSuggestion(error.message);
      const { locations } = error;
      return {
        ...error,
        message: message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message,
        ...(locations && locations.length > mostLocations && { locations: locations.slice(0, mostLocations) }),
      };
    });
  }

  /**
   * Finds the document, parses, validates and estimates. Gives what is wrong, with the codes that all transports answer.
   * @param isLarge whether the request came with a body that only bulk mutations may have
   */
  async prepare(
    asked: DocumentRequest,
    principal: Principal,
    { isLarge = false }: { isLarge?: boolean } = {},
  ): Promise<PreparedOperation | readonly GraphQLError[]> {
    const begun = performance.now();
    const prepared = await this.prepareOrRefuse(asked, principal, isLarge, begun).catch((error: unknown) => {
      if (error instanceof GraphQLError) return [error];
      throw error;
    });
    if ('operation' in prepared) return prepared;
    const { metrics } = this.options.services;
    metrics.requested('invalid', 'error', (performance.now() - begun) / 1_000);
    for (const code of new Set(prepared.map(({ extensions }) => String(extensions['code'])))) metrics.refused(code);
    return prepared;
  }

  private async prepareOrRefuse(
    asked: DocumentRequest,
    principal: Principal,
    isLarge: boolean,
    begun: number,
  ): Promise<PreparedOperation | readonly GraphQLError[]> {
    await this.rates.count(principal.id);
    const request = this.trustedDocuments.find(asked);
    const document = this.documentOf(request.query, principal);
    if ('length' in document) return document;
    const operation = getOperationAST(document, request.operationName);
    if (!operation) {
      const message = request.operationName
        ? `Unknown operation named "${request.operationName}".`
        : 'Must provide operation name if query contains multiple operations.';
      return [coded(new GraphQLError(message), 'OPERATION_RESOLUTION_FAILURE')];
    }
    if (isLarge && !isBulk(operation))
      throw refusal(
        'REQUEST_TOO_LARGE',
        `A request of this size may only hold ${[...bulkMutations].join(', ')}. Send this one apart, or in parts.`,
      );
    if (!this.mayIntrospect(principal) && this.introspects(document))
      throw refusal('INTROSPECTION_DISABLED', 'The schema is not shown here: __schema and __type are not answered.');
    const missing = this.access.missing(document, operation, principal);
    if (missing.length > 0) return missing.slice(0, mostErrors).map(forbidden);
    const narrowed = this.access.narrowed(document, operation, principal);
    const cost = this.costOf(document, operation, request);
    if (typeof cost !== 'number') return cost.map((error) => coded(error, 'BAD_USER_INPUT'));
    await this.rates.countCost(principal.id, cost);
    return {
      request,
      document,
      operation,
      principal: narrowed,
      signedIn: principal,
      cost,
      endsAt: begun + this.deadline,
      left: new AbortController(),
    };
  }

  /**
   * Waits for room to run in. Gives what to call when it has run.
   * @throws SERVER_BUSY when there is none, and none became free in time
   */
  async admit({ operation, cost, left }: PreparedOperation): Promise<Release> {
    const lane = this.laneOf(operation, cost);
    if (lane.hasRoom) return lane.enter();
    const wait = AbortSignal.timeout(Math.min(longestWait, this.deadline / 2));
    return lane.enter(AbortSignal.any([left.signal, wait])).catch((error: unknown) => {
      this.options.services.metrics.refused('SERVER_BUSY');
      throw error;
    });
  }

  private laneOf(operation: OperationDefinitionNode, cost: number): Lane {
    const { light, heavy, bulk } = this.admission;
    if (cost <= heavyCost && !isLongWork(operation)) return light;
    return operation.operation === OperationTypeNode.MUTATION ? bulk : heavy;
  }

  /**
   * Lets in what is no GraphQL and answers quickly: counts it as an operation of who asks, and waits for room. Gives what to call when it
   * has run.
   * @throws RATE_LIMITED or SERVER_BUSY
   */
  async enter({ id }: Principal): Promise<Release> {
    await this.rates.count(id);
    return this.admission.light.enter(AbortSignal.timeout(Math.min(longestWait, this.deadline / 2)));
  }

  /** What answers tell of the cost. */
  extensionsOf({ cost }: PreparedOperation): Record<string, unknown> {
    return { cost: { estimate: cost, limit: this.costLimit } };
  }

  /** Runs a query or mutation once there is room. */
  async execute(prepared: PreparedOperation): Promise<FormattedExecutionResult> {
    let release;
    try {
      release = await this.admit(prepared);
    } catch (error) {
      return { errors: this.maskAll([error as GraphQLError], prepared.principal) };
    }
    try {
      const result = await this.timed(prepared, async () =>
        this.format(
          await execute({ schema: this.schema, ...argumentsOf(prepared), contextValue: this.context(prepared) }),
          prepared.principal,
        ),
      );
      return result.data ? { ...result, extensions: { ...result.extensions, ...this.extensionsOf(prepared) } } : result;
    } finally {
      release();
    }
  }

  /** Begins a subscription. What it cannot begin with are errors in a result. */
  async subscribe(
    prepared: PreparedOperation,
  ): Promise<AsyncIterableIterator<SharedResult> | FormattedExecutionResult> {
    const { metrics } = this.options.services;
    let release;
    let begun;
    try {
      begun = await this.admit(prepared);
      release = this.quotas.subscribe();
    } catch (error) {
      begun?.();
      return { errors: this.maskAll([error as GraphQLError], prepared.principal) };
    }
    const args = argumentsOf(prepared);
    try {
      const source = await this.timed(prepared, async () => {
        const stream = await createSourceEventStream({
          schema: this.schema,
          ...args,
          contextValue: this.context(prepared),
        });
        return Symbol.asyncIterator in stream ? stream : this.format(stream, prepared.principal);
      }).finally(begun);
      if (!(Symbol.asyncIterator in source)) {
        release();
        return source;
      }
      const field = fieldOf(prepared);
      const ended = metrics.subscribed(field);
      const run = (event: unknown): SharedResult | Promise<SharedResult> => {
        const result = execute({
          schema: this.schema,
          ...args,
          rootValue: event,
          contextValue: this.context(prepared),
        });
        return result instanceof Promise
          ? result.then((value) => new SharedResult(this.format(value, prepared.principal)))
          : new SharedResult(this.format(result, prepared.principal));
      };
      const { isCurrent, services } = this.options;
      const isOpen = isCurrent && (() => isCurrent(prepared.signedIn));
      const onEnd = (): void => {
        release();
        ended();
      };
      const key = keyOf(prepared, sightOf(prepared.principal.scope, services.model));
      return this.shared.results(source[Symbol.asyncIterator](), key, run, onEnd, isOpen);
    } catch (error) {
      release();
      throw error;
    }
  }

  private async timed<T extends object>(prepared: PreparedOperation, work: () => Promise<T>): Promise<T> {
    const { metrics, tracing } = this.options.services;
    const kind = prepared.operation.operation;
    const begun = performance.now();
    const run = tracing
      ? () => tracing.span(`graphql ${kind}`, { 'graphql.operation.type': kind, ...nameOf(prepared) }, work)
      : work;
    const result = await run();
    const failed = 'errors' in result && result.errors !== undefined;
    metrics.requested(kind, failed ? 'error' : 'ok', (performance.now() - begun) / 1_000);
    return result;
  }

  private format({ data, errors, extensions }: ExecutionResult, principal: Principal): FormattedExecutionResult {
    return {
      ...(data !== undefined && { data }),
      ...(errors && { errors: this.maskAll(errors.map(withInputCode), principal, !data) }),
      ...(extensions && { extensions }),
    };
  }

  private costOf(document: DocumentNode, operation: OperationDefinitionNode, request: OperationRequest) {
    let cost;
    try {
      cost = this.costs.of(document, operation, request.variables ?? {});
    } catch (error) {
      throw error instanceof GraphQLError ? coded(error, 'BAD_USER_INPUT') : error;
    }
    if (typeof cost === 'number' && cost > this.costLimit)
      throw refusal(
        'QUERY_COST',
        `The operation would cost ${cost}; ${this.costLimit} is the limit. Ask for smaller pages (first), fewer levels, or in parts.`,
      );
    return cost;
  }

  private introspects(document: DocumentNode): boolean {
    let known = this.introspecting.get(document);
    if (known === undefined) this.introspecting.set(document, (known = asksForSchema(document)));
    return known;
  }

  private documentOf(query: string, { kind }: Principal): DocumentNode | readonly GraphQLError[] {
    if (kind === 'ANONYMOUS') return this.documentOfAnonymous(query);
    const known = this.documents.get(query);
    if (known) return known;
    const parsed = this.parsed(query);
    const document = 'length' in parsed ? parsed : this.validated(parsed);
    if (query.length > longestKeptDocument) return document;
    if (this.documents.size >= mostDocuments) this.documents.delete(this.documents.keys().next().value!);
    this.documents.set(query, document);
    return document;
  }

  /** What is wrong with a document would tell of the schema, so those who did not sign in are not told. Nor is theirs kept. */
  private documentOfAnonymous(query: string): DocumentNode | readonly GraphQLError[] {
    const document = this.parsed(query);
    if (!('length' in document) && !asksForNothing(document)) throw unauthenticated();
    return 'length' in document ? document : this.validated(document);
  }

  private parsed(query: string): DocumentNode | readonly GraphQLError[] {
    try {
      return parse(query, this.parseOptions);
    } catch (error) {
      return [coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
    }
  }

  private validated(document: DocumentNode): DocumentNode | readonly GraphQLError[] {
    for (const rules of [this.limitingRules, specifiedRules]) {
      // The limits first: what is beyond them may take long to validate.
      const errors = validate(this.schema, document, rules, { maxErrors: mostErrors });
      if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    }
    return document;
  }
}

/** Subscriptions whose events tell somebody what they themselves may do, or of what is their own. */
const personal: ReadonlySet<string> = new Set(['requestChanged']);

/**
 * Everything that the result for an event depends on: what is asked, and what who asks may see of it. Not who they are, unless it
 * is personal: all who see the same and ask the same are told by one execution.
 */
function keyOf(prepared: PreparedOperation, sight: Sight): string {
  const { request, operation, principal } = prepared;
  const { id, roles, teams } = principal;
  const { selections } = operation.selectionSet;
  const isPersonal = selections.some(
    (selection) => selection.kind !== Kind.FIELD || personal.has(selection.name.value),
  );
  const rights = [
    sight?.key,
    [...roles].sort(),
    [...teams].sort(),
    ...(isPersonal || seesOwnOnly(principal) ? [id] : []),
  ];
  const places = placesOf(prepared);
  const variables = Object.entries(request.variables ?? {}).filter(([name]) => !places.has(name));
  return stringify([rights, operation.name?.value, Object.fromEntries(variables), request.query]);
}

/** Variables that only say from where on streams tell: what a message looks like does not depend on them. */
function placesOf({ document, operation }: PreparedOperation): Set<string> {
  const uses = new Map<string, number>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void uses.set(name.value, (uses.get(name.value) ?? 0) + 1),
  });
  for (const selection of operation.selectionSet.selections)
    for (const { name, value } of selection.kind === Kind.FIELD ? (selection.arguments ?? []) : [])
      if (name.value === 'after' && value.kind === Kind.VARIABLE)
        uses.set(value.name.value, uses.get(value.name.value)! - 1);
  return new Set([...uses].filter(([, elsewhere]) => elsewhere === 0).map(([name]) => name));
}

function isBulk({ operation, selectionSet }: OperationDefinitionNode): boolean {
  return (
    operation === OperationTypeNode.MUTATION &&
    selectionSet.selections.every(
      (selection) => selection.kind === Kind.FIELD && bulkMutations.has(selection.name.value),
    )
  );
}

function argumentsOf({ document, operation, request }: PreparedOperation) {
  return { document, operationName: operation.name?.value, variableValues: request.variables ?? {} };
}

function nameOf({ operation }: PreparedOperation): Record<string, string> {
  return operation.name ? { 'graphql.operation.name': operation.name.value } : {};
}

/** The subscription's field; validation lets it have one only, perhaps inside a fragment. */
function fieldOf({ operation }: PreparedOperation): string {
  const [selection] = operation.selectionSet.selections;
  return selection?.kind === Kind.FIELD ? selection.name.value : 'other';
}

function coded(error: GraphQLError, code: string): GraphQLError {
  const { nodes, source, positions, originalError } = error;
  return new GraphQLError(error.message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    originalError: originalError ?? null,
    extensions: { ...error.extensions, code: error.extensions['code'] ?? code },
  });
}

/** A variable that its type does not allow is the client's fault; Apollo Server says so too. */
function withInputCode(error: GraphQLError): GraphQLError {
  const [node] = error.nodes ?? [];
  const isVariable = error.nodes?.length === 1 && node?.kind === Kind.VARIABLE_DEFINITION;
  return isVariable && error.extensions['code'] === undefined ? coded(error, 'BAD_USER_INPUT') : error;
}
