/** What is signed when the plenary determines: small, and it names everything by its hash. Pure. */
import { canonicalJson } from '@app/scoring';

export interface DeterminationStatement {
  readonly format: 'terbuka/determination@1';
  readonly organiser: string;
  readonly period: string;
  readonly number: string;
  readonly decidedAt: string;
  readonly policyVersion: number;
  /** Of the canonical period document: membership, policy, instruments, verdicts, denominators. */
  readonly periodSha256: string;
  /** Of the canonical result document, which names each sheet by its own hash. */
  readonly resultSha256: string;
  /** The determination whose place this one takes; absent for the first of a period. */
  readonly corrects?: { readonly number: string; readonly resultSha256: string; readonly reason: string };
}

/** The text whose bytes are signed: canonical JSON (RFC 8785), so that nobody's spaces decide. */
export const statementText = (statement: DeterminationStatement): string => canonicalJson(statement);
