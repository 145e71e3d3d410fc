import type { Readable } from 'node:stream';
import { createTransport, type SentMessageInfo, type Transporter } from 'nodemailer';
import { isMailAddress, oneLine, type Mailbox } from './mail-address';

export interface LetterAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Readable;
}

/** One letter to one mailbox. */
export interface Letter {
  /** The same at each attempt, so that a receiver who was handed it twice can tell; without the brackets. */
  readonly messageId: string;
  readonly from: Mailbox;
  readonly replyTo: string | null;
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly LetterAttachment[];
}

/** What became of an attempt: nobody has that mailbox, the letter itself is not wanted, or try again later. */
export type MailFault = 'address' | 'refused' | 'unreachable';

/** A letter that was not taken. */
export class MailNotTaken extends Error {
  override readonly name = 'MailNotTaken';

  constructor(
    readonly fault: MailFault,
    /** The server's own words, or why it could not be asked. */
    readonly reply: string,
  ) {
    super(`${fault}: ${reply}`);
  }
}

/** Milliseconds. A village's server may be slow; a worker that hangs helps nobody. */
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

/** Hands letters to one SMTP server over a few lasting connections. */
export class Mailer {
  private readonly transport: Transporter<SentMessageInfo>;

  /** `smtp://` begins in the clear and turns to TLS where the server offers it; `smtps://` is TLS from the start. */
  constructor(url: string) {
    const { protocol, hostname, port, username, password } = new URL(url);
    const secure = protocol === 'smtps:';
    this.transport = createTransport({
      pool: true,
      maxConnections: 3,
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      // A password never travels in the clear, except inside this machine.
      requireTLS: !secure && username !== '' && !isLoopback(hostname),
      ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      // A letter's content never names a file or an address for us to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
      ...timeouts,
    });
  }

  /** Resolves once the server has taken the letter. Throws MailNotTaken. */
  async send(letter: Letter): Promise<void> {
    if (!isMailAddress(letter.to.address)) throw new MailNotTaken('address', 'not an e-mail address');
    try {
      await this.transport.sendMail({
        messageId: `<${letter.messageId}>`,
        from: header(letter.from),
        to: header(letter.to),
        ...(letter.replyTo && isMailAddress(letter.replyTo) ? { replyTo: letter.replyTo } : {}),
        subject: oneLine(letter.subject),
        text: letter.text,
        html: letter.html,
        // Keeps holiday answers away.
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: letter.attachments.map(({ fileName, mediaType, content }) => ({
          filename: oneLine(fileName),
          contentType: mediaType,
          content,
        })),
      });
    } catch (error) {
      throw notTaken(error);
    }
  }

  close(): void {
    this.transport.close();
  }
}

const header = ({ name, address }: Mailbox): Mailbox => ({ name: oneLine(name), address });

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host);

const textIn = (error: unknown, key: string): string => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const notTaken = (error: unknown): MailNotTaken => {
  const reply = oneLine(textIn(error, 'response') || textIn(error, 'message')).slice(0, 500);
  return new MailNotTaken(faultOf(error, reply), reply);
};

/** Only a server's final word about this letter ends the attempts; a wrong password of ours is not the letter's fault. */
const faultOf = (error: unknown, reply: string): MailFault => {
  const isAboutLetter = ['EENVELOPE', 'EMESSAGE'].includes(textIn(error, 'code'));
  if (!isAboutLetter || !textIn(error, 'responseCode').startsWith('5')) return 'unreachable';
  const detail = /\b5\.(\d)\.\d{1,3}\b/.exec(reply)?.[1];
  if (detail !== undefined) return detail === '1' ? 'address' : 'refused';
  return textIn(error, 'command') === 'RCPT TO' ? 'address' : 'refused';
};
