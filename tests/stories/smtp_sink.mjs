// A mail server that keeps what it is given, for stories about mail that leaves the house.
import { createServer } from 'node:net';

export class SmtpSink {
  static async open() {
    const sink = new SmtpSink();
    sink.mails = [];
    sink.server = createServer((socket) => sink.serve(socket));
    await new Promise((resolve) => sink.server.listen(0, '127.0.0.1', resolve));
    sink.url = `smtp://127.0.0.1:${sink.server.address().port}`;
    return sink;
  }

  serve(socket) {
    let heard = '';
    let mail = {};
    let inside = false;
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.write('220 sink\r\n');
    socket.on('data', (text) => {
      heard += text;
      for (;;) {
        const end = heard.indexOf(inside ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const line = heard.slice(0, end);
        heard = heard.slice(end + (inside ? 5 : 2));
        if (inside) {
          this.mails.push({ ...mail, message: line.replaceAll('\r\n..', '\r\n.') });
          inside = false;
          socket.write('250 kept\r\n');
        } else if (/^MAIL FROM/i.test(line)) {
          mail = { from: line.match(/<(.*?)>/)[1] };
          socket.write('250 fine\r\n');
        } else if (/^RCPT TO/i.test(line)) {
          mail.to = line.match(/<(.*?)>/)[1];
          socket.write('250 fine\r\n');
        } else if (/^DATA/i.test(line)) {
          inside = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(line)) {
          socket.end('221 bye\r\n');
        } else {
          socket.write('250 sink\r\n');
        }
      }
    });
  }

  /** What stands in the parts of a mail: the words and the calendar, folds undone. */
  static partsOf(message) {
    const boundary = message.match(/boundary="([^"]+)"/)[1];
    const parts = message.split(`--${boundary}`).slice(1, -1).map((part) => {
      const [, body] = part.split('\r\n\r\n');
      return Buffer.from(body, 'base64').toString('utf8');
    });
    return { text: parts[0], calendar: parts[1].replaceAll(/\r\n[ \t]/g, '') };
  }

  close() {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
