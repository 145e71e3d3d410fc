import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp, type AddressInfo, type Socket } from 'node:net';
import forge from 'node-forge';
import type { Place } from '../src/link-probe/link-probe-types';

/** A real server on this machine that counts who comes. */
export interface TestSite {
  readonly place: Place;
  /** Connections so far. */
  readonly visits: () => number;
  readonly close: () => Promise<void>;
}

export interface TestCertificate {
  readonly key: string;
  readonly cert: string;
}

interface Listening {
  listen(port: number, host: string, ready: () => void): unknown;
  on(event: 'connection', listener: (socket: Socket) => void): unknown;
  address(): AddressInfo | string | null;
  close(done: () => void): unknown;
}

const open = async (server: Listening): Promise<TestSite> => {
  const sockets = new Set<Socket>();
  let visits = 0;
  server.on('connection', (socket) => {
    visits += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    place: { address: '127.0.0.1', port },
    visits: () => visits,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

export const openSite = (answer: RequestListener): Promise<TestSite> => open(createHttp(answer));

export const openSecureSite = (certificate: TestCertificate, answer: RequestListener): Promise<TestSite> =>
  open(createHttps(certificate, answer) as unknown as Server);

/** Whatever comes over the wire is the test's own affair. */
export const openRawSite = (talk: (socket: Socket) => void): Promise<TestSite> => open(createTcp(talk));

const DAY_MS = 86_400_000;

/** A certificate for one name that nobody has signed but itself, valid from so many days from now until. */
export const certificateFor = (name: string, [from, until]: readonly [number, number]): TestCertificate => {
  const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() + from * DAY_MS);
  certificate.validity.notAfter = new Date(Date.now() + until * DAY_MS);
  certificate.setSubject([{ name: 'commonName', value: name }]);
  certificate.setIssuer([{ name: 'commonName', value: name }]);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
  ]);
  certificate.sign(privateKey, forge.md.sha256.create());
  return { key: forge.pki.privateKeyToPem(privateKey), cert: forge.pki.certificateToPem(certificate) };
};
