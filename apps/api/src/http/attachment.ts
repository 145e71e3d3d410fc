import { StreamableFile } from '@nestjs/common';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A reply of bytes, for the API's description. */
export const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** A made file as a download. Names are ours: letters, digits, dots and hyphens. */
export const attachment = (
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  type: string,
): StreamableFile =>
  new StreamableFile(bytes, { type, length: bytes.byteLength, disposition: `attachment; filename="${name}"` });
