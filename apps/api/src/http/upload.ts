import { problem } from '@app/access';
import { cleanFileName } from '@app/evaluation';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

/** One uploaded file with the form fields sent before it. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly fileName: string;
  readonly declaredType: string;
  /** Read it once. Stopping early leaves the connection whole: the rest is thrown away. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** Takes the file out of a multipart request and hands its bytes to `work` as they arrive. Throws `evidence.fileMissing`. */
export const withUpload = async <T>(request: FastifyRequest, work: (upload: Upload) => Promise<T>): Promise<T> => {
  if (!request.isMultipart()) throw problem.requestInvalid({ errors: [] });
  const part = await request.file();
  if (!part) throw problem.evidenceFileMissing();
  try {
    return await work({
      fields: textFields(part),
      fileName: cleanFileName(part.filename),
      declaredType: part.mimetype,
      content: part.file.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
    });
  } finally {
    part.file.resume();
  }
};

const textFields = ({ fields }: MultipartFile): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field && !Array.isArray(field) && field.type === 'field' && typeof field.value === 'string'
        ? [[name, field.value]]
        : [],
    ),
  );
