import { join, resolve } from 'node:path';
import { parseMailbox, type Mailbox } from './mail-address';

/** Which browser makes the PDF: the one from npm, the machine's own, or whichever is found first. */
export type BrowserChoice = 'auto' | 'bundled' | 'system';

/** Everything a process takes from its environment. Read once, at the start, by `readConfig`. */
export interface Config {
  readonly databaseUrl: string;
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Folder of everything kept outside the database, absolute. */
  readonly dataDir: string;
  readonly evidenceDir: string;
  /** Null: evidence is kept on this machine's disk. */
  readonly objectStore: ObjectStoreConfig | null;
  /** Files on their way; every API process of one installation shares it. */
  readonly uploadDir: string;
  /** Whether the demo's accounts are shown on the sign-in page. */
  readonly demo: boolean;
  readonly production: boolean;
  /** Whether the site is reached by https, so that the session cookie is marked Secure. */
  readonly https: boolean;
  /** Where people reach the site, e.g. `https://monev.example.go.id`, without a slash at the end: begins every link in a mail. */
  readonly publicUrl: string;
  /** The SMTP server that takes mails; null keeps them in the outbox on screen. */
  readonly smtpUrl: string | null;
  /** Whose address mails come from. */
  readonly mailFrom: Mailbox;
  /** Whether links that bodies give are looked at; false where the machine has no way to the Internet. */
  readonly linkChecks: boolean;
  readonly logLevel: string;
  readonly browserPath: string | null;
  readonly browserChoice: BrowserChoice;
}

/** Where an S3-compatible server keeps the evidence. */
export interface ObjectStoreConfig {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment holds something the program cannot run with. The message is for the operator, in Indonesian. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
}

/** Reads and checks the environment. Throws one ConfigFault that lists every fault. */
export function readConfig(env: Environment = process.env): Config {
  const faults: string[] = [];
  const dataDir = resolve(env['TERBUKA_DATA_DIR'] || 'var');
  const config: Config = {
    databaseUrl: databaseUrl(env, faults),
    port: port(env, faults),
    host: env['HOST'] || '0.0.0.0',
    dataDir,
    evidenceDir: join(dataDir, 'evidence'),
    objectStore: objectStore(env, faults),
    uploadDir: join(dataDir, 'uploads'),
    demo: env['TERBUKA_DEMO'] === '1',
    production: env['NODE_ENV'] === 'production',
    https: env['TERBUKA_HTTPS'] === '1',
    publicUrl: publicUrl(env, faults),
    smtpUrl: smtpUrl(env, faults),
    mailFrom: mailFrom(env, faults),
    linkChecks: env['LINK_CHECKS'] !== '0',
    logLevel: env['LOG_LEVEL'] || 'info',
    browserPath: env['PDF_BROWSER_PATH'] || env['PUPPETEER_EXECUTABLE_PATH'] || null,
    browserChoice: browserChoice(env, faults),
  };
  if (faults.length > 0) throw new ConfigFault(faults.join('\n'));
  return config;
}

function databaseUrl(env: Environment, faults: string[]): string {
  const url = env['DATABASE_URL'] ?? '';
  if (!/^postgres(ql)?:\/\//.test(url))
    faults.push('DATABASE_URL harus diisi dan diawali postgres:// atau postgresql://.');
  return url;
}

function port(env: Environment, faults: string[]): number {
  const text = env['PORT'] || '3000';
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 65_535) return value;
  faults.push(`PORT harus bilangan 0 sampai 65535, bukan "${text}".`);
  return 3000;
}

function browserChoice(env: Environment, faults: string[]): BrowserChoice {
  const text = env['PDF_BROWSER'] || 'auto';
  if (text === 'auto' || text === 'bundled' || text === 'system') return text;
  faults.push(`PDF_BROWSER harus "bundled" atau "system", bukan "${text}".`);
  return 'auto';
}

/** Without it links lead to this machine, which is right for a demo and for nobody else. */
function publicUrl(env: Environment, faults: string[]): string {
  const text = env['PUBLIC_URL'] || '';
  if (text === '') {
    if (env['SMTP_URL'])
      faults.push('PUBLIC_URL harus diisi bila SMTP_URL diisi, misalnya https://monev.example.go.id.');
    return `http://localhost:${env['PORT'] || '3000'}`;
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && `${url.origin}/` === url.href) return url.origin;
  faults.push(`PUBLIC_URL harus alamat situs saja, misalnya https://monev.example.go.id, bukan "${text}".`);
  return '';
}

/** The value is never repeated in a fault: it may hold a password. */
function smtpUrl(env: Environment, faults: string[]): string | null {
  const text = env['SMTP_URL'] || '';
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    faults.push('SMTP_URL harus seperti smtp://pengguna:sandi@surel.example.go.id:587 atau smtps://….');
  return text;
}

function mailFrom(env: Environment, faults: string[]): Mailbox {
  const nobody = { name: 'Terbuka', address: 'terbuka@localhost' };
  const text = env['MAIL_FROM'] || '';
  if (text === '') {
    if (env['SMTP_URL']) faults.push('MAIL_FROM harus diisi bila SMTP_URL diisi, misalnya monev@example.go.id.');
    return nobody;
  }
  const mailbox = parseMailbox(text);
  if (!mailbox)
    faults.push(`MAIL_FROM harus satu alamat surel, misalnya Monev KIP <monev@example.go.id>, bukan "${text}".`);
  return mailbox ?? nobody;
}

function objectStore(env: Environment, faults: string[]): ObjectStoreConfig | null {
  const store = env['EVIDENCE_STORE'] || 'disk';
  if (store === 'disk') return null;
  const config = {
    endpoint: env['S3_ENDPOINT'] || '',
    region: env['S3_REGION'] || 'us-east-1',
    bucket: env['S3_BUCKET'] || '',
    accessKeyId: env['S3_ACCESS_KEY_ID'] || '',
    secretAccessKey: env['S3_SECRET_ACCESS_KEY'] || '',
  };
  if (store !== 's3') faults.push(`EVIDENCE_STORE harus "disk" atau "s3", bukan "${store}".`);
  else if (Object.values(config).includes(''))
    faults.push(
      'EVIDENCE_STORE=s3 memerlukan S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, dan S3_SECRET_ACCESS_KEY; ada yang belum diisi.',
    );
  else if (!/^https?:\/\//.test(config.endpoint)) faults.push('S3_ENDPOINT harus diawali https:// atau http://.');
  return config;
}
