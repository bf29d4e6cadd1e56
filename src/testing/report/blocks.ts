import type { FamilyId } from '../../form/families.js'
import type { SectionId } from '../../model/index.js'

/** The tables as they are printed: the disclosure tables are blocks of one table. */
export type GridId = FamilyId

export type Block =
  | { type: 'subHeading'; number: string; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'table'; grid: GridId }

export interface SectionModel {
  id: SectionId
  /** 一 to 六. */
  number: string
  title: string
  children: readonly Block[]
}

export const subHeading = (number: string, text: string): Block => ({ type: 'subHeading', number, text })
export const paragraph = (text: string): Block => ({ type: 'paragraph', text })
export const table = (grid: GridId): Block => ({ type: 'table', grid })
