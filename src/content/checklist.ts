/**
 * The ids of what the explainers have to say, as they stand in the domain's checklist; the facts themselves are
 * there. An explainer names in `covers` the rows that it says.
 */

/** Rows to be said: HP what a plan is, MG a group, GT kinds of group, DF and RL how they differ and fit, HM HMOs, PC main doctors, BN what groups do well, AD advice, LF the contact form. */
const facts = `
  HP-01 HP-02 HP-03 HP-04 HP-05 HP-06 HP-07 HP-08 HP-09 HP-10 HP-11 HP-12 HP-13 HP-14 HP-15 HP-16 HP-17 HP-18
  MG-01 MG-02 MG-03 MG-04 MG-05 MG-06 MG-07 MG-08 MG-09 MG-13 MG-14 MG-16
  GT-01 GT-02 GT-03 GT-04 GT-05
  DF-01 DF-02 DF-03 DF-04 DF-05
  RL-01 RL-02 RL-03 RL-04 RL-05 RL-06 RL-07 RL-09 RL-10 RL-11 RL-12
  HM-01 HM-02 HM-03 HM-04 HM-05 HM-06a HM-06b HM-06c HM-06d HM-06e HM-06f HM-07 HM-08
  PC-01 PC-02 PC-03 PC-04 PC-05 PC-06 PC-07 PC-08
  BN-01 BN-02 BN-03 BN-04 BN-05 BN-06 BN-08
  AD-01 AD-02 AD-03 AD-04 AD-05 AD-06 AD-08 AD-09 AD-10 AD-11a AD-11b AD-11c AD-11d AD-11e AD-11f AD-11g AD-12 AD-13
  LF-01 LF-02 LF-03 LF-04 LF-05 LF-06 LF-07 LF-08 LF-09 LF-10 LF-11 LF-12 LF-13 LF-14 LF-15 LF-16`

/** Where the source documents are wrong and the guide says it right. W-18 is about their style. */
const corrections = 'W-01 W-02 W-03 W-04 W-05 W-06 W-07 W-08 W-09 W-10 W-11 W-12 W-13 W-14 W-15 W-16 W-17 W-19'

/** Sections on plan types, who decides, words, changes, lists, new rules, checking, dates, rights, and Medicare with Medi-Cal. */
const sections = '2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10'

export const toSay = [facts, corrections, sections].flatMap((ids) => ids.trim().split(/\s+/))

/** Wrong, and corrected by another row: no explainer says them. */
export const neverSaid = ['MG-15', 'DF-06', 'RL-08', 'AD-07']

/** Of use to nobody who chooses a plan; an explainer may say them and does not have to. */
export const background = ['MG-10', 'MG-11', 'MG-12', 'RL-13', 'RL-14', 'BN-07']
