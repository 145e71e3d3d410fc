/** What a body sent after its deadline, and what became of it. */
export interface LateCounts {
  readonly waiting: number;
  readonly accepted: number;
  readonly declined: number;
}

/**
 * Whether the same person said something later on the item before anybody decided: a phone repeats what was under way before
 * what was typed behind it, and only the last counts. Something typed before it that merely arrived later is no such word.
 * Where the deadline moved, a plain save is one too. Evidence that still waits keeps the late answer it stands beside.
 */
export const followedSql = (late: string): string => `(${late}.decision is null and (
  exists (select 1 from late_answers f
    where f.assessment_id = ${late}.assessment_id and f.item_code = ${late}.item_code and f.sent_by = ${late}.sent_by
      and f.id > ${late}.id and (f.typed_at >= ${late}.typed_at or f.typed_at is null or ${late}.typed_at is null)
      and (not f.is_evidence_only or ${late}.is_evidence_only))
  or not exists (select 1 from late_evidence w where w.late_answer_id = ${late}.id and w.evidence_id is null)
     and (${late}.is_evidence_only or exists (select 1 from answers n
       where n.assessment_id = ${late}.assessment_id and n.item_code = ${late}.item_code and n.saved_by = ${late}.sent_by
         and n.saved_at > ${late}.arrived_at))))`;

/** Column over `a`: {@link LateCounts}; null where nothing came late. */
export const lateCounts = `
  (select case when count(*) > 0 then json_build_object('waiting', count(*) filter (where t.decision is null),
            'accepted', count(*) filter (where t.decision = 'accepted'), 'declined', count(*) filter (where t.decision = 'declined')) end
     from late_answers t where t.assessment_id = a.id and not ${followedSql('t')})`;
