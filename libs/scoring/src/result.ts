/** The exchange format `terbuka/result@1` (RULINGS 15) and the score sheet behind every number. */
import type { Decimal, ItemValue } from '@app/instrument';

export type StageState = 'scored' | 'gatedOut' | 'missed' | 'undetermined';

/**
 * One line of a score sheet. Every line's `value` is exact and on the period's scale; a line's `contribution` is what it
 * adds to its parent's value, so that the contributions of the children sum exactly to the parent's value
 * (before a clamp or a rounding, which the parent's `rule` names).
 */
export interface SheetLine {
  readonly code: string;
  readonly label: string;
  readonly kind: 'final' | 'stage' | 'node' | 'item' | 'juror';
  /** The rule that gave the value, e.g. `node.weighted`, `item.scale`, `stage.gatedOut.zero`; explained in docs/scoring.md. */
  readonly rule: string;
  /** What went in: the accepted value of an item, a known score. Absent where children say it. */
  readonly input?: ItemValue | { readonly score: Decimal };
  readonly weight: Decimal;
  /** Reduced fraction as text, `"458/5"` or `"90"`; null where excluded or undetermined. */
  readonly value: string | null;
  readonly contribution: string | null;
  /** The value rounded by the period's rule, e.g. `"91.60"`. */
  readonly rounded: Decimal | null;
  /** Why a line does not count, e.g. `notApplicable`, `notRelevant`, `notApplicableToKind`, `unanswered`. */
  readonly excluded?: string;
  /** Indonesian sentences on what else decided here: a gate, a band lowered by a condition, a tie broken. */
  readonly notes?: readonly string[];
  readonly children?: readonly SheetLine[];
}

export interface GateOutcome {
  readonly stage: string;
  readonly passed: boolean;
  /** Indonesian sentence, e.g. "Nilai SAQ 64,20 di bawah ambang 65,00". */
  readonly reason: string;
  /** Present where a recorded decision took the place of the gate's own word. */
  readonly decree?: string;
}

export interface StageResult {
  /** Rounded as for publication, which is what gates compare. */
  readonly score: Decimal | null;
  /** Reduced fraction just before any rounding of the stage. */
  readonly exact: string | null;
  readonly state: StageState;
  /** The score of the body's own answers, where the document holds them; it decides nothing. */
  readonly self?: { readonly score: Decimal | null; readonly exact: string | null };
}

export interface SubjectResult {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly status: 'ranked' | 'undetermined' | 'withdrawn' | 'notAssessed';
  readonly stages: Readonly<Record<string, StageResult>>;
  /** Reduced fraction just before the final rounding. */
  readonly exact: string | null;
  readonly final: Decimal | null;
  readonly band: string | null;
  /** The band the score alone reaches, where a condition lowered it, and the condition. */
  readonly bandLowered?: { readonly from: string; readonly because: string };
  readonly ranks: { readonly category: number | null; readonly band: number | null; readonly overall: number | null };
  readonly tieBrokenBy?: string;
  readonly gates: readonly GateOutcome[];
  readonly sheetSha256: string;
}

export interface ResultDocument {
  readonly format: 'terbuka/result@1';
  readonly period: { readonly code: string; readonly title: string; readonly year: number; readonly organiser: string };
  /** SHA-256 (hex) of the RFC 8785 form of the whole period document. */
  readonly inputSha256: string;
  readonly warnings: readonly string[];
  readonly results: readonly SubjectResult[];
}
