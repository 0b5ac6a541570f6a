import '@/vault/webcrypto.test-support';
import { describe, expect, test } from 'vitest';
import { base64url, fromBase64url, utf8, VaultError } from '@/vault/bytes';
import { canonical } from '@/vault/canonical';
import { hiddenLimit, idleLimit, lockWhenIdle, type Surroundings } from '@/vault/idle_lock';
import { padded, paddedSize, unpadded } from '@/vault/padding';
import { SearchIndex } from '@/vault/search_index';

describe('canonical text', () => {
  test('has members in the order of their names, and one spelling', () => {
    expect(canonical({ b: [2, 'ü"'], a: { d: '', c: 1 } })).toBe(
      '{"a":{"c":1,"d":""},"b":[2,"ü\\""]}',
    );
    for (const value of [0.5, Number.NaN, 2 ** 53])
      expect(() => canonical(value)).toThrow(TypeError);
  });

  test('base64url is read in its one spelling only', () => {
    expect(base64url(fromBase64url('-_8'))).toBe('-_8');
    for (const text of ['AB', 'AA==', '+/8'])
      expect(() => fromBase64url(text), text).toThrow(VaultError);
  });
});

describe('padding', () => {
  test('is undone exactly, whatever the text ends with', () => {
    for (const text of [
      '',
      'a',
      'ends with zeros\0\0',
      'x'.repeat(1023),
      'x'.repeat(1024),
      'x'.repeat(5000),
    ]) {
      const all = padded(utf8(text));
      expect(all.length).toBe(paddedSize(text.length + 1));
      expect(unpadded(all)).toEqual(utf8(text));
    }
    expect(() => unpadded(new Uint8Array(1024))).toThrow(VaultError);
  });

  test('costs at most a tenth above a kilobyte', () => {
    for (let size = 1025; size < 300_000; size += 61) {
      expect(paddedSize(size)).toBeGreaterThanOrEqual(size);
      expect(paddedSize(size) / size).toBeLessThan(1.1);
    }
  });
});

/** A page whose time is moved by hand. */
class Page implements Surroundings {
  time = 0;
  alive = (): void => {};
  seen: (visible: boolean) => void = () => {};
  watched = false;
  private timer: { at: number; ring: () => void } | undefined;
  now = (): number => this.time;
  after = (milliseconds: number, then: () => void): (() => void) => {
    this.timer = { at: this.time + milliseconds, ring: then };
    return () => (this.timer = undefined);
  };
  watch = (alive: () => void, visible: (visible: boolean) => void): (() => void) => {
    [this.alive, this.seen, this.watched] = [alive, visible, true];
    return () => (this.watched = false);
  };
  pass(milliseconds: number, asleep = false): void {
    this.time += milliseconds;
    const { timer } = this;
    if (asleep || !timer || timer.at > this.time) return;
    this.timer = undefined;
    timer.ring();
  }
}

describe('an idle vault', () => {
  const started = () => {
    const page = new Page();
    const locked: number[] = [];
    lockWhenIdle(() => locked.push(page.time), page);
    return { page, locked };
  };

  test('locks when nobody touched the page for fifteen minutes, and not before', () => {
    const { page, locked } = started();
    page.pass(idleLimit - 1);
    page.alive();
    page.pass(idleLimit - 1);
    expect(locked).toEqual([]);
    page.pass(1);
    expect(locked).toHaveLength(1);
    expect(page.watched).toBe(false);
  });

  test('locks when nobody saw it for five', () => {
    const { page, locked } = started();
    page.seen(false);
    page.pass(hiddenLimit - 1);
    page.seen(true);
    page.pass(hiddenLimit);
    expect(locked).toEqual([]);
    page.seen(false);
    page.pass(hiddenLimit);
    expect(locked).toHaveLength(1);
  });

  test('is not brought back by a touch after the machine slept', () => {
    const { page, locked } = started();
    page.pass(idleLimit * 4, true);
    page.alive();
    expect(locked).toHaveLength(1);
  });
});

describe('the search index', () => {
  const index = new SearchIndex();
  index.put('sld_1', 1, 'Über die Reorganisation: she wants to leave in spring.');
  index.put('sld_2', 1, 'The spring round and the budget.');

  test('finds texts that hold every word, whatever case and accents, the last one begun', () => {
    expect(index.find('SPRING')).toEqual(['sld_1', 'sld_2']);
    expect(index.find('spring reorg')).toEqual(['sld_1']);
    expect(index.find('uber')).toEqual(['sld_1']);
    expect(index.find('reorg spring')).toEqual([]);
    expect(index.find('  ')).toEqual([]);
  });

  test('forgets what a newer version no longer says', () => {
    expect(index.lacks('sld_2', 1)).toBe(false);
    expect(index.lacks('sld_2', 2)).toBe(true);
    index.put('sld_2', 2, 'The autumn round.');
    expect(index.find('spring')).toEqual(['sld_1']);
    expect(index.find('autumn')).toEqual(['sld_2']);
  });

  test('is the same after it was sealed and opened', () => {
    const again = SearchIndex.fromText(index.toText());
    expect(again.toText()).toBe(index.toText());
    expect(again.find('leave')).toEqual(['sld_1']);
    const many = new SearchIndex();
    for (let i = 0; i < 90; i++) many.put(`sld_${i}`, 1, i % 7 ? 'calm' : `storm number${i}`);
    const storms = SearchIndex.fromText(many.toText()).find('storm');
    expect(storms).toEqual(many.find('storm'));
    expect(storms).toHaveLength(13);
    again.drop('sld_1');
    expect(again.find('leave')).toEqual([]);
    expect(again.toText()).not.toContain('sld_1');
  });
});
