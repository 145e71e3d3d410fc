import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

const SECRET = ['cookie', 'authorization', '"set-cookie"', 'password', 'passwordHash', 'token', 'tokenHash'];

/** A secret at the top of a log line, or one, two or three levels down, as in `req.headers.cookie`. */
const paths = ['', '*.', '*.*.', '*.*.*.'].flatMap((prefix) =>
  SECRET.map((key) => (key.startsWith('"') ? `${prefix.replace(/\.$/, '')}[${key}]` : `${prefix}${key}`)),
);

/** JSON lines on standard output, one process name each; cookies, passwords and tokens never reach them. */
export function createLog(name: string, level = 'info', destination?: DestinationStream): Log {
  const options = { name, level, redact: { paths, censor: '[disembunyikan]' } };
  return destination ? pino(options, destination) : pino(options);
}
