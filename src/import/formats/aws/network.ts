import { integer, list, record, records, text, texts } from '../values.js';
import { members, type AwsReader } from './reader.js';

export function addVpcs(reader: AwsReader, vpcs: readonly unknown[]): void {
  for (const [index, vpc] of records(vpcs).entries()) {
    const id = text(vpc['VpcId']);
    reader.add(index, vpc, {
      class: 'NetworkSegment',
      key: id,
      name: id,
      fields: { resourceId: id, cidr: text(vpc['CidrBlock']) },
      attributes: { account: text(vpc['OwnerId']), isDefault: vpc['IsDefault'] === true ? true : undefined },
    });
  }
}

export function addSubnets(reader: AwsReader, subnets: readonly unknown[]): void {
  for (const [index, subnet] of records(subnets).entries()) {
    const id = text(subnet['SubnetId']);
    const key = reader.add(index, subnet, {
      class: 'NetworkSegment',
      key: id,
      name: id,
      // Private prefixes repeat from VPC to VPC, so the VPC is the table they are looked up in.
      fields: { resourceId: id, cidr: text(subnet['CidrBlock']), vrf: text(subnet['VpcId']) },
      attributes: { account: text(subnet['OwnerId']) },
    });
    reader.relate(index, key, 'LOCATED_IN', subnet['VpcId']);
  }
}

export function addSecurityGroups(reader: AwsReader, groups: readonly unknown[]): void {
  for (const [index, group] of records(groups).entries()) {
    const id = text(group['GroupId']);
    const key = reader.add(index, group, {
      class: 'CloudResource',
      key: id,
      name: text(group['GroupName']) ?? id,
      fields: { resourceId: id, resourceType: 'aws_security_group' },
      description: group['Description'],
    });
    reader.relate(index, key, 'LOCATED_IN', group['VpcId']);
  }
}

export function addNetworkInterfaces(reader: AwsReader, interfaces: readonly unknown[]): void {
  for (const [index, each] of records(interfaces).entries()) {
    const id = text(each['NetworkInterfaceId']);
    const key = reader.add(index, each, {
      class: 'CloudResource',
      key: id,
      name: id,
      fields: { resourceId: id, resourceType: 'aws_network_interface' },
      attributes: {
        macAddress: text(each['MacAddress'])?.toLowerCase(),
        ipAddresses: texts([
          ...members(each['PrivateIpAddresses'], 'PrivateIpAddress'),
          each['PrivateIpAddress'],
          record(each['Association'])?.['PublicIp'],
        ]),
        type: text(each['InterfaceType']),
      },
      description: each['Description'],
    });
    reader.relate(index, key, 'LOCATED_IN', each['SubnetId']);
    reader.relateAll(index, key, 'USES', members(each['Groups'], 'GroupId'));
    // A machine with several interfaces is cut off when all of them are.
    const instance = text(record(each['Attachment'])?.['InstanceId']);
    reader.relate(index, instance, 'CONNECTS_TO', id, 'interfaces');
  }
}

/** Classic load balancers, which have no id but their name. */
export function addClassicLoadBalancers(reader: AwsReader, balancers: readonly unknown[]): void {
  for (const [index, balancer] of records(balancers).entries()) {
    const name = text(balancer['LoadBalancerName']);
    const fqdn = text(balancer['DNSName'])?.toLowerCase();
    const key = reader.add(index, balancer, {
      class: 'LoadBalancer',
      key: name === undefined ? fqdn : `elb/${name}`,
      name,
      fields: { fqdn, product: 'Classic Load Balancer' },
      attributes: {
        scheme: text(balancer['Scheme']),
        vpc: text(balancer['VPCId']),
        ports: members(members(balancer['ListenerDescriptions'], 'Listener'), 'LoadBalancerPort').flatMap(
          (port) => integer(port) ?? [],
        ),
      },
    });
    reader.relateAll(index, key, 'DEPENDS_ON', members(balancer['Instances'], 'InstanceId'), 'instances');
    reader.relateAll(index, key, 'LOCATED_IN', list(balancer['Subnets']), 'subnets');
    reader.relateAll(index, key, 'USES', list(balancer['SecurityGroups']));
  }
}

const products: Readonly<Record<string, string>> = {
  application: 'Application Load Balancer',
  network: 'Network Load Balancer',
  gateway: 'Gateway Load Balancer',
};

export function addLoadBalancers(reader: AwsReader, balancers: readonly unknown[]): void {
  for (const [index, balancer] of records(balancers).entries()) {
    const arn = text(balancer['LoadBalancerArn']);
    const type = text(balancer['Type']) ?? '';
    const key = reader.add(index, balancer, {
      class: 'LoadBalancer',
      key: arn,
      name: text(balancer['LoadBalancerName']),
      fields: {
        resourceId: arn,
        fqdn: text(balancer['DNSName'])?.toLowerCase(),
        product: Object.hasOwn(products, type) ? products[type] : undefined,
      },
      attributes: { scheme: text(balancer['Scheme']), vpc: text(balancer['VpcId']) },
    });
    reader.relateAll(index, key, 'LOCATED_IN', members(balancer['AvailabilityZones'], 'SubnetId'), 'subnets');
    reader.relateAll(index, key, 'USES', list(balancer['SecurityGroups']));
  }
}

export function addTargetGroups(reader: AwsReader, groups: readonly unknown[]): void {
  for (const [index, group] of records(groups).entries()) {
    const arn = text(group['TargetGroupArn']);
    const key = reader.add(index, group, {
      class: 'CloudResource',
      key: arn,
      name: text(group['TargetGroupName']),
      fields: { resourceId: arn, resourceType: 'aws_lb_target_group' },
      attributes: {
        protocol: text(group['Protocol']),
        port: integer(group['Port']),
        targetType: text(group['TargetType']),
      },
    });
    for (const balancer of list(group['LoadBalancerArns']))
      reader.relate(index, text(balancer), 'DEPENDS_ON', key, 'target groups');
  }
}
