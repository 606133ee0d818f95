import { join } from 'node:path';
import {
  credentials,
  loadPackageDefinition,
  status,
  type ChannelOptions,
  type Client,
  type ClientUnaryCall,
  type ServiceClientConstructor,
  type ServiceError,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { GrpcConfig } from '../config.js';
import { timed, timeOf, type Finding, type Probe } from './probe.js';

interface HealthClient extends Client {
  check(
    request: { service: string },
    callback: (error: ServiceError | null, response?: { status: string }) => void,
  ): ClientUnaryCall;
}

let health: ServiceClientConstructor | undefined;

/** The client of grpc.health.v1, read from its definition when it is first needed. */
function healthClient(): ServiceClientConstructor {
  if (health) return health;
  const definition = loadPackageDefinition(loadSync(join(import.meta.dirname, 'health.proto'), { enums: String }));
  const { v1 } = (definition as unknown as { grpc: { health: { v1: { Health: ServiceClientConstructor } } } }).grpc
    .health;
  return (health = v1.Health);
}

/** Asks grpc.health.v1 whether a service is SERVING. */
export const grpcProbe: Probe<GrpcConfig> = ({ host, port, service, tls }, { network, signal }) =>
  timed({ signal }, async (start) => {
    const [vetted] = await network.resolve(host, port, signal);
    const { address, family } = vetted!;
    const options: ChannelOptions = {
      // The name stays what the certificate is for; the connection goes to the vetted address, and through no proxy.
      'grpc.default_authority': `${host}:${port}`,
      'grpc.enable_http_proxy': 0,
      'grpc.enable_retries': 0,
      'grpc.use_local_subchannel_pool': 1,
      'grpc.service_config_disable_resolution': 1,
      'grpc.max_receive_message_length': 8 * 1024,
      ...(tls && { 'grpc.ssl_target_name_override': host }),
    };
    const client = new (healthClient())(
      family === 6 ? `ipv6:[${address}]:${port}` : `ipv4:${address}:${port}`,
      tls ? credentials.createSsl() : credentials.createInsecure(),
      options,
    ) as unknown as HealthClient;
    try {
      return await new Promise<Finding>((resolve, reject) => {
        const call = client.check({ service }, (error, response) =>
          resolve(error ? explain(error, service) : judge(response?.status, performance.now() - start)),
        );
        const cancel = (): void => {
          call.cancel();
          reject(signal.reason as Error);
        };
        if (signal.aborted) cancel();
        signal.addEventListener('abort', cancel, { once: true });
      });
    } finally {
      client.close();
    }
  });

function judge(state: string | undefined, took: number): Finding {
  const performance = [timeOf('time', took)];
  if (state === 'SERVING')
    return { severity: 'OK', message: `SERVING, answered in ${Math.round(took)} ms.`, performance };
  if (state === 'NOT_SERVING') return { severity: 'CRITICAL', message: 'NOT_SERVING.', performance };
  return { severity: 'UNKNOWN', message: 'The server does not know whether it serves.', performance };
}

/** The server's own words stay out: they are not for everyone who reads checks. */
function explain({ code }: ServiceError, service: string): Finding {
  if (code === status.NOT_FOUND)
    return { severity: 'UNKNOWN', message: `The server does not know the service ${JSON.stringify(service)}.` };
  if (code === status.UNIMPLEMENTED)
    return { severity: 'UNKNOWN', message: 'The server does not offer grpc.health.v1.' };
  if (code === status.UNAVAILABLE) return { severity: 'CRITICAL', message: 'The server cannot be reached.' };
  return { severity: 'CRITICAL', message: `The call failed (${status[code] ?? code}).` };
}
