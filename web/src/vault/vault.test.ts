import '@/vault/webcrypto.test-support';
import { describe, expect, test } from 'vitest';
import { base64url, fromBase64url, VaultError } from '@/vault/bytes';
import { newDeviceKey, openedOnDevice } from '@/vault/device';
import { deviceNumber, safetyNumber } from '@/vault/fingerprint';
import { close, current, makeRing, type OpenRing, openRing } from '@/vault/key_ring';
import { openedWithCode, printedCode, typedCode, verifierOf } from '@/vault/recovery_code';
import { type Frame, newObjectId, open, type Reader, seal } from '@/vault/sealed_text';
import type { OpenableText, SealedText } from '@/vault/wire';

const frame = (more: Partial<Frame> = {}): Frame => ({
  about: 'pai_1',
  kind: 'shared_note',
  tier: 'T3',
  day: '2026-11-21',
  object: newObjectId(),
  version: 1,
  ...more,
});
const place = { about: 'pai_1', kind: 'shared_note' };
const readerOf = (ring: OpenRing): Reader => ({
  person: ring.person,
  key: current(ring).name,
  encryption: current(ring).encryption.public,
  signing: current(ring).signing.public,
});
/** As the server hands it to one reader. */
function handedTo(person: string, { wraps, ...text }: SealedText): OpenableText {
  const wrap = wraps.find((each) => each.person === person) ?? wraps[0]!;
  return { ...text, wrap, kept: '2026-11-21T10:00:00.000Z' };
}
const code = async (failing: Promise<unknown>): Promise<string> =>
  failing.then(
    () => 'opened',
    (error: unknown) => (error instanceof VaultError ? error.code : String(error)),
  );
const ringOf = async (person: string): Promise<OpenRing> =>
  (await makeRing(person, [{ name: 'Laptop', publicKey: (await newDeviceKey()).public }])).ring;

const [ana, bo, eve] = (await Promise.all(['prs_ana', 'prs_bo', 'prs_eve'].map(ringOf))) as [
  OpenRing,
  OpenRing,
  OpenRing,
];

describe('a sealed text', () => {
  const words = 'She wants to leave in spring. — Überraschung! 🌱';

  test('is opened by its readers and by nobody else', async () => {
    const sealed = await seal(words, frame(), ana, [readerOf(bo), readerOf(ana)]);
    expect(sealed.binding.readers).toEqual(['prs_ana', 'prs_bo']);
    for (const ring of [ana, bo])
      expect(await open(handedTo(ring.person, sealed), place, ring, readerOf(ana))).toBe(words);
    expect(await code(open(handedTo('prs_eve', sealed), place, eve, readerOf(ana)))).toBe(
      'not_for_us',
    );
    const stolen = handedTo('prs_bo', sealed);
    const renamed = {
      ...stolen,
      wrap: { ...stolen.wrap, person: 'prs_eve', key: current(eve).name },
    };
    expect(await code(open(renamed, place, eve, readerOf(ana)))).toBe('not_for_us');
  });

  test('shows nothing of its length below a kilobyte', async () => {
    const lengths = await Promise.all(
      ['', 'no', words, 'x'.repeat(1023)].map(
        async (text) =>
          fromBase64url((await seal(text, frame(), ana, [readerOf(ana)])).ciphertext).length,
      ),
    );
    expect(new Set(lengths)).toEqual(new Set([12 + 1024 + 16]));
  });

  test('is refused when any part of it was changed', async () => {
    const sealed = await seal(words, frame(), ana, [readerOf(ana), readerOf(bo)]);
    const good = handedTo('prs_bo', sealed);
    const turned = (text: string): string => {
      const bytes = fromBase64url(text);
      bytes[20]! ^= 1;
      return base64url(bytes);
    };
    const changes: Partial<OpenableText>[] = [
      { ciphertext: turned(good.ciphertext) },
      { signature: turned(good.signature) },
      { wrap: { ...good.wrap, wrapped: turned(good.wrap.wrapped) } },
      { wrap: { ...good.wrap, encapsulated: turned(good.wrap.encapsulated) } },
      ...[
        { version: 2 },
        { day: '2026-11-22' },
        { tier: 'T4' as const },
        { object: newObjectId() },
        { author: 'prs_bo' },
        { author_key: current(bo).name },
        { readers: ['prs_bo'] },
        { commitment: base64url(new Uint8Array(32)) },
        { kind: 'private_note' },
        { about: 'pai_2' },
      ].map((change) => ({ binding: { ...good.binding, ...change } })),
    ];
    expect(await open(good, place, bo, readerOf(ana))).toBe(words);
    for (const change of changes)
      expect(
        await code(open({ ...good, ...change }, place, bo, readerOf(ana))),
        JSON.stringify(change).slice(0, 80),
      ).toMatch(/forged|not_for_us/);
  });

  test('of a suite we do not know is left alone', async () => {
    const good = handedTo('prs_ana', await seal(words, frame(), ana, [readerOf(ana)]));
    const later = { ...good, binding: { ...good.binding, suite: 2 } };
    expect(await code(open(later, place, ana, readerOf(ana)))).toBe('form');
  });

  test('of an older version than the one already seen is found out', async () => {
    const first = await seal(words, frame({ version: 1 }), ana, [readerOf(bo)]);
    expect(
      await code(open(handedTo('prs_bo', first), { ...place, version: 2 }, bo, readerOf(ana))),
    ).toBe('forged');
  });

  test('has a new data key with every version, so whoever is no longer a reader is out', async () => {
    const object = newObjectId();
    const before = await seal(words, frame({ object }), ana, [readerOf(ana), readerOf(eve)]);
    const after = await seal(words, frame({ object, version: 2 }), ana, [
      readerOf(ana),
      readerOf(bo),
    ]);
    expect(after.binding.commitment).not.toBe(before.binding.commitment);
    const grafted = { ...handedTo('prs_bo', after), wrap: before.wraps[1]! };
    expect(await code(open(grafted, place, eve, readerOf(ana)))).toBe('not_for_us');
  });

  test('cannot say two things to two readers: both keys must be the one committed to', async () => {
    const one = await seal('yes', frame(), ana, [readerOf(bo)]);
    const other = await seal('no', frame({ object: one.binding.object }), ana, [readerOf(bo)]);
    const crossed = { ...handedTo('prs_bo', one), wrap: other.wraps[0]! };
    expect(await code(open(crossed, place, bo, readerOf(ana)))).toMatch(/forged|not_for_us/);
  });
});

describe('a key ring', () => {
  test('opens with an enrolled device and with the printed code, and with no other', async () => {
    const device = await newDeviceKey();
    const { publish, code: printed } = await makeRing('prs_ana', [
      { name: 'Laptop', publicKey: device.public },
    ]);
    const seal = publish.devices![0]!;
    const master = await openedOnDevice(device, 'prs_ana', seal);
    const ring = await openRing('prs_ana', master, publish.private_keys!);
    expect(current(ring).name).toBe(publish.publication.statement.key);

    const typed = typedCode(
      printed.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'),
    );
    expect(await verifierOf(typed, 'prs_ana')).toBe(publish.recovery.verifier);
    expect(await openedWithCode(typed, 'prs_ana', publish.recovery.wrapped)).toEqual(master);

    expect(await code(openedOnDevice(await newDeviceKey(), 'prs_ana', seal))).toBe('not_for_us');
    expect(await code(openedOnDevice(device, 'prs_bo', seal))).toBe('not_for_us');
    const wrong = new Uint8Array(20);
    expect(await code(openedWithCode(wrong, 'prs_ana', publish.recovery.wrapped))).toBe('forged');
  });

  test('tells nobody who holds what the server holds', async () => {
    const device = await newDeviceKey();
    const {
      publish,
      code: printed,
      ring,
    } = await makeRing('prs_ana', [{ name: 'Laptop', publicKey: device.public }]);
    const kept = JSON.stringify(publish);
    for (const secret of [ring.master, ...Object.values(ring.seeds[0]!), typedCode(printed)])
      expect(kept).not.toContain(base64url(secret));
    await expect(crypto.subtle.exportKey('pkcs8', device.privateKey)).rejects.toThrow();
    await expect(
      crypto.subtle.exportKey('pkcs8', current(ring).signing.privateKey),
    ).rejects.toThrow();
  });

  test('that follows on still opens what was sealed to the keys before', async () => {
    const device = await newDeviceKey();
    const first = await makeRing('prs_ana', [{ name: 'Laptop', publicKey: device.public }]);
    const old = await seal('before', frame(), bo, [readerOf(first.ring)]);
    const next = await makeRing(
      'prs_ana',
      [{ name: 'Laptop', publicKey: device.public }],
      first.ring,
    );
    expect(next.publish.publication.statement.previous).toBe(current(first.ring).name);
    expect(next.ring.master).not.toEqual(first.ring.master);
    const master = await openedOnDevice(device, 'prs_ana', next.publish.devices![0]!);
    const ring = await openRing('prs_ana', master, next.publish.private_keys!);
    expect(await open(handedTo('prs_ana', old), place, ring, readerOf(bo))).toBe('before');
    expect(await code(openRing('prs_ana', first.ring.master, next.publish.private_keys!))).toBe(
      'forged',
    );
  });

  test('that is closed opens nothing', async () => {
    const ring = await ringOf('prs_ana');
    const text = await seal('words', frame(), ring, [readerOf(ring)]);
    const author = readerOf(ring);
    const { master } = ring;
    close(ring);
    expect(await code(open(handedTo('prs_ana', text), place, ring, author))).toBe('not_for_us');
    expect(master.every((byte) => byte === 0)).toBe(true);
  });
});

describe('numbers that are compared', () => {
  test('are the same on both sides and others for other keys', async () => {
    const [a, b, c] = [ana, bo, eve].map((ring) => ({
      person: ring.person,
      key: current(ring).name,
    })) as [
      { person: string; key: string },
      { person: string; key: string },
      { person: string; key: string },
    ];
    const number = await safetyNumber(a, b);
    expect(number).toHaveLength(12);
    expect(number.every((group) => /^\d{5}$/.test(group))).toBe(true);
    expect(await safetyNumber(b, a)).toEqual(number);
    expect(await safetyNumber(a, c)).not.toEqual(number);
    expect(await deviceNumber('prs_ana', ana.pairs[0]!.encryption.public)).toHaveLength(6);
  });

  test('a slip in a typed code is noticed', () => {
    const printed = printedCode(Uint8Array.from({ length: 20 }, (_, i) => i * 7 + 3));
    expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-Z*~$=]$/);
    for (let i = 0; i < 39; i++) {
      if (printed[i] === '-') continue;
      const slip = printed.slice(0, i) + (printed[i] === 'A' ? 'B' : 'A') + printed.slice(i + 1);
      expect(() => typedCode(slip), slip).toThrow(VaultError);
    }
    expect(() => typedCode(printed.slice(0, -2))).toThrow(VaultError);
  });
});
