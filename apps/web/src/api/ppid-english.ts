/** English for the refusals of the network of information officers; see problem-english.ts. */
export const ppidEnglish: Readonly<Record<string, string>> = {
  'clinicSlot.overlap': 'This desk already offers times then. Choose another hour, or withdraw the old times first.',
  'clinicSlot.past': 'The time has to lie in the future. Change the date or the hour it begins.',
  'clinicSlot.taken': 'That time was booked or withdrawn, or has passed. Reload and choose another.',
  'consultation.address': 'Give a valid e-mail address: the answer is sent there.',
  'consultation.changed': 'Somebody else just added to this conversation. Reload, read it, then do it again.',
  'consultation.desk': 'The question lies on that desk already. Choose another information officer of the organiser.',
  'consultation.step': 'That step does not fit the state the consultation is in. Reload to see what can be done.',
  'faqEntry.changed': 'Somebody else just changed this answer. Reload, check, then make your change again.',
  'informationRequest.address':
    'The information cannot be sent without an address: give an e-mail address, or a postal address for post and courier.',
  'informationRequest.changed': 'This request was just changed by somebody else. Reload, check, then do it again.',
  'informationRequest.day': 'The date cannot lie before what happened last, nor in the future.',
  'informationRequest.desk':
    'Choose another information officer of the same organiser; the request lies on that desk already, or it is unknown.',
  'informationRequest.ground':
    'A refusal needs the ground of the exemption and the result of the consequence test. Fill in both.',
  'informationRequest.identity':
    'The requester’s identity was not recorded, but the rules ask for it before information is given. Complete it, or ask the requester to.',
  'informationRequest.number':
    'That register number is taken. Check the number pattern in the rules of serving requests, then try again.',
  'informationRequest.overdue': 'A prolongation can only be told before the request is due. Answer this request soon.',
  'informationRequest.step': 'That step does not fit the state the request is in. Reload to see what can be done.',
  'listing.body': 'Choose the public body whose list this is, one of your organiser.',
  'listing.changed': 'Somebody else just changed this line. Reload, check, then make your change again.',
  'listing.ground': 'What is exempt needs the law that exempts it. Fill in that ground.',
  'listing.period': 'An exemption cannot end before the day of its consequence test. Check both dates.',
  'listing.withdrawn': 'This line was withdrawn. Put it back on the list first, then change it.',
  'listingDecree.day': 'The date of the decree cannot lie in the future. Check the date.',
  'listingDecree.empty': 'There is nothing on this list to be fixed yet. Enter information first.',
  'listingDecree.taken': 'A decree with that number is recorded for this list already. Check the number.',
  'listingImport.faulty': 'This file still has faults. Mend the cells named, then check it again.',
  'listingImport.moved': 'The file or the list changed since it was checked. Check it again, then agree.',
  'objection.decided': 'This objection was decided already.',
  'objection.early': 'An objection is possible once the request was decided or is overdue.',
  'objection.open': 'This request has an objection that is not decided yet.',
  'requestProof.invalid': 'The check against spam is not valid or too old. Press send once more; what you typed stays.',
  'requestProof.used': 'This request was sent already. Look into your e-mail to confirm it.',
  'requestRules.pattern': 'The pattern must hold {number}, {code} and {year}, so that no number comes twice.',
  'requestRules.stale': 'The rules were just changed by somebody else. Reload, then make your change again.',
};
