/**
 * A person's vault in this browser: set up once, unlocked by the device key or the printed code, and locked
 * again by `lock`. It holds open keys only while it is unlocked, and words never.
 */
import { base64url, fromBase64url, VaultError } from '@/vault/bytes';
import { type DeviceKey, newDeviceKey, openedOnDevice, sealedToDevice } from '@/vault/device';
import { deviceNumber, safetyNumber } from '@/vault/fingerprint';
import { type VerifiedKey, verifiedKeys } from '@/vault/key_log';
import {
  close,
  current,
  makeRing,
  type NamedDevice,
  type OpenRing,
  openRing,
} from '@/vault/key_ring';
import { randomness } from '@/vault/primitives';
import { openedWithCode, typedCode, verifierOf } from '@/vault/recovery_code';
import { SearchIndex } from '@/vault/search_index';
import { type Expected, type Frame, newObjectId, open, seal } from '@/vault/sealed_text';
import type { VaultServer } from '@/vault/server';
import type { KeyRing, OpenableText, SealedText } from '@/vault/wire';

/** Where this browser keeps its device key (device_store.ts; memory in tests). */
export interface DeviceShelf {
  find(person: string): Promise<DeviceKey | undefined>;
  keep(person: string, key: DeviceKey): Promise<void>;
}

/** A browser that opens this person's words. `here`: this one. */
export interface EnrolledDevice {
  id: string;
  name: string;
  enrolled: string;
  here: boolean;
}

/** `waiting`: this browser was put forward and another device has to admit it. */
export type VaultState = 'not_set_up' | 'unknown_device' | 'waiting' | 'open';

export class Vault {
  readonly person: string;
  private readonly server: VaultServer;
  private readonly shelf: DeviceShelf;
  private ring: OpenRing | undefined;

  constructor(person: string, server: VaultServer, shelf: DeviceShelf) {
    this.person = person;
    this.server = server;
    this.shelf = shelf;
  }

  get isOpen(): boolean {
    return this.ring !== undefined;
  }

  lock(): void {
    if (this.ring) close(this.ring);
    this.ring = undefined;
  }

  /** Makes the first keys. The code it returns is shown once, printed, and kept by nobody else. */
  async setUp(deviceName: string): Promise<string> {
    const { public: publicKey } = await this.deviceKey();
    return this.publish([{ name: deviceName, publicKey }]);
  }

  /** Opens the ring with this browser's device key, or says what stands in the way. */
  async unlock(): Promise<VaultState> {
    const kept = await this.server.seeKeyRing();
    if (!kept.publication) return 'not_set_up';
    const key = await this.shelf.find(this.person);
    const own = key && kept.devices.find(({ public_key }) => public_key === base64url(key.public));
    if (!key || !own) return 'unknown_device';
    const { encapsulated, wrapped } = own;
    if (!encapsulated || !wrapped) return 'waiting';
    const master = await openedOnDevice(key, this.person, { encapsulated, wrapped });
    this.ring = await openRing(this.person, master, kept.private_keys);
    await this.checkOwnKey();
    return 'open';
  }

  /**
   * Opens the ring with the printed code, and at once makes new keys that this browser and no other opens: a
   * code that was typed is used up. Returns the new code.
   */
  async recover(printed: string, deviceName: string): Promise<string> {
    const code = typedCode(printed);
    const under = await this.server.recoverMaster(await verifierOf(code, this.person));
    const master = await openedWithCode(code, this.person, under);
    const { private_keys } = await this.server.seeKeyRing();
    this.ring = await openRing(this.person, master, private_keys);
    return this.setUp(deviceName);
  }

  /** The browsers that were let in, this one among them. */
  async devices(): Promise<EnrolledDevice[]> {
    const { devices } = await this.server.seeKeyRing();
    const own = base64url((await this.deviceKey()).public);
    return devices
      .filter(({ wrapped }) => wrapped)
      .map(({ id, name, enrolled, public_key }) => ({
        id,
        name,
        enrolled,
        here: public_key === own,
      }));
  }

  /** Makes new keys after the loss of a device: of the enrolled ones, only those named stay. */
  async changeKeys(devices: readonly string[]): Promise<string> {
    const kept = await this.server.seeKeyRing();
    const staying = kept.devices.filter(({ id, wrapped }) => wrapped && devices.includes(id));
    return this.publish(
      staying.map(({ name, public_key }) => ({ name, publicKey: fromBase64url(public_key) })),
    );
  }

  /** Puts this browser forward; another device compares these digits before it admits it. */
  async askToBeAdmitted(deviceName: string): Promise<string[]> {
    const { public: publicKey } = await this.deviceKey();
    await this.server.enrolDevice(deviceName, base64url(publicKey));
    return deviceNumber(this.person, publicKey);
  }

  /** The digits this browser shows while it waits. */
  async ownNumber(): Promise<string[]> {
    return deviceNumber(this.person, (await this.deviceKey()).public);
  }

  /** The devices that wait, each with the digits it must be showing. */
  async waitingDevices(): Promise<{ device: KeyRing['devices'][number]; number: string[] }[]> {
    const { devices } = await this.server.seeKeyRing();
    const waiting = devices.filter(({ wrapped }) => !wrapped);
    return Promise.all(
      waiting.map(async (device) => ({
        device,
        number: await deviceNumber(this.person, fromBase64url(device.public_key)),
      })),
    );
  }

  /** Admits a device its owner has compared; the key is the one the digits were made of. */
  async admit({ id, public_key }: KeyRing['devices'][number]): Promise<void> {
    const { master } = this.openedRing();
    const key = fromBase64url(public_key);
    await this.server.admitDevice(id, await sealedToDevice(key, this.person, master, randomness));
  }

  /** Everything somebody published, the key in use first, verified against the record. */
  async keysOf(person: string): Promise<VerifiedKey[]> {
    const keys = await this.server.readerKeys(person);
    // Without a signed head there is nothing the log's key could have signed yet.
    const headed = keys.some(({ proof }) => proof.head !== null);
    return verifiedKeys(person, keys, headed ? await this.server.logKey() : '');
  }

  async safetyNumberWith(person: string): Promise<string[]> {
    const [mine, theirs] = await Promise.all([this.person, person].map((who) => this.keyOf(who)));
    if (!mine || !theirs) throw new VaultError('not_for_us', 'One of the two has no keys yet.');
    return safetyNumber(mine, theirs);
  }

  /** Seals a text for these people; name oneself among them. */
  async seal(text: string, frame: Frame, people: readonly string[]): Promise<SealedText> {
    const readers = await Promise.all(people.map((person) => this.keyOf(person)));
    return seal(text, frame, this.openedRing(), readers);
  }

  /** The words of a text the server handed out, once its author's key was verified. */
  async open(text: OpenableText, expected: Expected): Promise<string> {
    const { author, author_key } = text.binding;
    const key = (await this.keysOf(author)).find((each) => each.key === author_key);
    if (!key) throw new VaultError('forged', 'This was signed with a key nobody published.');
    return open(text, expected, this.openedRing(), key);
  }

  /** The index over one's notes, opened; empty before anything was put into it. */
  async searchIndex(): Promise<SearchIndex> {
    const text = await this.server.seeSearchIndex();
    if (!text) return new SearchIndex();
    const expected = { about: this.person, kind: 'search_index' };
    return SearchIndex.fromText(await this.open(text, expected));
  }

  async keepSearchIndex(index: SearchIndex, day: string): Promise<void> {
    const before = (await this.server.seeSearchIndex())?.binding;
    const frame: Frame = {
      about: this.person,
      kind: 'search_index',
      tier: 'T4',
      day,
      object: before?.object ?? newObjectId(),
      version: (before?.version ?? 0) + 1,
    };
    await this.server.keepSearchIndex(await this.seal(index.toText(), frame, [this.person]));
  }

  /** Whether others are shown the key we hold: a server that slipped one in beside it is found out here. */
  private async checkOwnKey(): Promise<void> {
    const [published] = await this.keysOf(this.person);
    if (published?.key === current(this.openedRing()).name) return;
    this.lock();
    throw new VaultError('forged', 'Others are shown a key that is not yours.');
  }

  private async keyOf(person: string): Promise<VerifiedKey> {
    const [key] = await this.keysOf(person);
    if (!key) throw new VaultError('not_for_us', 'This person has set up no keys yet.');
    return key;
  }

  private openedRing(): OpenRing {
    if (!this.ring) throw new VaultError('not_for_us', 'The vault is locked.');
    return this.ring;
  }

  private async publish(devices: readonly NamedDevice[]): Promise<string> {
    const { publish, code, ring } = await makeRing(this.person, devices, this.ring);
    await this.server.publishKeys(publish);
    this.ring = ring;
    return code;
  }

  private async deviceKey(): Promise<DeviceKey> {
    const kept = await this.shelf.find(this.person);
    if (kept) return kept;
    const made = await newDeviceKey();
    await this.shelf.keep(this.person, made);
    return made;
  }
}
