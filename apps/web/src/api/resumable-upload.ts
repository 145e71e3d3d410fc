import type { EvidenceKind } from '@app/instrument';
import type { DetailedError, Upload } from 'tus-js-client';
import { api, toRefusal } from './api';
import { fingerprintOf } from './file-fingerprint';
import { ApiProblem, toProblem } from './problem';
import type { Evidence, Schemas } from './types';

/** Where a file belongs as evidence, and what it is called. */
export interface UploadPlace {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly kind: EvidenceKind;
  readonly page?: number | null;
  readonly note?: string | null;
  readonly fileName: string;
}

export interface UploadOptions {
  /** The share that has arrived, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Stops sending; what has arrived waits on the server for seven days. With {@link DISCARD} as reason it is thrown away. */
  readonly signal?: AbortSignal;
}

/** Reason for aborting an upload that nobody will go on with. */
export const DISCARD = 'discard';

/** Small enough that a line which breaks every minute still gets on, whatever stands between and buffers. */
const PART_BYTES = 2 * 1_048_576;
/** Waits before trying again; a part that arrived begins anew. */
const PAUSES_MS = [500, 1_000, 3_000, 5_000, 10_000, 20_000];

/**
 * Sends a file as evidence, in parts that go on where they stopped: after a lost line by itself, after a reload, a
 * restart or on another day when the same file is sent to the same place again. Sent twice, it is one piece.
 */
export function uploadEvidence(file: Blob, place: UploadPlace, options: UploadOptions = {}): Promise<Evidence> {
  const path = `/api/assessments/${place.assessmentId}/uploads`;
  return bring(file, place, options, {
    begin: async (input, abort) => {
      const { uploadId, evidence } = await api.post<Schemas['BegunUploadDto']>(path, input, abort);
      return { uploadId, there: evidence };
    },
    finish: (upload) => api.post<Evidence>(`${upload}/evidence`),
  });
}

/** Where a file goes: what is asked before its first byte, and what makes of the whole what it is to be. */
export interface Door<T> {
  /** `there`: it had arrived before. */
  readonly begin: (
    input: object,
    abort: { readonly signal?: AbortSignal },
  ) => Promise<{ readonly uploadId: string | null; readonly there: T | null }>;
  readonly finish: (uploadPath: string) => Promise<T>;
}

/** Brings a file through a door, in parts. */
export async function bring<T>(
  file: Blob,
  { assessmentId: _, ...rest }: UploadPlace,
  { onProgress, signal }: UploadOptions,
  door: Door<T>,
): Promise<T> {
  const input = {
    ...rest,
    declaredType: file.type,
    sizeBytes: file.size,
    fingerprint: await fingerprintOf(file),
  };
  signal?.throwIfAborted();
  const begun = await door.begin(input, signal ? { signal } : {});
  if (begun.there || !begun.uploadId) return arrived(begun.there);
  const path = `/api/uploads/${begun.uploadId}`;
  await sendParts(file, path, onProgress, signal).catch((error: unknown) => discardIfAsked(error, path, signal));
  return door.finish(path);
}

const arrived = <T>(there: T | null): T => {
  if (there) return there;
  throw new ApiProblem('broken', 0, 'server.broken', '');
};

async function discardIfAsked(error: unknown, path: string, signal: AbortSignal | undefined): Promise<never> {
  if (signal?.aborted && signal.reason === DISCARD) await api.remove(path);
  throw error;
}

async function sendParts(
  file: Blob,
  uploadUrl: string,
  onProgress: ((share: number) => void) | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const tus = await import('tus-js-client');
  await new Promise<void>((resolve, reject) => {
    const upload: Upload = new tus.Upload(file, {
      uploadUrl,
      chunkSize: PART_BYTES,
      retryDelays: [...PAUSES_MS],
      storeFingerprintForResuming: false,
      headers: { 'x-terbuka': '1' },
      onProgress: (sent, total) => onProgress?.(total > 0 ? sent / total : 0),
      onShouldRetry: (error) => toUploadProblem(error).isPassing,
      onError: (error) => reject(toUploadProblem(error)),
      onSuccess: () => resolve(),
    });
    signal?.addEventListener('abort', () => void upload.abort().then(() => reject(leftOff())), { once: true });
    upload.start();
  });
}

const leftOff = (): DOMException => new DOMException('The upload was left off', 'AbortError');

const isDetailed = (error: Error | DetailedError): error is DetailedError => 'originalResponse' in error;

/** A refusal of ours comes as a problem document; the protocol's own words only tell that the parts do not fit. */
const toUploadProblem = (error: Error | DetailedError): ApiProblem => {
  if (!isDetailed(error)) return toProblem(error);
  const response = error.originalResponse;
  if (!response) return new ApiProblem('offline', 0, 'connection.offline', '');
  const refusal = toRefusal(response.getStatus(), response.getBody());
  // Another tab may be sending the same file: the next try asks how much has come.
  return refusal.status === 409 || refusal.status === 423 ? new ApiProblem('broken', 409, refusal.code, '') : refusal;
};
