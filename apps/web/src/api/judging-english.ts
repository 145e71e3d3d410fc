/** English for the refusals from verification to publication; see problem-english.ts. */
export const judgingEnglish: Readonly<Record<string, string>> = {
  'adjudication.none': 'No difference between verdicts is waiting at this item.',
  'adjudication.ownVerdict': 'You are one of the readers of this assessment. Somebody else decides the difference.',
  'appeal.closed': 'Your public body cannot appeal now. Appeals are taken only inside their window.',
  'appeal.done': 'This item was appealed already; each item can be appealed once.',
  'appeal.ended': 'This appeal was decided or withdrawn already.',
  'appeal.noVerdict': 'Item {itemCode} has no verdict to appeal against.',
  'appeal.ownVerdict': 'You gave a verdict on this item before. Somebody else decides its appeal.',
  'appeal.worse':
    'The new verdict gives the body fewer points than the one it appealed, so nothing is granted. Choose one that gives more, or refuse the appeal with your reason; the earlier verdict then stands.',
  'appeal.sameValue': 'This value is what the appealed verdict says. Refuse the appeal, or choose another value.',
  'appeal.tooMuch': 'One appeal holds at most {most} new pieces of evidence.',
  'card.incomplete': '{missingCount} criteria have no score yet.',
  'card.signed': 'This score card is signed already.',
  'followUp.tooEarly': 'The result is not open yet. The follow-up is planned once your score can be read.',
  'followUp.stale':
    'The plan of item {itemCode} was changed by somebody else since you opened it. Load it anew, read it, then do it again.',
  'followUp.duePast': 'That day is past. Choose today or a later one, or mark it as done.',
  'followUp.proof': 'What is done needs a link of proof or a note; what is dropped needs its reason in the note.',
  'followUp.none': 'Last year nothing was planned about item {itemCode}.',
  'followUp.checkNote': 'What is not kept needs a note: what is still missing.',
  'clarification.answered': 'This clarification was answered already.',
  'conflict.body': 'This organiser has no such public body.',
  'conflict.ended': 'This conflict of interest was ended already.',
  'conflict.known': 'This conflict of interest is recorded already.',
  'conflict.person': 'That person is no verifier, juror or commissioner of this organiser.',
  'contact.address': 'Both e-mail addresses, of the receiver and for replies, are needed.',
  'contact.beforeRequest': 'Record the request first; no other contact can come before it was sent.',
  'contact.future': 'The time of the contact has not come yet.',
  'contact.mailed': 'The request that was sent from here was really sent, so it is not deleted.',
  'contact.noAccessTest': 'Only access tests have a log of contacts.',
  'contact.tooMany': 'One access test holds at most {most} contacts.',
  'contact.unknown': 'That contact does not exist.',
  'correction.bodies':
    'Choose at least one public body that takes part; those that never registered or have left cannot be corrected.',
  'correction.empty':
    'No score, qualification or rank changes. Withdraw the correction, or look at its verdicts once more.',
  'correction.judged':
    'Something has been judged anew or given back, so this correction cannot be withdrawn. Finish the judging and the verification, then determine it.',
  'correction.none': 'No correction is under way.',
  'correction.reasonMissing':
    'Write the reason of the correction, at least {least} letters; the public bodies will read it.',
  'correction.scored': 'Jurors have scored with this rubric. Its criteria cannot change in this period any more.',
  'correction.stale': 'Somebody corrected this instrument since you saw its preview. Look at the preview once more.',
  'correction.tooEarly': 'There is no determination to correct yet. Determine the results first.',
  'correction.underWay': 'The correction of this determination is open already. Reload the page to see it.',
  'criterion.unknown': 'The rubric has no criterion {criterionCode}.',
  'determination.numberTaken':
    'The number {number} is on another decree already. Write another, or leave it empty to take the next one by the pattern.',
  'determination.done': 'This period is determined already.',
  'determination.notReady': 'It cannot be determined yet. Finish what is named.',
  'draw.reason':
    'Lots were drawn for this session already. Write why they are drawn again; the old draw stays and can be seen.',
  'gate.entered': 'This public body has entered that stage, so it can no longer be said not to take part.',
  'recordedScore.source': 'Choose a source document of this stage, or upload it first.',
  'recordedScore.invalid': 'The scores were not recorded: something is to be mended first.',
  'gate.none': 'This stage has no condition of entry, so there is nothing to decide.',
  'handOver.nothing': 'That person has no work that could still be handed over.',
  'inspection.byRule': 'The score of {itemCode} follows from the dates in the log of contacts; correct the log.',
  'stageCorrection.unended': 'This has not ended yet, so whoever fills it can still change it.',
  'stageCorrection.determined':
    'The results of this period have been determined. What is wrong after that changes only by a correction of the determination by a commissioner that names this body.',
  'inspection.ended': 'The assessment of this stage is finished already.',
  'inspection.incomplete': '{missingCount} items have no score yet.',
  'inspection.invalid': 'The score of {itemCode} is not right yet.',
  'inspection.stale': 'The score of {itemCode} was changed elsewhere since you opened it. Reload this page.',
  'inspection.tooMuch': 'One assessment holds at most {most} pieces of evidence.',
  'juror.away':
    'The organiser recorded that you did not hear this presentation. {reason} Tell the organiser if that is wrong.',
  'juror.conflict': 'Conflict of interest: {reason}.',
  'juror.missing': 'There is no juror to assign yet.',
  'juror.notSeated': 'That person does not sit as a juror in this session.',
  'juror.recused': 'You do not score this presentation. {reason}',
  'juror.seated': 'This juror sits at all public bodies of this session already.',
  'juror.tooFew': 'A panel needs at least {least} jurors.',
  'juror.unknown': 'That person is no juror of this organiser.',
  'jurorScore.invalid': 'The score is outside the range of its criterion.',
  'jurorScore.stale': 'This score was changed elsewhere since you opened it.',
  'material.heard': 'Jurors have begun to sign the cards of this presentation, so its slides no longer change.',
  'material.recording': 'Recordings are added by the organiser. You can add slides.',
  'material.tooMany': 'One presentation holds at most {most} files and links. Delete what is not needed.',
  'papers.invalid': 'Something about the papers cannot be used yet. Look at what is marked.',
  'papers.logo.kind': 'The logo has to be a PNG or JPEG picture.',
  'papers.logo.tooLarge': 'The picture of the logo is too large; choose one of at most 2 MB.',
  'papers.logo.unreadable':
    'The picture of the logo is damaged or too large to open. Save it again, then upload it again.',
  'papers.stale': 'Somebody changed these papers since you opened them. Reload, then change them again.',
  'plenary.about': 'A decision is about one public body or one category of this period, or about the whole period.',
  'plenary.closed': 'This sitting is closed; open a new one to decide again.',
  'plenary.counted':
    'This sitting has decided with {present} members present. How many were present cannot change any more, and the quorum cannot be larger.',
  'plenary.members.chairAbsent': 'The chair must be one of the members present.',
  'plenary.members.quorumTooLarge': 'The quorum cannot be larger than the number of members.',
  'plenary.members.twice': 'The name of a member is written twice.',
  'plenary.noQuorum': 'The sitting has no quorum ({quorum} members present), so it cannot decide.',
  'plenary.votes': 'Votes for, against and abstentions must add up to the members present.',
  'presence.reason': 'Write the reason, and the hour of coming or going for those who were late or left.',
  'presence.signed': 'This juror has signed the cards of {bodies}, so it cannot be recorded that they were not heard.',
  'presence.turn': 'Choose a public body of this session: the first or the last that was heard.',
  'presentation.noHour': 'This public body is in no session yet, so it has no hour.',
  'presentationSession.begun':
    'Jurors have signed cards in this session. Its order and hours no longer change; room and link still can.',
  'presentationSession.body':
    'There is a public body that does not present in this stage, or is in a session already. Reload the page.',
  'presentationSession.empty': 'This session has no public body yet. Put them in first, then draw lots.',
  'presentationSession.holds': 'This session still has public bodies. Take all of them out first.',
  'presentationSession.judged':
    'A card of this public body is signed already, so its place in the session no longer changes.',
  'presentationSession.link':
    'The video link must be a whole address that begins with https://, as in the invitation of the meeting.',
  'presentationSession.none':
    'No session is waiting for lots to be drawn. Make a session first, then spread the public bodies.',
  'presentationSession.notDrawn':
    'No lots were drawn for this session, so it cannot be recorded yet from or until which public body a juror was there.',
  'presentationSession.place': 'Fill in a room, a video link or both, so that people know where to go.',
  'publication.done': 'The results of this period are published already.',
  'publication.past': 'That hour of publication is over. Choose one to come, or publish now.',
  'publication.reason': 'Write the reason; a scheduled publication is changed only with one.',
  'publication.unplanned': 'The publication of this period is not scheduled.',
  'publication.none': 'No result is public now, so there is none to withdraw.',
  'publication.withdrawn': 'This result was withdrawn by its organiser. The reason stands on the page of the result.',
  'publication.tooEarly': 'The results are not determined yet, so they cannot be published.',
  'reader.barred': 'That person cannot read this assessment: {reason}.',
  'reading.finished': 'The second reading of this assessment is finished already.',
  'reading.incomplete': '{missingCount} items have no verdict of yours yet.',
  'reading.waived': 'The second reading of this assessment was waived already.',
  'readingRule.frozen':
    'The number of readers changes only while the period is being drawn up, or while it runs with a reason.',
  'release.noWindow': 'The policy of this period has no window for appeals, so nothing is opened.',
  'release.nothing': 'There is no score to open yet: finish verification first, or all of them are open.',
  'release.windowOver':
    'The window for appeals is over by the schedule. Change its schedule first, then open the scores.',
  'report.finished': 'That report is finished already and cannot be cancelled.',
  'report.invalid': 'Such a report cannot be made.',
  'report.notReady': 'That report is not finished yet.',
  'paper.unknown':
    'That document code is not known, or its result is not published yet. Check the code on your document.',
  'report.unknown': 'That report does not exist.',
  'result.hidden': 'The score is not open yet: the verification of your public body is not finished.',
  'result.unreleased':
    'The score of this body is not open yet. You can read it once the organiser opens its provisional score.',
  'results.unreleased':
    'Scores of {count} bodies are not open yet. A table of scores can be made once the organiser has opened them all.',
  'judging.unsettled':
    'Readings, inspections and scores of this stage can be read once the results of the period are determined. Until then, read the score sheets of bodies whose score is open.',
  'stage.followed':
    'The window of {stage} is over and the stage after it has begun, so that window cannot be opened again.',
  'stage.notBegun': 'By its schedule this stage has not begun.',
  'stage.opened': 'This stage is open already.',
  'stage.tooEarly': '{waiting} public bodies have not finished the stage before.',
  'stage.unknown': 'This period has no such stage.',
  'stage.windowOver':
    'By its schedule this stage is over, so nothing can be filled in or opened any more. Where more time is needed, the organiser changes the schedule with a reason.',
  'verdict.readTwice':
    'The second reading of {itemCode} is finished, so the first verdict no longer changes. Where the two differ, a third person decides.',
  'verdict.adjudicated': 'A third person decided the difference at {itemCode}; it no longer changes.',
  'verdict.appealed': 'The verdict on {itemCode} was decided on appeal and no longer changes.',
  'verdict.invalid': 'The verdict on {itemCode} is not right yet.',
  'verdict.stale': 'The verdict on {itemCode} was changed since you opened it.',
  'verdictReason.foreign': 'That reason is not yours. Shared ones are deleted by the organiser.',
  'verdictReason.tooMany': 'The list of reasons holds at most {most}. Delete what is not used.',
  'verification.disputed':
    'Two readers read {count} items differently. Verification is closed once a third person has decided them.',
  'verification.incomplete': '{missingCount} questions have no verdict yet.',
  'verification.notBegun':
    'By the schedule verification has not begun, so no verdict is taken yet. Where it has to begin earlier, ask the organiser to change the schedule of verification.',
  'verification.windowOver':
    'By the schedule verification is over, so this verdict was not kept. Ask the organiser to change the schedule of verification, then save again.',
  'verification.tied':
    'The verdicts on {items} were given by somebody who is tied to this body now. Review and save them again before finishing verification; the same verdict will do.',
  'verification.toReview':
    'The questionnaire was corrected or mended after it was judged. Review the verdicts {items} before finishing verification.',
  'verification.unread':
    'The second reading is not finished. Verification is closed after it, or after the organiser waives it with a reason.',
  'verifier.conflict': 'Conflict of interest: {reason}. Somebody else reads and judges this body.',
  'verifier.missing': 'There is no verifier to assign yet.',
  'item.notYours':
    'Another verifier reads this item. Ask the organiser to move its part if it should be you who reads it.',
  'assignment.unheld': 'Nobody has this assessment yet. Assign the whole of it first, then move its parts.',
  'verifier.unknown': 'That person is no verifier of this organiser.',
  'visit.changed':
    'What was found at the visit changed after it was signed. Show the newest to both parties, then ask them to sign again.',
  'visit.evidenceChanged':
    'The photographs, files or links that were signed are not those on the server, at item {itemCodes}. Wait until all are sent, show them to both parties, then ask for their signatures again.',
  'visit.notOne': 'Only a visit is signed by both parties, not this stage.',
  'visit.strokes': 'The drawn signature cannot be read. Clear it, then ask for it once more.',
  'visit.tooMany': 'One visit holds at most {most} signatures.',
  'visit.unsigned':
    'What was found last is not signed by both parties. Ask them to sign, or record why somebody refuses.',
  'visitMinutes.none': 'Minutes are made once the assessor has finished the visit.',
  'visitMinutes.pending': 'The minutes are being made as a PDF. Wait a moment, then try again.',
};
