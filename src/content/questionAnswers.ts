const yesNoUnsure = ['yes', 'no', 'not-sure']

/** Every question and the answers that its file has to label; those that depend on the visitor's ZIP or doctors are not in a file. */
export const questionAnswers: Record<string, string[]> = {
  coverage: ['medicare', 'medicare-and-medi-cal', 'job', 'marketplace', 'medi-cal', 'not-sure'],
  hasMedicare: yesNoUnsure,
  hasMediCal: yesNoUnsure,
  hasJobCover: yesNoUnsure,
  zip: [],
  county: [],
  timing: ['turning-65', 'have-part-b', 'have-plan', 'new-job', 'losing-cover', 'moved', 'doctor-leaving', 'looking'],
  doctors: [],
  mainDoctor: ['none'],
  treatment: ['yes', 'no', 'rather-not-say'],
  hospital: ['none'],
  weeksAway: ['0', '4', '8', '12', '26'],
  specialists: ['through-main-doctor', 'directly', 'not-sure'],
  budget: ['lowest', 'balanced', 'freedom', 'not-sure'],
  needs: [],
  medicines: ['yes', 'no', 'rather-not-say'],
  checkAnswers: ['done'],
}
