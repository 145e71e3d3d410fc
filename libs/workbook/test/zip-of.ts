import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip, honest unless told otherwise. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  /** General purpose flags; 1 says that it is encrypted. */
  readonly flags?: number;
  /** Unpacked size as the directory claims it. */
  readonly claimedSize?: number;
}

const utf8Names = 0x0800;

/** A zip made by hand, so that it may lie. */
export const zipOf = (parts: readonly ZipPart[]): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central, body } = entryOf(part, offset);
    bodies.push(local, body);
    directory.push(central);
    offset += local.byteLength + body.byteLength;
  }
  const size = directory.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
};

const entryOf = ({ name, content, flags = 0, claimedSize }: ZipPart, offset: number) => {
  const bytes = Buffer.from(content);
  const body = deflateRawSync(bytes);
  const path = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(utf8Names | flags, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(body.byteLength, 14);
  common.writeUInt32LE(claimedSize ?? bytes.byteLength, 18);
  common.writeUInt16LE(path.byteLength, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, path]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, rest, path]);
  return { local, central, body };
};
