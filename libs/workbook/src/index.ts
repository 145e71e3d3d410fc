export { columnLetter } from './column-letter';
export { rowHeight } from './row-height';
export { createSheetNamer, type SheetNamer } from './sheet-name';
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
