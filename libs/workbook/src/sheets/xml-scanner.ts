import { refuse, refuseDamaged } from './refusal';

/** An element's attributes by local name, read when asked for. */
export interface Attributes {
  get(name: string): string | undefined;
}

/** What a part's reader hears, names without their namespace prefix. Text may come in several pieces. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  text(piece: string): void;
  close(name: string): void;
}

/** No tag, comment or entity of a real workbook comes near this; a longer one would be held whole in memory. */
const longestTag = 256 * 1024;
const longestEntity = 12;
const deepest = 200;

/** One whole tag; quoted values may hold `>`. Every part begins with a sign that no other takes, so it never backtracks far. */
const tag = /<(\/?)([^\s<>"'/]+)(?=[\s/>])([^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*)>/y;
const attribute = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.includes('&') ? text.replace(/&([^;&]*;?)/g, (_, entity: string) => entityOf(entity)) : text;

/** Only the five of XML and numbers: anything else would need a DTD, which is refused. */
const entityOf = (reference: string): string => {
  const entity = reference.endsWith(';') ? reference.slice(0, -1) : refuseDamaged();
  const known = Object.hasOwn(named, entity) ? named[entity] : undefined;
  if (known !== undefined) return known;
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(entity);
  const code = number ? parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16) : NaN;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : refuseDamaged();
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Most elements are asked for nothing, so their attributes are read at the first question. */
const attributesOf = (text: string): Attributes => {
  let read: ReadonlyMap<string, string> | null = null;
  return {
    get: (wanted) => {
      read ??= new Map(
        [...text.matchAll(attribute)].map(([, name = '', double, single]) => [localName(name), double ?? single ?? '']),
      );
      const value = read.get(wanted);
      return value === undefined ? undefined : decoded(value);
    },
  };
};

/**
 * Reads XML as it arrives, for the little that spreadsheets use: elements, attributes, text, CDATA. It holds one tag at
 * most, expands no entity of its own making, and throws a `WorkbookRefused` at a DTD or at anything not well-formed.
 */
export class XmlScanner {
  private pending = '';
  private readonly path: string[] = [];
  private sawRoot = false;

  constructor(private readonly events: XmlEvents) {}

  write(piece: string): void {
    this.pending = this.scan(this.pending + piece);
    if (this.pending.length > longestTag) refuseDamaged();
  }

  end(): void {
    if (this.pending.trim() !== '' || this.path.length > 0 || !this.sawRoot) refuseDamaged();
  }

  /** Gives back what is not whole yet. */
  private scan(text: string): string {
    let at = 0;
    while (at < text.length) {
      const next = text[at] === '<' ? this.markup(text, at) : this.characters(text, at);
      if (next === at) break;
      at = next;
    }
    return at === 0 ? text : text.slice(at);
  }

  private markup(text: string, at: number): number {
    if (text.startsWith('<!', at)) return this.declaration(text, at);
    if (text.startsWith('<?', at)) return after(text, '?>', at);
    tag.lastIndex = at;
    const match = tag.exec(text);
    if (match) {
      this.element(match[1] === '/', match[2] ?? '', match[3] ?? '');
      return tag.lastIndex;
    }
    return text.length - at > longestTag ? refuseDamaged() : at;
  }

  private declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at);
    if (text.startsWith('<![CDATA[', at)) {
      const next = after(text, ']]>', at);
      if (next > at) this.events.text(text.slice(at + 9, next - 3));
      return next;
    }
    if (text.length - at < 9) return at;
    return refuse('file.dtd', 'Berkas ini memuat definisi dokumen (DTD) yang tidak pernah ada dalam buku kerja biasa. Simpan ulang dengan Excel atau LibreOffice.'); // prettier-ignore
  }

  private element(isEnd: boolean, fullName: string, rest: string): void {
    const name = localName(fullName);
    if (isEnd) {
      if (this.path.pop() !== fullName) refuseDamaged();
      return this.events.close(name);
    }
    this.sawRoot = true;
    this.events.open(name, attributesOf(rest));
    if (rest.endsWith('/')) return this.events.close(name);
    this.path.push(fullName);
    if (this.path.length > deepest) refuseDamaged();
  }

  private characters(text: string, at: number): number {
    const found = text.indexOf('<', at);
    const end = found < 0 ? endOfWholeText(text, at) : found;
    if (end > at && this.path.length > 0) this.events.text(decoded(text.slice(at, end)).replace(/\r\n?/g, '\n'));
    return end;
  }
}

const after = (text: string, mark: string, at: number): number => {
  const found = text.indexOf(mark, at + 2);
  return found < 0 ? at : found + mark.length;
};

/** An entity or a line break may be cut in two by the end of a piece. */
const endOfWholeText = (text: string, at: number): number => {
  const entity = text.lastIndexOf('&');
  if (entity >= at && !text.includes(';', entity))
    return text.length - entity > longestEntity ? refuseDamaged() : entity;
  return text.endsWith('\r') ? Math.max(at, text.length - 1) : text.length;
};
