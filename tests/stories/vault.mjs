// The browser's own vault (web/src/vault), for stories: what seals and opens here is what seals and opens there.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './harness.mjs';

const web = pathToFileURL(join(root, 'web/src/')).href;
registerHooks({
  resolve: (name, context, next) => (name.startsWith('@/') ? { url: `${web}${name.slice(2)}.ts`, shortCircuit: true } : next(name, context)),
});
const [device, fingerprint, keyLog, keyRing, recovery, sealed] = await Promise.all(
  ['device', 'fingerprint', 'key_log', 'key_ring', 'recovery_code', 'sealed_text'].map((name) => import(`${web}vault/${name}.ts`)));
export const { safetyNumber } = fingerprint;
export const { newObjectId } = sealed;

/** Somebody with a browser: signed in, with a device key and, once set up, an open key ring. */
export class Keeper {
  constructor(visitor) {
    this.visitor = visitor;
    this.person = visitor.me.person;
  }

  /** The first keys, or others after them; returns the printed code. */
  async publishKeys() {
    this.device ??= await device.newDeviceKey();
    const made = await keyRing.makeRing(this.person, [{ name: 'Laptop', publicKey: this.device.public }], this.ring);
    await this.visitor.must('POST', '/me/key-ring/keys', made.publish);
    this.ring = made.ring;
    return made.code;
  }

  lock() {
    keyRing.close(this.ring);
    this.ring = undefined;
  }

  /** As a page does that was reloaded: the device key opens what the server keeps. */
  async unlock() {
    const ring = await this.visitor.must('GET', '/me/key-ring');
    for (const seal of ring.devices.filter((each) => each.wrapped)) {
      const master = await device.openedOnDevice(this.device, this.person, seal).catch(() => undefined);
      if (master) return (this.ring = await keyRing.openRing(this.person, master, ring.private_keys));
    }
    throw new Error('this device opens none of it');
  }

  async unlockWithCode(printed) {
    const code = recovery.typedCode(printed);
    const { wrapped } = await this.visitor.must('POST', '/me/key-ring/recovery', { verifier: await recovery.verifierOf(code, this.person) });
    const master = await recovery.openedWithCode(code, this.person, wrapped);
    const ring = await this.visitor.must('GET', '/me/key-ring');
    return (this.ring = await keyRing.openRing(this.person, master, ring.private_keys));
  }

  /** A new browser of the same person puts itself forward; the old one lets it in. */
  async admitted(visitor) {
    const fresh = new Keeper(visitor);
    fresh.device = await device.newDeviceKey();
    const { device: id } = await visitor.must('POST', '/me/key-ring/devices', { name: 'Phone', public_key: Buffer.from(fresh.device.public).toString('base64url') });
    const seal = await device.sealedToDevice(fresh.device.public, this.person, this.ring.master, (size) => crypto.getRandomValues(new Uint8Array(size)));
    await this.visitor.must('POST', `/me/key-ring/devices/${id}/admission`, seal);
    return fresh;
  }

  /** Everybody's keys, each verified against the record before it is used. */
  async keysOf(person) {
    const { items } = await this.visitor.must('GET', `/reader-keys?people=${person}`);
    const head = await this.visitor.ask('GET', '/audit/checkpoint');
    return keyLog.verifiedKeys(person, items[0].keys, head.json.verifier ?? '');
  }

  async sealed(words, { about, kind, tier, object = newObjectId(), version = 1 }, people) {
    const readers = await Promise.all(people.map(async (person) => (await this.keysOf(person))[0]));
    return sealed.seal(words, { about, kind, tier, object, version, day: new Date().toISOString().slice(0, 10) }, this.ring, readers);
  }

  /** The words of every note of a pair that this person can open. */
  async notes(pair) {
    const { items } = await this.visitor.must('GET', `/pairs/${pair}/sealed-notes`);
    return Promise.all(items.map(async ({ kind, conversation, text }) => {
      const author = (await this.keysOf(text.binding.author)).find((key) => key.key === text.binding.author_key);
      return { kind, conversation, text, words: await sealed.open(text, { about: conversation ?? pair, kind }, this.ring, author) };
    }));
  }
}
