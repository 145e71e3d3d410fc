import { may, type Actor } from '@app/access';
import type { RegistrationRule, RegistrationState, Transaction } from '@app/database';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import {
  contentOf,
  registrationDoubts,
  type RegistrationContent,
  type RegistrationDoubt,
} from './registration-content';
import {
  findEarlier,
  findKnownBody,
  findRegistration,
  type DecreeFile,
  type EarlierRegistrationRow,
  type RegistrationRow,
} from './registration.query';

export type RegistrationAction = 'save' | 'submit' | 'renew' | 'undoRenewal' | 'decide';

export interface RegistrationView {
  readonly assessmentId: string;
  readonly periodId: string;
  readonly periodTitle: string;
  readonly body: { readonly id: string; readonly code: string; readonly name: string; readonly kind: string };
  readonly deadline: string | null;
  readonly rule: RegistrationRule;
  /** Null while nothing has been typed. */
  readonly state: RegistrationState | null;
  readonly isRegistered: boolean;
  readonly revision: number;
  readonly content: RegistrationContent;
  readonly doubts: readonly RegistrationDoubt[];
  readonly decree: DecreeFile | null;
  readonly savedAt: string | null;
  readonly submittedAt: string | null;
  /** Why it was returned last; told until it is approved, so that who looks again knows what was to be mended. */
  readonly reason: string | null;
  /** The first is 1; each renewal is one more. */
  readonly round: number;
  /** What was approved before, the newest first. */
  readonly earlier: readonly EarlierRegistrationView[];
  /** Whoever gave what was approved acts for the body no more. */
  readonly isOfficerGone: boolean;
  readonly allowed: readonly RegistrationAction[];
}

/** What was approved before a renewal. */
export interface EarlierRegistrationView {
  readonly round: number;
  readonly content: RegistrationContent;
  readonly decree: DecreeFile | null;
  readonly submittedAt: string;
  readonly decidedAt: string;
}

/** What an empty one begins with. */
export const begunWith = async (
  tx: Transaction,
  { id, publicBodyId }: LoadedAssessment,
): Promise<Partial<RegistrationContent>> => {
  const { officerName, phone, email, website } = await findKnownBody(tx, publicBodyId, id);
  return {
    officerName: officerName ?? '',
    officerPhone: phone ?? '',
    officerEmail: email ?? '',
    website: website ?? '',
  };
};

/** The registration as far as it is, to whoever may read it. Throws `access.*`. */
export const loadView = async (tx: Transaction, actor: Actor, assessmentId: string): Promise<RegistrationView> => {
  const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'registration.read' });
  const row = await findRegistration(tx, assessmentId);
  const content = contentOf(row ? row.content : await begunWith(tx, assessment));
  const [period] = await tx.query<{ title: string }[]>('select title from periods where id = $1', [
    assessment.periodId,
  ]);
  return {
    assessmentId,
    periodId: assessment.periodId,
    periodTitle: period?.title ?? '',
    body: {
      id: assessment.publicBodyId,
      code: assessment.bodyCode,
      name: assessment.bodyName,
      kind: assessment.bodyKind,
    },
    deadline: assessment.saqUntil,
    rule: assessment.registrationRule,
    isRegistered: assessment.state !== 'invited' && assessment.state !== 'withdrawn',
    content,
    doubts: registrationDoubts(content),
    ...keptOf(row),
    earlier: (await findEarlier(tx, assessmentId)).map(earlierOf),
    allowed: allowedOn(actor, assessment, row),
  };
};

/** What is kept of it; nothing while nobody has typed. */
const keptOf = (
  row: RegistrationRow | null,
): Pick<
  RegistrationView,
  'state' | 'revision' | 'round' | 'isOfficerGone' | 'decree' | 'savedAt' | 'submittedAt' | 'reason'
> =>
  row
    ? {
        state: row.state,
        revision: row.revision,
        round: row.round,
        isOfficerGone: row.isOfficerGone,
        decree: row.decree,
        savedAt: row.savedAt.toISOString(),
        submittedAt: row.submittedAt?.toISOString() ?? null,
        reason: row.reason,
      }
    : {
        state: null,
        revision: 0,
        round: 1,
        isOfficerGone: false,
        decree: null,
        savedAt: null,
        submittedAt: null,
        reason: null,
      };

const earlierOf = ({ content, submittedAt, decidedAt, ...row }: EarlierRegistrationRow): EarlierRegistrationView => ({
  ...row,
  content: contentOf(content),
  submittedAt: submittedAt.toISOString(),
  decidedAt: decidedAt.toISOString(),
});

const allowedOn = (actor: Actor, assessment: LoadedAssessment, row: RegistrationRow | null): RegistrationAction[] => {
  if (assessment.periodState !== 'open' || assessment.state === 'withdrawn') return [];
  const state = row?.state ?? 'draft';
  if (state === 'submitted') return may(actor, 'registration.decide', assessment) ? ['decide'] : [];
  if (!may(actor, 'registration.write', assessment)) return [];
  if (state === 'approved') return ['renew'];
  return row && row.round > 1 ? ['save', 'submit', 'undoRenewal'] : ['save', 'submit'];
};
