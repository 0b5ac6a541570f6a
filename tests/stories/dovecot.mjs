// A real IMAP server of somebody else's making (Debian's Dovecot), on the loopback, with one mailbox. Mail comes
// into it as from a delivery agent: a file in its Maildir.
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
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

// Dovecot reads no mail as root; nobody's it is then.
const isRoot = process.getuid() === 0;
const [uid, gid] = isRoot ? [65534, 65534] : [process.getuid(), process.getgid()];

export class Dovecot {
  static async open(user, password) {
    const dovecot = new Dovecot();
    dovecot.folder = mkdtempSync(join(tmpdir(), 'telemachy-dovecot-'));
    dovecot.port = await freePort();
    dovecot.url = `imap://127.0.0.1:${dovecot.port}/INBOX`;
    dovecot.mail = join(dovecot.folder, 'mail');
    chmodSync(dovecot.folder, 0o755);
    for (const name of ['mail', 'mail/cur', 'mail/new', 'mail/tmp']) {
      mkdirSync(join(dovecot.folder, name), { recursive: true });
      if (isRoot) chownSync(join(dovecot.folder, name), uid, gid);
    }
    const own = isRoot ? [] : [`default_login_user = ${process.env.USER}`, `default_internal_user = ${process.env.USER}`];
    writeFileSync(join(dovecot.folder, 'dovecot.conf'), [
      'protocols = imap', 'listen = 127.0.0.1', `base_dir = ${dovecot.folder}/run`, `state_dir = ${dovecot.folder}/state`, `log_path = ${dovecot.folder}/log`,
      `mail_location = maildir:${dovecot.mail}`, 'ssl = no', 'disable_plaintext_auth = no', 'first_valid_uid = 1', ...own,
      `passdb {\n driver = static\n args = user=${user} password=${password}\n}`,
      `userdb {\n driver = static\n args = uid=${uid} gid=${gid} home=${dovecot.folder}\n}`,
      `service imap-login {\n chroot =\n inet_listener imap {\n  port = ${dovecot.port}\n }\n inet_listener imaps {\n  port = 0\n }\n}`,
      'service anvil {\n chroot =\n}', 'service stats {\n chroot =\n}', '',
    ].join('\n'));
    dovecot.child = spawn('/usr/sbin/dovecot', ['-F', '-c', join(dovecot.folder, 'dovecot.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
    dovecot.complaints = '';
    dovecot.child.stderr.on('data', (text) => (dovecot.complaints += text));
    await eventually('Dovecot listens', () => {
      if (dovecot.child.exitCode !== null) throw new Error(`Dovecot ended: ${dovecot.complaints}`);
      return new Promise((resolve) => {
        const socket = connect(dovecot.port, '127.0.0.1', () => resolve(true));
        socket.on('error', () => resolve(false)).on('data', () => socket.end());
      });
    });
    return dovecot;
  }

  delivered = 0;

  /** Puts a mail into the mailbox, whole at once. */
  deliver(message) {
    const name = `${Date.now()}.${++this.delivered}.story`;
    writeFileSync(join(this.mail, 'tmp', name), message.replaceAll(/\r?\n/g, '\n'));
    if (isRoot) chownSync(join(this.mail, 'tmp', name), uid, gid);
    renameSync(join(this.mail, 'tmp', name), join(this.mail, 'new', name));
  }

  /** Every mail in it, with its flags: `R` is answered, `S` is seen. */
  flags() {
    return ['cur', 'new'].flatMap((box) => readdirSync(join(this.mail, box))).sort().map((name) => name.split(':2,')[1] ?? '');
  }

  log() {
    return readFileSync(join(this.folder, 'log'), 'utf8');
  }

  async close() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
