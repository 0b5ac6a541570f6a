// Starts the real program on a fresh database and speaks to it as a browser or a shell would.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = process.env.TELEMACHY_PROGRAM ?? join(root, 'build/dev/src/app/telemachy');

/** The databases every story is told on. PostgreSQL needs a server to make databases on. */
export const databases = process.env.TELEMACHY_POSTGRES ? ['sqlite', 'postgres'] : ['sqlite'];

let made = 0;
async function freshDatabase(kind, folder) {
  if (kind === 'sqlite') return ['--data', folder];
  const name = `story_${process.pid}_${++made}`;
  await shell('psql', [`${process.env.TELEMACHY_POSTGRES} dbname=postgres`, '-qc',
    `create database ${name} encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0`]);
  return ['--database', `postgres:${process.env.TELEMACHY_POSTGRES} dbname=${name}`, '--data', folder];
}

function shell(command, words, input) {
  return new Promise((resolve, reject) => {
    const child = execFile(command, words, { maxBuffer: 64 << 20, encoding: 'utf8' }, (failed, out, err) => {
      if (failed && failed.code === undefined) reject(failed);
      else resolve({ code: failed ? failed.code : 0, out, err });
    });
    if (input !== undefined) child.stdin.end(input);
  });
}

export class House {
  static async open({ database = 'sqlite', demo = false, words = [], folder } = {}) {
    const house = new House();
    house.folder = folder ?? mkdtempSync(join(tmpdir(), 'telemachy-story-'));
    house.where = await freshDatabase(database, house.folder);
    house.demo = demo;
    house.words = words;
    await house.start();
    return house;
  }

  async start() {
    const words = ['serve', '--port', '0', '--web', join(root, 'web/dist'), ...this.where, ...this.words];
    if (this.demo) words.push('--demo');
    this.child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.log = '';
    this.child.stderr.on('data', (text) => (this.log += text));
    this.said = '';
    await new Promise((resolve, reject) => {
      this.child.stdout.on('data', (text) => {
        this.said += text;
        if (/is open: \S+\n([\s\S]*\n)?\n/.test(this.said)) resolve();
      });
      this.child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${this.log}`)));
    });
    this.url = this.said.match(/is open: (\S+)/)[1];
  }

  /** As a power cut would, or politely. */
  async stop(signal = 'SIGTERM') {
    if (this.child.exitCode !== null || this.child.signalCode) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await ended;
  }

  async close() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  setupToken() {
    return this.said.match(/set-up\?token=(\S+)/)?.[1];
  }

  visitor() {
    return new Visitor(this);
  }

  async demoSignIn(email) {
    const visitor = this.visitor();
    visitor.me = await visitor.must('POST', '/demo/session', { email });
    return visitor;
  }

  /** A command as an operator types it: `house.command(['people', 'find-people', '--as', …])`. */
  command(words, input) {
    return shell(program, [...this.where, ...words], input);
  }
}

/** One browser: a cookie jar and the headers our own pages send. */
export class Visitor {
  constructor(house) {
    this.house = house;
    this.cookie = '';
  }

  async ask(method, path, body, headers = {}) {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(this.house.url + '/api/v1' + path, {
      method,
      headers: {
        'x-telemachy': '1',
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body !== undefined ? { 'content-type': raw ? 'application/octet-stream' : 'application/json' } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
    });
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0];
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, headers: response.headers, text, json: type.includes('json') ? JSON.parse(text) : undefined,
      etag: response.headers.get('etag') };
  }

  /** Asks and expects it done. */
  async must(method, path, body, headers) {
    const answer = await this.ask(method, path, body, headers);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.json ?? answer.text;
  }

  /** Reads, changes, and sends it back with the version that was read. */
  async edit(path, change, method = 'PUT') {
    const before = await this.ask('GET', path);
    return this.ask(method, path, change(before.json), { 'if-match': before.etag });
  }
}

/** Waits for something that another thread brings about; fails with `what` when it does not come. */
export async function eventually(what, look, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`this did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
