import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { ATTR_SERVICE_NAME } from '@opentelemetry/semantic-conventions';
import type { ProbeResult } from './checks/config.js';
import type { StatementRun } from './graph/graph.js';

/** How long the last spans may take to be sent, in milliseconds. */
const stopTime = 2_000;

/**
 * Spans by OTLP over HTTP. There is none while no endpoint is set, so whoever traces asks first whether there is: what is
 * off costs nothing. It registers nothing globally.
 */
export class Tracing {
  private readonly provider: NodeTracerProvider;
  private readonly tracer: Tracer;
  private readonly current = new AsyncLocalStorage<Context>();

  /** `endpoint` is the collector's base address, such as http://127.0.0.1:4318. */
  constructor(endpoint: string) {
    this.provider = new NodeTracerProvider({
      resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: 'itsm-graph' }),
      spanProcessors: [
        new BatchSpanProcessor(
          new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: 5_000 }),
          { scheduledDelayMillis: 1_000, exportTimeoutMillis: 5_000 },
        ),
      ],
    });
    this.tracer = this.provider.getTracer('itsm-graph');
  }

  /** Runs `work` under the caller's span, named by a W3C `traceparent` header. Any other text counts as none. */
  under<T>(traceparent: string | undefined, work: () => T): T {
    const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? [];
    if (!traceId || !spanId || !flags) return work();
    const traceFlags = parseInt(flags, 16) & TraceFlags.SAMPLED;
    const parent = trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
    return this.current.run(parent, work);
  }

  /** Runs `work` in a span of its own; what it runs in turn lies inside. */
  async span<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
    const { span, context } = this.begin(name, attributes);
    try {
      return await this.current.run(context, work);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  }

  /** Begins a span that somebody else ends. */
  begin(name: string, attributes: Attributes = {}): { span: Span; context: Context } {
    const parent = this.current.getStore() ?? ROOT_CONTEXT;
    const span = this.tracer.startSpan(name, { attributes }, parent);
    return { span, context: trace.setSpan(parent, span) };
  }

  /** Runs `work` inside a span that was begun. */
  within<T>(context: Context, work: () => T): T {
    return this.current.run(context, work);
  }

  /** A statement ran: its name, never its parameters. */
  stated({ name, access, duration, rows, failed }: StatementRun): void {
    this.past(
      `cypher ${name}`,
      duration,
      { 'db.system.name': 'neo4j', 'itsm.access': access, 'itsm.rows': rows },
      failed,
    );
  }

  /** Makes an active check in a span of its own: its id and type, never its target or its secrets. */
  checked(check: { id: string; type: string }, work: () => Promise<ProbeResult>): Promise<ProbeResult> {
    return this.span(`check ${check.type}`, { 'itsm.check.id': check.id }, async () => {
      const seen = await work();
      this.annotate(`check ${check.type}`, { 'itsm.check.severity': seen.severity });
      return seen;
    });
  }

  /** A write was committed; `duration` in milliseconds. */
  committed(operation: string, duration: number): void {
    this.past(`commit ${operation}`, duration, {});
  }

  /** Says more of the span that is open here. */
  annotate(name: string, attributes: Attributes): void {
    trace
      .getSpan(this.current.getStore() ?? ROOT_CONTEXT)
      ?.updateName(name)
      .setAttributes(attributes);
  }

  /** Sends what is left and ends. A collector that does not take it holds nobody up for long. */
  async stop(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, stopTime)));
    await Promise.race([this.provider.shutdown().catch(() => undefined), late]);
    clearTimeout(timer);
  }

  private past(name: string, duration: number, attributes: Attributes, failed = false): void {
    const end = Date.now();
    const parent = this.current.getStore() ?? ROOT_CONTEXT;
    const span = this.tracer.startSpan(name, { attributes, startTime: end - duration }, parent);
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(end);
  }
}
