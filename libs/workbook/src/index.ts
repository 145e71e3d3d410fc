export { columnLetter } from './column-letter';
export { readListings, type ListingRow, type ListingsReading } from './listings/read-listings';
export { writeListingTemplate } from './listings/write-listing-template';
export { writeListingBook, type ListingBookRow } from './listings/write-listing-book';
export { CellsTooLong } from './instrument/cells-too-long';
export { readHolidays, type HolidayRow, type HolidaysReading } from './holidays/read-holidays';
export { writeHolidays } from './holidays/write-holidays';
export type { FileFault } from './instrument/file-fault';
export { inRowOrder } from './instrument/in-row-order';
export type { InstrumentReading } from './instrument/read-form-file';
export { readInstrumentWorkbook } from './instrument/read-instrument-workbook';
export { writeInstrumentTemplate, writeInstrumentWorkbook } from './instrument/write-instrument-workbook';
export { csvCell, csvHead, csvLine } from './open-tables/csv';
export { dataPackage, dcatDataset, type OpenFile, type OpenPackage } from './open-tables/package-description';
export { itemRows, itemTable } from './open-tables/item-table';
export type { OpenCell, OpenTable } from './open-tables/open-table';
export { writeOpenWorkbook, type OpenSheet } from './open-tables/open-workbook';
export { questionRows, questionTable } from './open-tables/question-table';
export { rankingRows, rankingTable } from './open-tables/ranking-table';
export { isNearEmail, plainEmail, plainPhone, plainWebsite, suggestEmail } from './participants/contact';
export type { ParticipantField } from './participants/participant-columns';
export type { ParticipantKind, ParticipantRow, PartialRow } from './participants/participant-rows';
export type { ParticipantsReading } from './participants/read-participants';
export { readParticipantsWorkbook } from './participants/read-participants-workbook';
export { writeFunnelWorkbook, writeLinksWorkbook } from './participants/write-funnel-workbooks';
export { writeParticipantsWorkbook, type WrittenParticipant } from './participants/write-participants-workbook';
export { headingKey, pastFields, type PastField, type RememberedColumns } from './past-results/past-columns';
export type { PastColumn, PastMapping } from './past-results/past-table';
export { readPastResults, type PastResultsReading, type PastRow } from './past-results/read-past-results';
export { writeConsultationBook, type ConsultationBookRow } from './registers/write-consultation-book';
export { writeFollowUpBook, type FollowUpBookRow } from './registers/write-follow-up-book';
export {
  writeRequestRegisters,
  type ObjectionRegisterRow,
  type RequestRegisterRow,
} from './registers/write-request-registers';
export { rowHeight } from './row-height';
export type { Given } from './saq/given-answer';
export type { GivenElements, GivenItem, GivenLink } from './saq/given-item';
export { askedOf } from './saq/question-sheet';
export type { ReadIdentity, SaqAnswers, UnknownRow } from './saq/read-saq';
export { readSaqWorkbook, type SaqFile } from './saq/read-saq-workbook';
export { sealedText, type SaqBase, type SaqContent, type SaqHead, type SaqIdentity } from './saq/saq-content';
export { writeSaqWorkbook } from './saq/write-saq-workbook';
export { createSheetNamer, type SheetNamer } from './sheet-name';
export { readSheets } from './sheets/read-sheets';
export { usualLimits, type ReadSheet, type SheetsReading } from './sheets/sheets-reading';
export { ReadingBusy } from './sheets/turns';
export type { Refusal } from './sheets/refusal';
export type { CellKind, ReadCell, ReadingLimits, ReadRow } from './sheets/sheet-rows';
export {
  createWorkbook,
  type Cell,
  type CellStyle,
  type FormulaCell,
  type Highlight,
  type SheetFile,
  type SheetSpec,
  type WorkbookFile,
} from './workbook-file';
