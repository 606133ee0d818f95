import PDFDocument from 'pdfkit';
import { codeOf, cut, quiet, runsOf, type Label } from './label.js';

/** How labels lie on a page. */
export interface Sheet {
  readonly columns: number;
  readonly rows: number;
}

/** Millimetres to points, of which PDF has 72 an inch. */
const mm = (length: number): number => (length * 72) / 25.4;
const margin = mm(10);
const gap = mm(2);

/** The whole of a PDF that `draw` writes. */
export function pdfOf(title: string, draw: (pdf: PDFKit.PDFDocument) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: 'A4', margin, info: { Title: title, Producer: 'ITSM Graph' } });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });
}

/** Its own fonts know Western letters only; another sign shows as a question mark rather than as nonsense. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('…', '...')
    .replaceAll(/[^\u0020-\u007e\u00a0-\u00ff]/gu, '?');

/** Labels on A4 pages, in the order they are given. */
export function labelSheet(labels: readonly Label[], { columns, rows }: Sheet): Promise<Buffer> {
  return pdfOf('Labels', (pdf) => {
    const width = (pdf.page.width - 2 * margin - (columns - 1) * gap) / columns;
    const height = (pdf.page.height - 2 * margin - (rows - 1) * gap) / rows;
    labels.forEach((label, index) => {
      const place = index % (columns * rows);
      if (index > 0 && place === 0) pdf.addPage();
      const x = margin + (place % columns) * (width + gap);
      const y = margin + Math.floor(place / columns) * (height + gap);
      drawLabel(pdf, label, { x, y, width, height });
    });
  });
}

function drawLabel(
  pdf: PDFKit.PDFDocument,
  { address, title, text }: Label,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const code = codeOf(address);
  const side = Math.min(height, width / 2);
  const square = side / (code.size + 2 * quiet);
  for (const { row, column, length } of runsOf(code))
    pdf.rect(x + (column + quiet) * square, y + (row + quiet) * square, length * square, square);
  pdf.fill('black');
  const beside = { x: x + side, width: width - side };
  const line = (content: string, top: number, font: string, size: number): void =>
    void pdf
      .font(font)
      .fontSize(size)
      .text(plain(content), beside.x, y + top, {
        ...{ width: beside.width, height: size * 1.3, lineBreak: false, ellipsis: true },
      });
  line(cut(title, 40), side * 0.25, 'Helvetica-Bold', Math.min(11, side * 0.18));
  line(cut(text, 60), side * 0.5, 'Helvetica', Math.min(8, side * 0.13));
}
