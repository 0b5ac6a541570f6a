import { recorded } from '@/vault/record.test-support';
import { expect, test } from 'vitest';
import type { DeviceKey } from '@/vault/device';
import { keyPairsOf, newSeeds } from '@/vault/key_pairs';
import { makeRing } from '@/vault/key_ring';
import { randomness } from '@/vault/primitives';
import { type Ask, VaultServer } from '@/vault/server';
import { Vault } from '@/vault/vault';
import type { KeyPublication, KeyRing, NewKeyRing, PublishedKey } from '@/vault/wire';

/** What the house keeps of one person's ring, without its checks; the stories ask the real one. */
class House {
  private ring: NewKeyRing | undefined;
  private devices: KeyRing['devices'] = [];
  private logKey = '';
  shown: PublishedKey[] = [];

  readonly ask: Ask = async (method, path, body) => {
    const [what, id = ''] = [path.replace('/me/key-ring', ''), path.split('/')[4]];
    if (path.startsWith('/reader-keys'))
      return { items: [{ person: 'prs_ana', keys: this.shown }] };
    if (path === '/audit/checkpoint') return { verifier: this.logKey };
    if (method === 'GET' && what === '') return this.seen();
    if (what === '/keys') return this.published(body as NewKeyRing);
    if (what === '/devices') {
      const device = {
        ...(body as { name: string; public_key: string }),
        id: `dev_${this.devices.length}`,
      };
      this.devices.push({ ...device, enrolled: '', encapsulated: null, wrapped: null });
      return { device: device.id };
    }
    if (
      what === '/recovery' &&
      (body as { verifier: string }).verifier === this.ring?.recovery.verifier
    )
      return { wrapped: this.ring.recovery.wrapped };
    const device = this.devices.find((each) => each.id === id);
    if (!device) throw new Error(`${method} ${path}`);
    return Object.assign(device, body);
  };

  private seen(): KeyRing {
    const publication = (this.ring?.publication ?? null) as KeyRing['publication'];
    const keys = (this.ring?.private_keys ?? []) as KeyRing['private_keys'];
    return {
      person: 'prs_ana',
      publication,
      private_keys: keys,
      devices: this.devices,
      recovery_kept: null,
    };
  }

  async publish(publication: KeyPublication): Promise<void> {
    const { published, logKey } = await recorded(publication, log);
    this.logKey = logKey;
    this.shown = [published, ...this.shown];
  }

  private async published(ring: NewKeyRing): Promise<void> {
    await this.publish(ring.publication as KeyPublication);
    this.ring = ring;
    this.devices = (ring.devices ?? []).map((device, i) => ({
      ...device,
      id: `dev_${i}`,
      enrolled: '',
    }));
  }
}

const log = await keyPairsOf(newSeeds(randomness));

function browserOf(house: House): Vault {
  const shelf = new Map<string, DeviceKey>();
  return new Vault('prs_ana', new VaultServer(house.ask), {
    find: async (person) => shelf.get(person),
    keep: async (person, key) => void shelf.set(person, key),
  });
}

test('a vault is set up, locked, and opened again by the device that set it up', async () => {
  const laptop = browserOf(new House());
  expect(await laptop.unlock()).toBe('not_set_up');
  await laptop.setUp('Laptop');
  expect(laptop.isOpen).toBe(true);
  laptop.lock();
  expect(laptop.isOpen).toBe(false);
  expect(await laptop.unlock()).toBe('open');
});

test('a second device shows the digits the first one sees, and opens once it was admitted', async () => {
  const house = new House();
  const [laptop, phone] = [browserOf(house), browserOf(house)];
  await laptop.setUp('Laptop');
  expect(await phone.unlock()).toBe('unknown_device');
  const shown = await phone.askToBeAdmitted('Phone');
  expect(await phone.unlock()).toBe('waiting');
  const [waiting] = await laptop.waitingDevices();
  expect(waiting!.number).toEqual(shown);
  laptop.lock();
  await expect(laptop.admit(waiting!.device)).rejects.toThrow('locked');
  await laptop.unlock();
  await laptop.admit(waiting!.device);
  expect(await phone.unlock()).toBe('open');
});

test('after a loss, new keys leave the lost device out and keep the one that is named', async () => {
  const house = new House();
  const [laptop, phone] = [browserOf(house), browserOf(house)];
  const first = await laptop.setUp('Laptop');
  await phone.askToBeAdmitted('Phone');
  await laptop.admit((await laptop.waitingDevices())[0]!.device);
  await phone.unlock();
  const second = await phone.changeKeys(['dev_1']);
  expect(await laptop.unlock()).toBe('unknown_device');
  expect(await phone.unlock()).toBe('open');
  await expect(browserOf(house).recover(first, 'Thief')).rejects.toThrow();
  const found = browserOf(house);
  await found.recover(second, 'New laptop');
  expect(found.isOpen).toBe(true);
  expect(await phone.unlock()).toBe('unknown_device');
});

test('a server that shows others a key which is not ours is found out when the vault opens', async () => {
  const house = new House();
  const laptop = browserOf(house);
  await laptop.setUp('Laptop');
  expect(await laptop.unlock()).toBe('open');
  const slipped = await makeRing('prs_ana', []);
  house.shown = [];
  await house.publish(slipped.publish.publication as KeyPublication);
  await expect(laptop.unlock()).rejects.toMatchObject({ code: 'forged' });
  expect(laptop.isOpen).toBe(false);
});
