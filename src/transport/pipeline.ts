import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import stringify from 'safe-stable-stringify';
import { createContext, type Context } from '../context.js';
import type { Log } from '../log.js';
import { maskError } from '../masking.js';
import type { Services } from '../services.js';
import { defaultDocumentLimits, limitsRule, type DocumentLimits } from './limits.js';
import { Quotas } from './quotas.js';
import { SharedOperations, SharedResult } from './shared.js';

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
  /** Who asks. */
  readonly actor: string;
}

export interface PipelineOptions {
  schema: GraphQLSchema;
  services: Services;
  log: Pick<Log, 'error' | 'warn'>;
  documentLimits?: DocumentLimits | undefined;
  quotas?: Quotas | undefined;
}

const mostDocuments = 500;
const longestKeptDocument = 20_000;

/**
 * What every request passes, whether it comes by HTTP, WebSocket or server-sent events: parse, validate, limit, execute,
 * mask. Apollo Server does these steps itself for HTTP, with the same rules.
 */
export class Pipeline {
  readonly quotas: Quotas;
  /** Beside those that GraphQL specifies. */
  readonly validationRules: ValidationRule[];
  readonly parseOptions: { maxTokens: number };
  private readonly rules: ValidationRule[];
  private readonly documents = new Map<string, DocumentNode | readonly GraphQLError[]>();
  private readonly shared = new SharedOperations();

  constructor(private readonly options: PipelineOptions) {
    const limits = options.documentLimits ?? defaultDocumentLimits;
    this.quotas = options.quotas ?? new Quotas();
    this.validationRules = [limitsRule(limits)];
    this.rules = [...specifiedRules, ...this.validationRules];
    this.parseOptions = { maxTokens: limits.tokens };
  }

  get schema(): GraphQLSchema {
    return this.options.schema;
  }

  context(actor: string): Context {
    return createContext(this.options.services, actor);
  }

  mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    return maskError(this.options.log, formatted, error);
  }

  maskAll(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    return errors.map((error) => this.mask(error.toJSON(), error));
  }

  /** Parses and validates; gives what is wrong with the document, with the codes that HTTP answers have. */
  prepare(request: OperationRequest, actor: string): PreparedOperation | readonly GraphQLError[] {
    const document = this.documentOf(request.query);
    if ('length' in document) return document;
    const operation = getOperationAST(document, request.operationName);
    if (operation) return { request, document, operation, actor };
    const message = request.operationName
      ? `Unknown operation named "${request.operationName}".`
      : 'Must provide operation name if query contains multiple operations.';
    return [coded(new GraphQLError(message), 'OPERATION_RESOLUTION_FAILURE')];
  }

  /** Runs a query or mutation. */
  async execute(prepared: PreparedOperation): Promise<FormattedExecutionResult> {
    return this.timed(prepared, async () =>
      this.format(
        await execute({ schema: this.schema, ...argumentsOf(prepared), contextValue: this.context(prepared.actor) }),
      ),
    );
  }

  /** Begins a subscription. What it cannot begin with are errors in a result. */
  async subscribe(
    prepared: PreparedOperation,
  ): Promise<AsyncIterableIterator<SharedResult> | FormattedExecutionResult> {
    const { metrics } = this.options.services;
    let release;
    try {
      release = this.quotas.subscribe();
    } catch (error) {
      return { errors: this.maskAll([error as GraphQLError]) };
    }
    const args = argumentsOf(prepared);
    try {
      const source = await this.timed(prepared, async () => {
        const stream = await createSourceEventStream({
          schema: this.schema,
          ...args,
          contextValue: this.context(prepared.actor),
        });
        return Symbol.asyncIterator in stream ? stream : this.format(stream);
      });
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
          contextValue: this.context(prepared.actor),
        });
        return result instanceof Promise
          ? result.then((value) => new SharedResult(this.format(value)))
          : new SharedResult(this.format(result));
      };
      return this.shared.results(source[Symbol.asyncIterator](), keyOf(prepared), run, () => {
        release();
        ended();
      });
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

  private format({ data, errors, extensions }: ExecutionResult): FormattedExecutionResult {
    return {
      ...(data !== undefined && { data }),
      ...(errors && { errors: this.maskAll(errors.map(withInputCode)) }),
      ...(extensions && { extensions }),
    };
  }

  private documentOf(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.documents.get(query);
    if (known) return known;
    const document = this.parseAndValidate(query);
    if (query.length > longestKeptDocument) return document;
    if (this.documents.size >= mostDocuments) this.documents.delete(this.documents.keys().next().value!);
    this.documents.set(query, document);
    return document;
  }

  private parseAndValidate(query: string): DocumentNode | readonly GraphQLError[] {
    let document;
    try {
      document = parse(query, this.parseOptions);
    } catch (error) {
      return [coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
    }
    const errors = validate(this.schema, document, this.rules);
    return errors.length > 0 ? errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) : document;
  }
}

/** Everything that the result for an event depends on. Who asks is the scope, for as long as rights go with the user. */
function keyOf({ request, operation, actor }: PreparedOperation): string {
  return stringify([actor, operation.name?.value, request.variables ?? {}, request.query]);
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
