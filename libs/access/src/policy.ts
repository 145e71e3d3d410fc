import type { Role } from '@app/database';
import type { Actor } from './actor';

/**
 * How far a role's permission reaches: the whole installation, its own organiser, its own body, or only what it was
 * assigned to inside its organiser.
 */
export type Scope = 'installation' | 'organiser' | 'body' | 'assigned';

/** What an action is done to: whose it is, and who was assigned to it. */
export interface Subject {
  readonly organiserId: string | null;
  readonly publicBodyId?: string | null;
  readonly assignedTo?: readonly string[];
}

const bodyRoles = { unitPpid: 'body', superior: 'body' } as const;
const officeRoles = { organiserAdmin: 'organiser', commissioner: 'organiser', leadPpid: 'organiser' } as const;
const everyoneInside = {
  ...bodyRoles,
  ...officeRoles,
  verifier: 'organiser',
  juror: 'organiser',
  regionalHead: 'organiser',
} as const;

type Permission = Readonly<Partial<Record<Role, Scope>>>;

/** The whole of who may do what (DESIGN §2). An action that is not here does not exist. */
export const policy = {
  'period.read': { ...everyoneInside, unitPpid: 'organiser', superior: 'organiser' },
  'period.write': { organiserAdmin: 'organiser' },
  'calendar.read': { ...everyoneInside, unitPpid: 'organiser', superior: 'organiser' },
  'calendar.write': { organiserAdmin: 'organiser' },
  'instrument.read': { ...everyoneInside, unitPpid: 'organiser', superior: 'organiser' },
  'instrument.write': { organiserAdmin: 'organiser' },
  'instrumentDraft.read': { organiserAdmin: 'organiser', commissioner: 'organiser' },
  'instrumentDraft.comment': { organiserAdmin: 'organiser', commissioner: 'organiser' },
  'publicBody.read': { ...officeRoles, verifier: 'organiser', regionalHead: 'organiser', ...bodyRoles },
  'publicBody.write': { organiserAdmin: 'organiser' },
  'membership.read': { ...bodyRoles, ...officeRoles },
  'membership.write': { ...bodyRoles, organiserAdmin: 'organiser' },
  'user.write': { operator: 'installation' },
  'person.read': { organiserAdmin: 'organiser', operator: 'installation' },
  'person.write': { organiserAdmin: 'organiser', operator: 'installation' },
  'reminder.read': officeRoles,
  'reminder.write': { organiserAdmin: 'organiser' },
  'mail.read': { organiserAdmin: 'organiser' },
  'mail.write': { organiserAdmin: 'organiser' },

  'assessment.read': { ...bodyRoles, ...officeRoles, verifier: 'assigned' },
  /** The body's evidence by itself, which a second reader may look at too. */
  'evidence.read': { ...bodyRoles, ...officeRoles, verifier: 'assigned' },
  /** Being at the questionnaire together: who is here, what changes, how an answer came about. The body's own business. */
  'assessment.follow': bodyRoles,
  'invitation.write': { organiserAdmin: 'organiser' },
  'funnel.read': officeRoles,
  'registration.read': { ...bodyRoles, ...officeRoles },
  'registration.write': { unitPpid: 'body' },
  'registration.decide': { organiserAdmin: 'organiser' },
  'assessment.register': { unitPpid: 'body' },
  'assessment.withdraw': { organiserAdmin: 'organiser' },
  'answer.write': { unitPpid: 'body' },
  'evidence.write': { unitPpid: 'body' },
  'submission.write': bodyRoles,
  'signing.ask': { unitPpid: 'body' },
  'signing.return': { superior: 'body' },
  /** The scan of what the superior signed by hand. Who reads a second time judges items and needs none. */
  'signedLetter.read': { ...bodyRoles, ...officeRoles, verifier: 'assigned' },
  /** Having a link of a body's evidence looked at once more: the body itself, its organiser, whoever judges it. */
  'linkCheck.write': { ...bodyRoles, organiserAdmin: 'organiser', verifier: 'assigned' },
  'submissionRules.write': { organiserAdmin: 'organiser' },
  'repair.write': { organiserAdmin: 'organiser', verifier: 'assigned' },
  'extension.read': officeRoles,
  'extension.write': { organiserAdmin: 'organiser' },
  'lateAnswer.write': { unitPpid: 'body' },
  'lateAnswer.read': officeRoles,
  /** What came with a late answer, before it is evidence. Who judges sees what was taken in. */
  'lateEvidence.read': { ...bodyRoles, ...officeRoles },
  'lateAnswer.decide': { organiserAdmin: 'organiser' },
  /** What is asked of the organiser about items. Verifiers judge by what was handed in, not by what was asked. */
  'conversation.read': { ...bodyRoles, ...officeRoles },
  'itemComment.write': bodyRoles,
  'itemQuestion.write': bodyRoles,
  'itemQuestion.read': officeRoles,
  'itemQuestion.answer': { organiserAdmin: 'organiser' },
  'announcement.read': { ...bodyRoles, ...officeRoles },
  'announcement.write': { organiserAdmin: 'organiser' },

  'verification.read': { verifier: 'organiser' },
  'verdict.write': { verifier: 'assigned' },
  'verification.write': { verifier: 'assigned' },
  /** The second reader's own desk: nothing of the first reading is in it. */
  'verdictReason.write': { verifier: 'organiser', organiserAdmin: 'organiser' },
  /** A verifier asks the body about an item, and the body answers in words. */
  'clarification.read': { ...bodyRoles, ...officeRoles, verifier: 'assigned' },
  'clarification.ask': { verifier: 'assigned' },
  'clarification.answer': bodyRoles,
  'secondReading.read': { verifier: 'assigned' },
  'secondReading.write': { verifier: 'assigned' },
  'reading.overview': officeRoles,
  /** Saying of oneself that there is a conflict of interest; of others, the organiser records it. */
  'conflict.say': { organiserAdmin: 'organiser', commissioner: 'organiser', verifier: 'organiser', juror: 'organiser' },
  'conflict.record': { organiserAdmin: 'organiser' },
  'adjudication.decide': { organiserAdmin: 'organiser', commissioner: 'organiser', verifier: 'organiser' },
  'scoreRelease.write': { organiserAdmin: 'organiser' },
  'appeal.write': bodyRoles,
  'appeal.read': { ...bodyRoles, ...officeRoles, verifier: 'organiser' },
  'appeal.decide': { verifier: 'organiser', commissioner: 'organiser' },
  'appeal.overview': officeRoles,
  'assignment.read': officeRoles,
  'assignment.write': { organiserAdmin: 'organiser' },
  'board.read': { ...officeRoles, regionalHead: 'organiser' },

  'stage.open': { organiserAdmin: 'organiser' },
  'gate.read': officeRoles,
  'gate.decide': { organiserAdmin: 'organiser', commissioner: 'organiser' },
  'presentation.read': { organiserAdmin: 'organiser', commissioner: 'organiser', juror: 'assigned' },
  'presentation.score': { juror: 'assigned' },
  'presentation.attend': { organiserAdmin: 'organiser' },
  /** Where and when bodies appear, in which order, before whom. */
  'presentationSession.read': { organiserAdmin: 'organiser', commissioner: 'organiser' },
  'presentationSession.write': { organiserAdmin: 'organiser' },
  'presentationSession.calendar': { organiserAdmin: 'organiser', commissioner: 'organiser', juror: 'assigned' },
  /** Slides by the body, slides and recordings by the organiser. */
  'presentationMaterial.write': { ...bodyRoles, organiserAdmin: 'organiser' },
  /** When and where one body appears; nothing of jurors and cards. */
  'presentationTurn.read': { ...bodyRoles, organiserAdmin: 'organiser', commissioner: 'organiser', juror: 'assigned' },

  /** Stages that an assessor fills: website checks, access tests, visits. */
  'inspection.read': { ...officeRoles, verifier: 'assigned' },
  'inspection.write': { verifier: 'assigned' },
  /** Giving back what had ended: the organiser does, and whoever filled it mends it. */
  'inspection.correct': { organiserAdmin: 'organiser' },
  'card.correct': { organiserAdmin: 'organiser' },
  /** That a stage was corrected and why; nothing of what was found or scored. */
  'stageCorrection.read': { ...bodyRoles, ...officeRoles },
  'inspection.miss': { organiserAdmin: 'organiser', verifier: 'assigned' },
  /** The paper that both parties signed, once the visit is finished. */
  'visitMinutes.read': { ...officeRoles, ...bodyRoles, verifier: 'assigned' },

  /** Scores given elsewhere, with the documents they were taken from. */
  'recordedScore.read': officeRoles,
  'recordedScore.write': { organiserAdmin: 'organiser' },

  /** What bodies plan about what lost points: the body writes, its superior confirms, a year later a verifier checks. */
  'followUp.read': { ...bodyRoles, ...officeRoles, verifier: 'assigned', regionalHead: 'organiser' },
  'followUp.write': { unitPpid: 'body' },
  'followUp.confirm': { superior: 'body' },
  'followUp.check': { verifier: 'assigned' },

  'standings.read': { ...officeRoles, regionalHead: 'organiser' },
  'sheet.read': { ...officeRoles, ...bodyRoles, verifier: 'assigned', regionalHead: 'organiser' },
  'plenary.read': { organiserAdmin: 'organiser', commissioner: 'organiser' },
  'plenary.write': { organiserAdmin: 'organiser', commissioner: 'organiser' },
  /** Help for the plenary speaks of jurors and verifiers by name. */
  'advice.read': { organiserAdmin: 'organiser', commissioner: 'organiser' },
  'advice.write': { organiserAdmin: 'organiser', commissioner: 'organiser' },
  /** Letterhead, signatories, numbers and words of papers. */
  'papers.write': { organiserAdmin: 'organiser', commissioner: 'organiser' },
  'determination.write': { commissioner: 'organiser' },
  'publication.read': { organiserAdmin: 'organiser', commissioner: 'organiser' },
  'publication.write': { organiserAdmin: 'organiser' },
  'report.read': { ...officeRoles, ...bodyRoles, regionalHead: 'organiser' },
  'report.write': { ...officeRoles, ...bodyRoles, regionalHead: 'organiser' },
  /** Results of earlier years, from tables. */
  'pastYear.read': { ...officeRoles, regionalHead: 'organiser' },
  'pastYear.write': { organiserAdmin: 'organiser' },
  'dashboard.read': { ...officeRoles, regionalHead: 'organiser' },

  /** Requests for information carry personal data: only the desk they lie on, its superior and the lead PPID see them. */
  'informationRequest.read': { ...bodyRoles, leadPpid: 'organiser' },
  'informationRequest.write': { unitPpid: 'body', leadPpid: 'organiser' },
  'objection.decide': { superior: 'body', leadPpid: 'organiser' },
  'requestRules.read': { ...bodyRoles, leadPpid: 'organiser', organiserAdmin: 'organiser' },
  'requestRules.write': { leadPpid: 'organiser', organiserAdmin: 'organiser' },

  /** A question to the clinic is read by the desks it lay on, the body that asks, and the lead PPID. */
  'consultation.read': { unitPpid: 'body', leadPpid: 'organiser' },
  'consultation.serve': { unitPpid: 'body', leadPpid: 'organiser' },
  'consultation.ask': { unitPpid: 'body' },
  'faqEntry.write': { leadPpid: 'organiser' },

  /** Lists of public and of exempt information: each body writes its own, the lead PPID helps all. */
  'listing.read': { ...bodyRoles, leadPpid: 'organiser', organiserAdmin: 'organiser' },
  'listing.write': { unitPpid: 'body', leadPpid: 'organiser' },
  /** Recording the decree that fixes a list as it stands. */
  'listing.fix': { ...bodyRoles, leadPpid: 'organiser' },

  'operations.read': { operator: 'installation' },
  'auditEvent.read': { organiserAdmin: 'organiser' },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof policy;

/** Why an action is refused, or `allowed`. A foreign tenant's thing does not exist, as far as the actor can tell. */
export type Ruling = 'allowed' | 'wrongRole' | 'foreignOrganiser' | 'foreignBody' | 'notAssigned';

const scopeOf = (role: Role, action: Action): Scope | undefined => (policy[action] as Permission)[role];

/** Judges one action on one subject; without a subject, only whether the role has the action at all. */
export const rule = (actor: Actor, action: Action, subject?: Subject): Ruling => {
  const scope = scopeOf(actor.role, action);
  if (!scope) return 'wrongRole';
  if (!subject || scope === 'installation') return 'allowed';
  if (!actor.organiserId || actor.organiserId !== subject.organiserId) return 'foreignOrganiser';
  if (scope === 'body')
    return actor.publicBodyId && actor.publicBodyId === subject.publicBodyId ? 'allowed' : 'foreignBody';
  if (scope === 'assigned') return subject.assignedTo?.includes(actor.userId) ? 'allowed' : 'notAssigned';
  return 'allowed';
};

/** Whether the actor may do it. */
export const may = (actor: Actor, action: Action, subject?: Subject): boolean =>
  rule(actor, action, subject) === 'allowed';
