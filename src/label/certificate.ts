import type { ScrapCertificateRecord } from '../records.js';
import { escaped } from './label.js';
import { pdfOf, plain } from './pdf.js';

const methods: Record<ScrapCertificateRecord['disposalMethod'], string> = {
  SOLD: 'Sold',
  SCRAPPED: 'Scrapped',
  DONATED: 'Donated',
  RETURNED_TO_LESSOR: 'Returned to the lessor',
};

/** An amount as ISO 4217 has it, with a dot: read by machines and people alike. */
export function amount(minorUnits: number, currency: string): string {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const text = String(minorUnits).padStart(digits + 1, '0');
  return `${text.slice(0, text.length - digits)}${digits > 0 ? `.${text.slice(-digits)}` : ''} ${currency}`;
}

/** The lines of a certificate: what it says, in order. */
function linesOf(certificate: ScrapCertificateRecord): [name: string, value: string][] {
  const { currency } = certificate;
  const money = (value: number | undefined): string | undefined =>
    value === undefined || currency === undefined ? undefined : amount(value, currency);
  const lines: [string, string | undefined][] = [
    ['Certificate', certificate.certificateNumber],
    ['Asset', `${certificate.assetNumber}, tag ${certificate.tag}`],
    ['Model', certificate.modelName],
    ['Serial number', certificate.serialNumber],
    ['Cost', money(certificate.cost)],
    ['Book value', money(certificate.bookValue)],
    ['Disposal', methods[certificate.disposalMethod]],
    ['Data', certificate.storesData ? `wiped, certificate ${certificate.wipeCertificate}` : 'it kept none'],
    ['Approved', `by ${certificate.approvedBy} on ${certificate.approvedAt}`],
    ['Disposed of', `by ${certificate.disposedBy} on ${certificate.disposedAt}`],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

const style =
  'body{font:11pt/1.5 sans-serif;margin:2cm}th{text-align:left;padding-right:2em;vertical-align:top}.sign{margin-top:3cm}';

/** A certificate as a page to print. */
export function certificateHtml(certificate: ScrapCertificateRecord): string {
  const rows = linesOf(certificate).map(
    ([name, value]) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`,
  );
  const title = escaped(`Certificate of disposal ${certificate.certificateNumber}`);
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>`,
    `<body><h1>${title}</h1><table>${rows.join('')}</table>`,
    '<p class="sign">Date, signature: ______________________________</p></body></html>',
  ].join('');
}

/** The same as a PDF. */
export function certificatePdf(certificate: ScrapCertificateRecord): Promise<Buffer> {
  const title = `Certificate of disposal ${certificate.certificateNumber}`;
  return pdfOf(title, (pdf) => {
    pdf.font('Helvetica-Bold').fontSize(18).text(plain(title)).moveDown();
    for (const [name, value] of linesOf(certificate)) {
      pdf
        .font('Helvetica-Bold')
        .fontSize(11)
        .text(`${plain(name)}: `, { continued: true });
      pdf.font('Helvetica').text(plain(value));
    }
    pdf.moveDown(4).text('Date, signature: ______________________________');
  });
}
