import QRCode from 'qrcode';

/** What stands on a label. */
export interface Label {
  /** The address its code opens. */
  readonly address: string;
  /** In large letters: the tag. */
  readonly title: string;
  /** Below: the name. */
  readonly text: string;
}

/** The squares of a code, row by row; level M survives a scratch. */
export interface Code {
  readonly size: number;
  readonly dark: (row: number, column: number) => boolean;
}

/** White squares around a code, as the standard (ISO/IEC 18004) asks for. */
export const quiet = 4;

export function codeOf(address: string): Code {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 };
}

/** The runs of dark squares in each row: fewer and larger rectangles than one for each square. */
export function runsOf({ size, dark }: Code): { row: number; column: number; length: number }[] {
  const runs: { row: number; column: number; length: number }[] = [];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (!dark(row, column)) continue;
      let length = 1;
      while (column + length < size && dark(row, column + length)) length++;
      runs.push({ row, column, length });
      column += length;
    }
  return runs;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML has no place for: all control characters but tab and line breaks. */
const unprintable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** Text for HTML and XML, in elements and in quoted attributes. */
export const escaped = (text: string): string =>
  text.replaceAll(unprintable, '').replaceAll(/[&<>"']/g, (sign) => entities[sign]!);

/** A label as SVG: the code, and beside it title and text. 64 by 24 squares of the width of the code's. */
export function labelSvg({ address, title, text }: Label): string {
  const code = codeOf(address);
  const side = code.size + 2 * quiet;
  const width = side * 3;
  const path = runsOf(code)
    .map(({ row, column, length }) => `M${column + quiet} ${row + quiet}h${length}v1h-${length}z`)
    .join('');
  const font = (size: number): string => `font-family="sans-serif" font-size="${(side * size).toFixed(2)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${side}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title><rect width="${width}" height="${side}" fill="#fff"/>`,
    `<path d="${path}" fill="#000" shape-rendering="crispEdges"/>`,
    `<text x="${side}" y="${(side * 0.45).toFixed(2)}" ${font(0.2)} font-weight="bold">${escaped(cut(title, 18))}</text>`,
    `<text x="${side}" y="${(side * 0.72).toFixed(2)}" ${font(0.13)}>${escaped(cut(text, 28))}</text>`,
    '</svg>',
  ].join('');
}

/** What fits; whole characters only. */
export function cut(text: string, most: number): string {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}
