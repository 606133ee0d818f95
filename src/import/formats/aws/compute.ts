import { decimal, flag, integer, list, record, records, text, texts, type Json } from '../values.js';
import { members, type AwsReader } from './reader.js';

/** `describe-instances`: terminated ones are gone, though AWS lists them for an hour more. */
export function addReservations(reader: AwsReader, reservations: readonly unknown[]): void {
  let index = -1;
  for (const reservation of reservations)
    for (const instance of records(record(reservation)?.['Instances'])) {
      index += 1;
      addInstance(reader, index, instance, text(record(reservation)?.['OwnerId']));
    }
}

function addInstance(reader: AwsReader, index: number, instance: Json, account: string | undefined): void {
  const state = text(record(instance['State'])?.['Name']);
  if (state === 'terminated') {
    reader.document.unsupported('terminated instance');
    return;
  }
  const interfaces = records(instance['NetworkInterfaces']);
  const processor = record(instance['CpuOptions']);
  const cores = decimal(processor?.['CoreCount']);
  const instanceId = text(instance['InstanceId']);
  const key = reader.add(index, instance, {
    class: 'VirtualMachine',
    key: instanceId,
    name: instanceId,
    fields: {
      instanceId,
      instanceType: text(instance['InstanceType']),
      ipAddresses: texts([
        instance['PrivateIpAddress'],
        instance['PublicIpAddress'],
        ...interfaces.flatMap((each) => members(each['PrivateIpAddresses'], 'PrivateIpAddress')),
        ...interfaces.flatMap((each) => members(each['Ipv6Addresses'], 'Ipv6Address')),
      ]),
      macAddresses: texts(interfaces.map((each) => text(each['MacAddress'])?.toLowerCase())),
      operatingSystem: text(instance['PlatformDetails']) ?? text(instance['Platform']),
      cpuCount: cores === undefined ? undefined : integer(cores * (decimal(processor?.['ThreadsPerCore']) ?? 1)),
      lifecycleStage: state === 'shutting-down' ? 'RETIRING' : 'OPERATIONAL',
    },
    attributes: {
      state,
      account,
      image: text(instance['ImageId']),
      // Names inside a VPC repeat from one to the next, so they identify nothing.
      privateDnsName: text(instance['PrivateDnsName']),
      publicDnsName: text(instance['PublicDnsName']),
      vpc: text(instance['VpcId']),
      architecture: text(instance['Architecture']),
      keyName: text(instance['KeyName']),
    },
  });
  reader.relate(index, key, 'LOCATED_IN', instance['SubnetId']);
  reader.relateAll(index, key, 'USES', members(instance['SecurityGroups'], 'GroupId'));
  for (const mapping of records(instance['BlockDeviceMappings']))
    reader.relate(index, key, 'STORED_ON', record(mapping['Ebs'])?.['VolumeId']);
}

export function addVolumes(reader: AwsReader, volumes: readonly unknown[]): void {
  for (const [index, volume] of records(volumes).entries()) {
    const id = text(volume['VolumeId']);
    reader.add(index, volume, {
      class: 'StorageVolume',
      key: id,
      name: id,
      fields: {
        resourceId: id,
        kind: 'block',
        capacityGiB: decimal(volume['Size']),
        encrypted: flag(volume['Encrypted']),
      },
      attributes: { type: text(volume['VolumeType']), state: text(volume['State']) },
    });
    for (const attachment of records(volume['Attachments']))
      reader.relate(index, text(attachment['InstanceId']), 'STORED_ON', id);
  }
}

/** `lambda list-functions`. Environment variables are never taken: they are where functions keep their secrets. */
export function addFunctions(reader: AwsReader, functions: readonly unknown[]): void {
  for (const [index, each] of records(functions).entries()) {
    const arn = text(each['FunctionArn'])?.replace(/:\$LATEST$/, '');
    const name = text(each['FunctionName']);
    const network = record(each['VpcConfig']);
    const key = reader.add(index, each, {
      class: 'CloudResource',
      key: arn ?? name,
      name,
      fields: { resourceId: arn ?? name, resourceType: 'aws_lambda_function' },
      attributes: {
        runtime: text(each['Runtime']),
        handler: text(each['Handler']),
        memoryMiB: integer(each['MemorySize']),
        timeoutSeconds: integer(each['Timeout']),
        version: text(each['Version']),
        role: text(each['Role']),
      },
      description: each['Description'],
    });
    if (record(record(each['Environment'])?.['Variables']))
      reader.document.warn(
        `${reader.path}.${index}.Environment`,
        'SECRET_LEFT_OUT',
        `${name ?? key ?? 'A function'}: its environment variables are left out, because they may hold secrets.`,
      );
    reader.relateAll(index, key, 'LOCATED_IN', list(network?.['SubnetIds']), 'subnets');
    reader.relateAll(index, key, 'USES', list(network?.['SecurityGroupIds']));
  }
}
