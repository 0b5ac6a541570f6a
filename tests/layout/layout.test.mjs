// The house checks itself: includes and SQL follow the arrows that src/CMakeLists.txt and each room declare.
// Every failure is a sentence that names the mend.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const src = join(root, 'src');

const files = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
const read = (path) => readFileSync(path, 'utf8');
const here = (path) => relative(root, path);

// `floor(a b c)` lines of the house map, bottom to top.
const map = [...read(join(src, 'CMakeLists.txt')).matchAll(/^floor\(([^)]*)\)/gm)].flatMap((m) => m[1].split(/\s+/));
const floors = map.filter((name) => name && existsSync(join(src, name)));
const frame = ['kernel', 'optimise', 'world', 'outbound', 'storage', 'vault', 'files', 'operation'];
const doors = ['jobs', 'cli', 'http'];
const rooms = floors.filter((name) => !frame.includes(name) && !doors.includes(name) && !['demo', 'app'].includes(name));

const needsOf = (room) => {
  const declared = read(join(src, room, 'CMakeLists.txt')).match(/NEEDS\s+([^)]*?)(?:LIBRARIES|TEST_LIBRARIES|\))/s);
  return declared ? declared[1].trim().split(/\s+/) : [];
};
// What a room may include: what it needs, and what that needs in turn, as far as the frame goes.
const reach = (room, seen = new Set()) => {
  for (const need of needsOf(room)) {
    if (!seen.has(need)) {
      seen.add(need);
      if (existsSync(join(src, need))) reach(need, seen);
    }
  }
  return seen;
};
const includesOf = (path) => [...read(path).matchAll(/^\s*#include\s+[<"]([^>"]+)[>"]/gm)].map((m) => m[1]);
const sources = files(src).filter((path) => /\.(h|cpp)$/.test(path));
const roomOf = (path) => relative(src, path).split('/')[0];

test('every folder of src stands in the house map', () => {
  const strays = readdirSync(src)
    .filter((name) => statSync(join(src, name)).isDirectory() && !map.includes(name))
    .map((name) => `src/${name} is in no floor of src/CMakeLists.txt. Add it, or move its files where they belong.`);
  assert.deepEqual(strays, []);
});

test('a room looks only down', () => {
  const wrong = [];
  for (const path of sources) {
    const room = roomOf(path);
    if (!rooms.includes(room)) continue;
    const allowed = reach(room);
    const isTest = path.includes('/test/');
    for (const include of includesOf(path)) {
      const other = include.split('/')[0];
      if (!floors.includes(other) || other === room) continue;
      if (!allowed.has(other) && !(isTest && other === 'jobs')) {
        wrong.push(`${here(path)} includes ${include}, but ${room} does not NEED ${other}. ` +
          `Name it in src/${room}/CMakeLists.txt if it stands below, or send an event upwards.`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('other rooms are met at their front door only', () => {
  const wrong = [];
  for (const path of sources) {
    const room = roomOf(path);
    if (frame.includes(room)) continue;
    for (const include of includesOf(path)) {
      const [other, ...rest] = include.split('/');
      if (!rooms.includes(other) || other === room || rest.length === 1) continue;
      if (room === 'app' && include === 'matching/offline/match_command.h') continue;
      // A pure reader of files is lent out by people: it is a word, not a question.
      if (/^people\/domain\/(csv_reader|csv_writer|level_scale)\.h$/.test(include)) continue;
      wrong.push(`${here(path)} includes ${include}. Only src/${other}/*.h may be seen from outside: ` +
        `ask its directory, or move the thing to its front door.`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('a domain knows no clock, no database, no JSON and no thread', () => {
  // A digest is a pure function, so a domain may hash; it may not hold keys of the house or ask for the time.
  const banned = /^(storage|operation|world|jobs|http|cli)\/|^(thread|mutex|chrono_clock|sqlite3\.h|libpq-fe\.h)$/;
  const wrong = [];
  for (const path of sources.filter((p) => p.includes('/domain/') && !p.includes('/test/') && rooms.includes(roomOf(p)))) {
    for (const include of includesOf(path)) {
      if (banned.test(include)) wrong.push(`${here(path)} includes ${include}. A domain is pure: pass the value in.`);
      if (/_directory\.h$/.test(include)) wrong.push(`${here(path)} asks ${include}. A domain sees words, not questions.`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('the doors know no room', () => {
  const wrong = sources
    .filter((path) => doors.includes(roomOf(path)))
    .flatMap((path) => includesOf(path).filter((i) => rooms.includes(i.split('/')[0])).map((i) => `${here(path)} includes ${i}.`));
  assert.deepEqual(wrong, []);
});

test('third-party headers have one home each', () => {
  const homes = [
    [/^sqlite3\.h$/, ['storage']], [/^libpq-fe\.h$/, ['storage']], [/^boost\/(asio|beast)/, ['http']],
    [/^boost\/json/, ['operation']], [/^boost\/pfr/, ['kernel']], [/^(openssl\/|sodium)/, ['vault']],
    [/^CLI\//, ['cli', 'app']], [/^toml\+\+/, ['matching', 'app']], [/^unicode\//, ['people']], [/^date\//, ['world', 'calendar']], [/^curl\//, ['outbound']], [/^expat\.h$/, ['calendar']],
    [/^(lemon|coin)\//, ['optimise']],
  ];
  const wrong = [];
  for (const path of sources) {
    for (const include of includesOf(path)) {
      for (const [pattern, allowed] of homes) {
        if (pattern.test(include) && !allowed.includes(roomOf(path))) {
          wrong.push(`${here(path)} includes <${include}>, whose home is src/${allowed.join(' or src/')}.`);
        }
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('no coroutine anywhere: g++ 12.2 miscompiles them', () => {
  assert.deepEqual(sources.filter((path) => /\bco_(await|return|yield)\b/.test(read(path))).map(here), []);
});

test('a room reads its own tables and what others publish', () => {
  const wrong = [];
  for (const path of files(src).filter((p) => p.endsWith('.sql'))) {
    const room = roomOf(path);
    const text = read(path).replace(/--.*$/gm, '');
    for (const [, table] of text.matchAll(/\b(?:from|join|into|update|table|on)\s+((?:[a-z]+_)+[a-z0-9_]+)/g)) {
      const owner = [...rooms, 'operation', 'storage', 'demo'].filter((name) => table.startsWith(`${name}_`)).sort((a, b) => b.length - a.length)[0];
      if (!owner || owner === room || table.startsWith('public_')) continue;
      // The record belongs to the frame; audit_log is the room that shows it.
      if (room === 'audit_log' && table.startsWith('operation_')) continue;
      wrong.push(`${here(path)} names ${table}, which belongs to ${owner}. Ask ${owner}'s directory instead.`);
    }
  }
  assert.deepEqual([...new Set(wrong)], []);
});

test('the web mirrors the rooms', () => {
  const features = join(root, 'web/src/features');
  if (!existsSync(features)) return;
  const strays = readdirSync(features)
    .filter((name) => statSync(join(features, name)).isDirectory() && !existsSync(join(src, name)))
    .map((name) => `web/src/features/${name} has no src/${name}. Name it after the room it shows.`);
  assert.deepEqual(strays, []);
});

test('every room introduces itself', () => {
  const silent = rooms.filter((room) => !existsSync(join(src, room, 'README.md'))).map((room) => `src/${room} has no README.md.`);
  assert.deepEqual(silent, []);
});

test('the repository speaks of the product alone', () => {
  const tracked = files(root).filter(
    (path) => !/\/(node_modules|build|dist|data|\.git|\.ccache)\//.test(path) && /\.(md|h|cpp|mjs|ts|tsx|json|sql|cmake|txt|csv|toml)$/.test(path) && basename(path) !== 'layout.test.mjs');
  const wrong = tracked.filter((path) => /\/work\/(main|shared)|registry\.npmjs|shared\/(docs|research|data)/.test(read(path))).map((path) => `${here(path)} names a place on one machine or a registry's host.`);
  assert.deepEqual(wrong, []);
});
