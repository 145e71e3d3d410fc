export { certificateModel, type CertificateModel, type CertificateSeal } from './certificate-model';
export {
  evaluationSheetModel,
  type EvaluationSheetModel,
  type SheetDetails,
  type SheetEvidence,
} from './evaluation-sheet-model';
export { decimalComma, longDate, longDateTime } from './format';
export { evaluationSheetHtml } from './html/evaluation-sheet-html';
export { minutesHtml } from './html/minutes-html';
export { rankingHtml } from './html/ranking-html';
export { receiptHtml, type ReceiptModel } from './html/receipt-html';
export { recapHtml } from './html/recap-html';
export { visitMinutesHtml } from './html/visit-minutes-html';
export { loadReportAssets, type ReportAssets } from './pdf/assets';
export { minutesModel, type MinutesModel, type MinutesSitting } from './minutes-model';
export { printCertificates } from './pdf/print-certificates';
export {
  printDecree,
  printRanking,
  printRecap,
  printTableReport,
  type PrintedReport,
  type PrintOptions,
} from './pdf/print-report';
export { renderPdf, type PageSource, type PdfOptions } from './pdf/render-pdf';
export { rankingModel, type RankingModel } from './ranking-model';
export { recapModel, type RecapModel } from './recap-model';
export type { Letterhead, PaperWords, ReportContext, Scored, Signatory, WordedContext } from './report-head';
export { writeRankingXlsx } from './xlsx/ranking-xlsx';
export { writeRecapXlsx } from './xlsx/recap-xlsx';
export { visitMinutesModel } from './visit-minutes-model';
export { agreementModel } from './agreement-model';
export { briefModel, type BriefFigures } from './brief-model';
export { participationModel } from './participation-model';
export { printBrief } from './pdf/print-brief';
export type { TableReport } from './table-report';
export { writeTableReportXlsx } from './xlsx/table-report-xlsx';
export { yearsModel } from './years-model';
