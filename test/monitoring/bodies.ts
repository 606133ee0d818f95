/** One alert as Alertmanager's webhook sends it; the first argument changes the body, the second the alert. */
export function alertmanagerBody(body: Record<string, unknown> = {}, alert: Record<string, unknown> = {}) {
  return {
    version: '4',
    groupKey: '{}:{alertname="InstanceDown"}',
    truncatedAlerts: 0,
    status: 'firing',
    receiver: 'itsm',
    groupLabels: { alertname: 'InstanceDown' },
    commonLabels: { alertname: 'InstanceDown', severity: 'critical' },
    commonAnnotations: {},
    externalURL: 'http://alertmanager.example.com',
    ...body,
    alerts: [
      {
        status: 'firing',
        labels: { alertname: 'InstanceDown', instance: 'Web-01.example.com:9100', severity: 'critical' },
        annotations: { summary: 'web-01 is down' },
        startsAt: '2026-11-23T10:00:00Z',
        endsAt: '0001-01-01T00:00:00Z',
        generatorURL: 'http://prometheus.example.com/graph?g0.expr=up',
        fingerprint: 'c1f2a3b4c5d6e7f8',
        ...alert,
      },
    ],
  };
}

/** What senders of 2018 sent (after prometheus-msteams' sample): no fingerprint, no status of an alert, severity for all. */
export const legacyBody = {
  version: '4',
  groupKey: '{}:{alertname="high_memory_load"}',
  status: 'firing',
  receiver: 'teams_proxy',
  groupLabels: { alertname: 'high_memory_load' },
  commonLabels: { alertname: 'high_memory_load', monitor: 'master', severity: 'warning' },
  commonAnnotations: { summary: 'Server High Memory usage' },
  externalURL: 'http://docker.for.mac.host.internal:9093',
  alerts: ['high_memory_load', 'high_memory_load2'].map((alertname, at) => ({
    labels: { alertname },
    annotations: { description: `10.80.40.1${at} reported high memory usage with 23.28%.` },
    startsAt: '2018-03-07T06:33:21.873077559-05:00',
    endsAt: '0001-01-01T00:00:00Z',
  })),
};
