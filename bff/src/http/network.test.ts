import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf } from './network.ts';

test('RL-03 an IPv6 address counts as its /64 network, however it is written', () => {
  for (const address of ['2001:db8:1:2::1', '2001:DB8:1:2:ffff:1:2:3', '2001:0db8:0001:0002:0:0:0:9', '2001:db8:1:2::'])
    assert.equal(networkOf(address), '2001:db8:1:2::/64');
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0::/64');
  assert.equal(networkOf('::1'), '0:0:0:0::/64');
});

test('IPv4 addresses stay apart, also those seen through an IPv6 socket', () => {
  assert.equal(networkOf('203.0.113.9'), '203.0.113.9');
  assert.notEqual(networkOf('::ffff:203.0.113.9'), networkOf('::ffff:203.0.113.10'));
  assert.equal(networkOf('unknown'), 'unknown');
});
