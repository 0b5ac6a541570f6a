// A real CalDAV server of somebody else's making (Debian's Radicale), on the loopback, with one account.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './harness.mjs';

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class Radicale {
  static async open(user, password) {
    const radicale = new Radicale();
    Object.assign(radicale, { user, password, folder: mkdtempSync(join(tmpdir(), 'telemachy-radicale-')) });
    radicale.place = `127.0.0.1:${await freePort()}`;
    radicale.url = `http://${radicale.place}`;
    writeFileSync(join(radicale.folder, 'users'), `${user}:${password}\n`);
    writeFileSync(join(radicale.folder, 'config'), [
      '[server]', `hosts = ${radicale.place}`, '[auth]', 'type = htpasswd', `htpasswd_filename = ${join(radicale.folder, 'users')}`,
      'htpasswd_encryption = plain', 'delay = 0', '[storage]', `filesystem_folder = ${join(radicale.folder, 'calendars')}`, '[logging]', 'level = info', '',
    ].join('\n'));
    // The interpreter is named in full: Debian's packages belong to Debian's Python.
    radicale.child = spawn('/usr/bin/python3', ['-m', 'radicale', '--config', join(radicale.folder, 'config')], { stdio: ['ignore', 'pipe', 'pipe'] });
    radicale.log = '';
    for (const stream of [radicale.child.stdout, radicale.child.stderr]) stream.on('data', (text) => (radicale.log += text));
    await eventually('Radicale listens', async () => {
      if (radicale.child.exitCode !== null) throw new Error(`Radicale ended: ${radicale.log}`);
      return fetch(radicale.url).then(() => true, () => false);
    });
    return radicale;
  }

  async ask(method, path, body, type = 'application/xml') {
    const authorization = `Basic ${Buffer.from(`${this.user}:${this.password}`).toString('base64')}`;
    const answer = await fetch(this.url + path, { method, body, headers: { authorization, 'content-type': type } });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  addCalendar(name, component = 'VEVENT') {
    return this.ask('MKCALENDAR', `/${this.user}/${name}/`, `<?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
      <C:supported-calendar-component-set><C:comp name="${component}"/></C:supported-calendar-component-set></D:prop></D:set></C:mkcalendar>`);
  }

  /** Lines of an event, without its frame. */
  put(calendar, uid, lines) {
    const document = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', 'BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''];
    return this.ask('PUT', `/${this.user}/${calendar}/${uid}.ics`, document.join('\r\n'), 'text/calendar');
  }

  requests(method) {
    return this.log.split('\n').filter((line) => line.includes(`${method} request for`)).length;
  }

  async close() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
