import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A real SMTP server on this machine, and every letter it took. */
export interface MailServer {
  readonly port: number;
  readonly arrived: ParsedMail[];
  readonly close: () => Promise<void>;
}

const refusal = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });

/** Addresses say what becomes of them: `tidakada…` has no mailbox, `penuh…` is busy the first time, the rest is taken. */
const deaf = new Set<string>();
const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _session, done) => {
  if (address.startsWith('tidakada')) return done(refusal(550, '5.1.1 User unknown'));
  if (address.startsWith('sibuk') && !deaf.has(address)) {
    deaf.add(address);
    return done(refusal(451, '4.3.0 Try again later'));
  }
  return done();
};

/** Call `close()` when done. A port given is one that a server had before. */
export const startMailServer = async (port = 0, options: SMTPServerOptions = {}): Promise<MailServer> => {
  const arrived: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo,
    onData: (stream, _session, done) => {
      buffer(stream)
        .then((bytes) => simpleParser(bytes))
        .then((mail) => {
          arrived.push(mail);
          done();
        }, done);
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    arrived,
    close: () => new Promise((done) => server.close(() => done())),
  };
};
