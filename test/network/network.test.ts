import { describe, expect, test } from 'vitest';
import { Network, NetworkRefusal, pinned, UnresolvedName } from '../../src/network/network.js';

const answering =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address }));

describe('a target that nobody opened', () => {
  test.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.9.9.9',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '168.63.129.16',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    '::1%lo',
    'fec0::1',
    'ff02::1',
  ])('%s is refused, written out and as the answer for a name', async (address) => {
    await expect(new Network().resolve(address, 80)).rejects.toThrow(NetworkRefusal);
    const named = new Network({ resolve: answering('8.8.8.8', address) });
    await expect(named.resolve('innocent.example', 80)).rejects.toThrow(NetworkRefusal);
  });

  test.each(['0x7f.1', '2130706433', '0x7f000001', '017700000001', '127.1', '[::1]', '[::ffff:127.0.0.1]', '0'])(
    'cannot hide in the spelling %s',
    async (spelling) => {
      const asked: string[] = [];
      const resolve = async (host: string) => (asked.push(host), [{ address: '8.8.8.8' }]);
      await expect(new Network({ resolve }).resolve(spelling, 80)).rejects.toThrow('closed to checks');
      expect(asked).toEqual([]);
    },
  );

  test('is named in the message with the way out', async () => {
    const network = new Network({ resolve: answering('10.0.0.7') });
    await expect(network.resolve('db.internal', 80)).rejects.toThrow(
      'db.internal is 10.0.0.7, which is closed to checks (private). An administrator opens it by naming its CIDR in CHECK_ALLOW.',
    );
  });
});

test.each(['8.8.8.8', '2606:4700:4700::1111', '172.32.0.1', '[2606:4700:4700::1111]'])('%s is open', async (host) => {
  expect(await new Network().resolve(host, 443)).toHaveLength(1);
});

describe('an opened CIDR', () => {
  test('opens what lies in it, and nothing beside it', async () => {
    const network = new Network({ allow: ['10.20.0.0/16', 'fd12::/16'] });
    expect(await network.resolve('10.20.3.4', 80)).toEqual([{ address: '10.20.3.4', family: 4 }]);
    expect(await network.resolve('::ffff:10.20.3.4', 80)).toEqual([{ address: '10.20.3.4', family: 4 }]);
    expect(await network.resolve('fd12::5', 80)).toEqual([{ address: 'fd12::5', family: 6 }]);
    await expect(network.resolve('10.21.3.4', 80)).rejects.toThrow(NetworkRefusal);
  });

  test.each([
    ['0.0.0.0/0', '169.254.169.254'],
    ['128.0.0.0/1', '169.254.169.254'],
    ['0.0.0.0/0', '::ffff:169.254.169.254'],
    ['0.0.0.0/0', '168.63.129.16'],
    ['100.64.0.0/10', '100.100.100.200'],
    ['::/0', 'fe80::1'],
    ['fc00::/7', 'fd00:ec2::254'],
  ])('as wide as %s does not open %s, where clouds hand out credentials', async (cidr, address) => {
    await expect(new Network({ allow: [cidr] }).resolve(address, 80)).rejects.toThrow(NetworkRefusal);
  });

  test.each([
    ['169.254.169.254/32', '169.254.169.254'],
    ['169.254.0.0/16', '169.254.1.1'],
    ['fe80::/10', 'fe80::1'],
  ])('%s inside the link does open %s', async (cidr, address) => {
    expect(await new Network({ allow: [cidr] }).resolve(address, 80)).toHaveLength(1);
  });

  test('does not open the ports of our own database', async () => {
    const network = new Network({ allow: ['127.0.0.0/8'], blockedPorts: [7687] });
    await expect(network.resolve('127.0.0.1', 7687)).rejects.toThrow('Port 7687');
    expect(network.faultOf('graph.example', 7687)).toContain('Port 7687');
    expect(network.faultOf('127.0.0.1', 80)).toBeUndefined();
    expect(network.faultOf('10.0.0.1', 80)).toContain('CHECK_ALLOW');
  });
});

test('a name is resolved once: what it is answered a moment later is never connected to', async () => {
  const answers = ['8.8.8.8', '169.254.169.254'];
  let asked = 0;
  const network = new Network({ resolve: async () => [{ address: answers[asked++]! }] });
  const addresses = await network.resolve('rebinding.example', 80);
  const lookup = pinned(addresses);
  for (const all of [true, false])
    lookup('rebinding.example', { all }, (error, answer) => {
      expect(error).toBeNull();
      expect(JSON.stringify(answer)).toContain('8.8.8.8');
      expect(JSON.stringify(answer)).not.toContain('169.254');
    });
  expect(asked).toBe(1);
});

test('a name without an address, and a resolver that fails, are told as such', async () => {
  await expect(new Network({ resolve: answering() }).resolve('nothing.example', 80)).rejects.toThrow(UnresolvedName);
  const failing = new Network({
    resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
  });
  await expect(failing.resolve('nothing.example', 80)).rejects.toThrow('cannot be resolved (ENOTFOUND)');
});

test('an abort ends the wait for a resolver that never answers', async () => {
  const network = new Network({ resolve: () => new Promise(() => undefined) });
  const controller = new AbortController();
  const waiting = network.resolve('slow.example', 80, controller.signal);
  controller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
});
