import type { DocumentFormat } from '../generated/graphql.js';

/** How much of a document's beginning a guess looks at, in characters. */
export const headLength = 64 * 1024;

/** What the answers of `aws … describe-*` and `list-*` begin with. */
const awsTops =
  /^(Reservations|Instances|Vpcs|Subnets|SecurityGroups|NetworkInterfaces|NetworkAcls|RouteTables|InternetGateways|NatGateways|VpcPeeringConnections|VpcEndpoints|Volumes|Addresses|LoadBalancers|LoadBalancerDescriptions|TargetGroups|Listeners|DBInstances|DBClusters|CacheClusters|ReplicationGroups|Functions|ClusterInfoList|DomainStatusList|DomainNames|Buckets|QueueUrls|Topics|Stacks|AutoScalingGroups|HostedZones|ResourceRecordSets|Certificates|CertificateSummaryList|FileSystems|TableNames|Clusters|DistributionList)$/;
/** ECS and EKS write theirs in lower case, as many others do: only with Amazon's resource names inside they are AWS. */
const awsLowerTops = /^(clusters|clusterArns|cluster|services|serviceArns|tasks|taskArns|taskDefinition|nodegroup)$/;

/**
 * Guesses a document's format by its content, and by the file's name where the content leaves it open. Undefined when
 * nothing fits.
 * @param name the file's name, without `.gz`; empty for standard input
 * @param head the first characters of the content, unpacked
 */
export function guessFormat(name: string, head: string): DocumentFormat | undefined {
  const file = name.replace(/^.*[/\\]/, '').toLowerCase();
  const text = head.replace(/^\uFEFF/, '').slice(0, headLength);
  if (/\.tfstate(\.backup)?$/.test(file)) return 'TERRAFORM_STATE';
  if (/\.(ndjson|jsonl)$/.test(file)) return 'NDJSON';
  if (/\.(csv|tsv)$/.test(file)) return guessCsv(text);
  if (/^\s*[[{]/.test(text)) return guessJson(text);
  return guessYaml(file, text) ?? (isCsvHeader(text) ? guessCsv(text) : undefined);
}

function guessJson(text: string): DocumentFormat | undefined {
  if (isLines(text)) return 'NDJSON';
  if (/"bomFormat"\s*:\s*"CycloneDX"/.test(text)) return 'CYCLONEDX';
  if (/"terraform_version"\s*:/.test(text) || (/"lineage"\s*:/.test(text) && /"serial"\s*:/.test(text)))
    return 'TERRAFORM_STATE';
  if (
    /"model"\s*:\s*"(circuits|dcim|extras|ipam|tenancy|users|virtualization|vpn|wireless)\.[a-z]+"/.test(text) ||
    /"url"\s*:\s*"[^"]*\/api\/(circuits|dcim|ipam|tenancy|virtualization)\//.test(text)
  )
    return 'NETBOX';
  if (/"apiVersion"\s*:\s*"backstage\.io\//.test(text)) return 'BACKSTAGE';
  if (/"apiVersion"\s*:/.test(text) && /"kind"\s*:/.test(text)) return 'KUBERNETES';
  if (/"traceId"\s*:/.test(text) && /"(localEndpoint|remoteEndpoint|parentId|timestamp|kind)"\s*:/.test(text))
    return 'ZIPKIN';
  const tops = topMembers(text);
  if (tops.includes('services') && /"(image|build)"\s*:/.test(text)) return 'DOCKER_COMPOSE';
  if (tops.some((top) => awsTops.test(top) || (awsLowerTops.test(top) && text.includes('"arn:aws'))))
    return 'AWS_DESCRIBE';
  // Of a single object that says its class or its two ends, one line of rows.
  if (tops.includes('class') || (tops.includes('from') && tops.includes('to'))) return 'NDJSON';
  return undefined;
}

/** Whether it is one JSON object a line: the first line is whole, and what follows begins with another. */
function isLines(text: string): boolean {
  const [first = '', ...rest] = text.trimStart().split('\n');
  const next = rest.find((line) => line.trim() !== '');
  if (!first.startsWith('{') || next === undefined || !next.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

/** The names of the outermost object's members, as far as the text goes. */
function topMembers(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[[\]{}]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && token.endsWith(':')) names.push(token.slice(1, token.lastIndexOf('"')));
  }
  return names;
}

function guessYaml(file: string, text: string): DocumentFormat | undefined {
  if (/^apiVersion:\s*['"]?backstage\.io\//m.test(text)) return 'BACKSTAGE';
  if (/^apiVersion:/m.test(text) && /^kind:/m.test(text)) return 'KUBERNETES';
  if (/^services:/m.test(text)) return 'DOCKER_COMPOSE';
  if (/^(docker-)?compose(\.[\w-]+)*\.ya?ml$/.test(file)) return 'DOCKER_COMPOSE';
  if (/^catalog-info\.ya?ml$/.test(file)) return 'BACKSTAGE';
  return undefined;
}

const headerOf = (text: string): string[] =>
  text
    .slice(0, text.search(/[\r\n]|$/))
    .split(/[,;\t]/)
    .map((column) => column.trim().replace(/^"|"$/g, '').toLowerCase());

function isCsvHeader(text: string): boolean {
  const columns = headerOf(text);
  return columns.length > 1 && columns.every((column) => /^[a-z][\w .-]*$/.test(column));
}

/** ServiceNow's exports carry its own columns. */
function guessCsv(text: string): DocumentFormat {
  return headerOf(text).some((column) => /^(sys_|u_|cmdb_ci\b)/.test(column)) ? 'SERVICENOW_CSV' : 'CSV';
}
