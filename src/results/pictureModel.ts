import type { Mark } from '../ui/StatusMark'

/**
 * What the picture shows, in words and in the order of its rows. Where things stand on the page is
 * worked out from it by `pictureLayout`.
 */
export type PictureModel = {
  doctors: PictureDoctor[]
  /** Medical groups; `noGroup` last when a plan needs none. */
  groups: PictureNode[]
  plans: PictureNode[]
  /** Doctor to group and group to plan: every listed relation that is drawn. */
  links: PictureLink[]
  focus: PictureFocus | null
}

export type PictureDoctor = { id: string; name: string; note: string; mark: Mark | null }

export type PictureNode = {
  id: string
  name: string
  note: string
  /** `said`: a note that only stands where links are not drawn. */
  said: string
  /** quiet: none of the person's doctors. */
  tone: 'plain' | 'quiet' | 'focus' | 'equal' | 'through'
}

export type PictureLink = { from: string; to: string; side: 'doctors' | 'plans'; faint: boolean }

/** The combination looked at: a strand for each doctor, in the doctors' order, through `group` or one of its own. */
export type PictureFocus = { group: string; plan: string; strands: PictureStrand[] }

export type PictureStrand = { doctor: string; mark: Mark; group?: string }

/** The node that stands for "no group needed". */
export const noGroup = '-'
