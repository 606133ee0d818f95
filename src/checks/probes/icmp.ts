import { execa } from 'execa';
import type { IcmpConfig } from '../config.js';
import { latencyFinding, timed, timeOf, type Finding, type Probe } from './probe.js';

/** Asks by the system's own `ping`, since Node has no such sockets. Without one, or the right to use it, UNKNOWN. */
export const icmpProbe: Probe<IcmpConfig> = (config, { network, signal }) =>
  timed({ signal }, async () => {
    const [vetted] = await network.resolve(config.host, undefined, signal);
    const result = await execa('ping', ['-n', '-q', '-c', String(config.count), '-W', '2', vetted!.address], {
      cancelSignal: signal,
      reject: false,
      stdin: 'ignore',
      maxBuffer: 8 * 1024,
      env: { LC_ALL: 'C', PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
      extendEnv: false,
    });
    signal.throwIfAborted();
    if (result.code === 'ENOENT')
      return {
        severity: 'UNKNOWN',
        message: 'The server has no `ping`. Install it (iputils-ping), or use a TCP check.',
      };
    return judgePing(result.stdout, result.stderr, config);
  });

/** Reads what ping of iputils, BusyBox or BSD says at its end. */
export function judgePing(output: string, errors: string, config: IcmpConfig): Finding {
  const lost = /([\d.]+)% packet loss/.exec(output)?.[1];
  if (lost === undefined) {
    const why = errors.split('\n')[0]?.slice(0, 200) ?? '';
    return { severity: 'UNKNOWN', message: `ping gave no answer that can be read${why === '' ? '.' : `: ${why}`}` };
  }
  const loss = Number(lost);
  const average = /=\s*[\d.]+\/([\d.]+)\//.exec(output)?.[1];
  const measured = [
    { label: 'loss', value: loss, unit: '%' },
    ...(average === undefined ? [] : [timeOf('time', Number(average))]),
  ];
  if (loss >= config.criticalLoss)
    return { severity: 'CRITICAL', message: `${loss} % of the packets are lost.`, performance: measured };
  const { severity, note } = latencyFinding(Number(average ?? 0), config);
  const message = `${loss} % lost${average === undefined ? '' : `, ${average} ms${note}`}.`;
  return {
    severity: severity === 'OK' && loss >= config.warningLoss ? 'WARNING' : severity,
    message,
    performance: measured,
  };
}
