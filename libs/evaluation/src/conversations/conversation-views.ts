/** One remark of somebody of the body to the others of it. */
export interface ItemCommentView {
  readonly id: string;
  readonly itemCode: string;
  readonly text: string;
  readonly author: string;
  readonly at: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
}

/** What the body asked the organiser. */
export interface ItemQuestionView {
  readonly id: string;
  readonly itemCode: string;
  readonly text: string;
  readonly askedBy: string;
  readonly askedAt: string;
  /** Null until the organiser has answered. */
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

/** A question as the organiser's list shows it: whose, about what, and whether all may read the answer. */
export interface AskedQuestionView extends ItemQuestionView {
  readonly assessmentId: string;
  readonly body: string;
  /** The item's question, Indonesian. */
  readonly item: string;
  readonly published: boolean;
}

/** What the organiser tells bodies. */
export interface AnnouncementView {
  readonly id: string;
  /** Null: for all categories. */
  readonly category: string | null;
  /** Null: about no item in particular. */
  readonly itemCode: string | null;
  readonly title: string;
  readonly text: string;
  readonly at: string;
  readonly by: string;
}

/** What reaches one person's home, with where to read it. */
export interface ReceivedAnnouncementView extends AnnouncementView {
  readonly assessmentId: string;
  readonly period: string;
}

/** Somebody of the body, to be named in a comment. */
export interface ColleagueView {
  readonly userId: string;
  readonly name: string;
}

/** All that is said about the items of one questionnaire, as far as the reader may hear it. */
export interface Conversation {
  /** Empty for everybody outside the body. */
  readonly comments: readonly ItemCommentView[];
  readonly colleagues: readonly ColleagueView[];
  readonly questions: readonly ItemQuestionView[];
  readonly announcements: readonly AnnouncementView[];
}
