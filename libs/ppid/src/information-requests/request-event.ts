import { newId, type RequestEventKind, type Transaction } from '@app/database';

/** Something that happened to a request. */
export interface RequestHappening {
  readonly kind: RequestEventKind;
  readonly on: string;
  /** Whose desk it lay on until then. */
  readonly publicBodyId: string | null;
  readonly text?: string | null;
  readonly detail?: object;
  /** Null: the requester, or the clock. */
  readonly userId: string | null;
}

/** Writes it down. */
export const keepEvent = async (
  tx: Transaction,
  requestId: string,
  { kind, on, publicBodyId, text = null, detail = {}, userId }: RequestHappening,
): Promise<void> => {
  await tx.query(
    `insert into information_request_events (id, request_id, kind, happened_on, public_body_id, text, detail, user_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), requestId, kind, on, publicBodyId, text, JSON.stringify(detail), userId],
  );
};
